package imprimatur.pipeline.doctor;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param name what was looked at: {@code ledger}
 * @param outcome how it is
 * @param found what was seen
 * @param cure what to do about it, where something should be done
 */
public record Check(String name, Outcome outcome, String found, Optional<String> cure) {
  /** How something is. */
  public enum Outcome {
    OK,
    /** It works, but probably not as its owner thinks. */
    WARNING,
    /** Texts cannot be checked as long as it is so. */
    PROBLEM
  }

  public static Check ok(String name, String found) {
    return new Check(name, Outcome.OK, found, Optional.empty());
  }

  public static Check warning(String name, String found, String cure) {
    return new Check(name, Outcome.WARNING, found, Optional.of(cure));
  }

  public static Check problem(String name, String found, String cure) {
    return new Check(name, Outcome.PROBLEM, found, Optional.of(cure));
  }

  /** A problem whose message says after its last semicolon what to do. */
  static Check problem(String name, String message) {
    return told(name, Outcome.PROBLEM, message);
  }

  /** A warning, likewise. */
  static Check warning(String name, String message) {
    return told(name, Outcome.WARNING, message);
  }

  private static Check told(String name, Outcome outcome, String message) {
    int cure = message.lastIndexOf("; ");
    return cure < 0
        ? new Check(name, outcome, message, Optional.empty())
        : new Check(
            name, outcome, message.substring(0, cure), Optional.of(message.substring(cure + 2)));
  }
}
