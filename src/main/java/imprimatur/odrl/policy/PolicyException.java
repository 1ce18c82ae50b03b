package imprimatur.odrl.policy;

import java.io.Serial;

/** A policy that cannot be understood; the message says which part of it and why, for the user. */
public final class PolicyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public PolicyException(String message) {
    super(message);
  }
}
