package imprimatur.bundle;

import java.io.IOException;

/** An archive that is no bundle, or that nobody should unpack; the message says why. */
public final class BundleException extends IOException {
  private static final long serialVersionUID = 1;

  BundleException(String message) {
    super(message);
  }

  BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
