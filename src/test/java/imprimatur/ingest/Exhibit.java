package imprimatur.ingest;

import java.util.function.Supplier;

/**
 * A nasty input and the form that reading it takes.
 *
 * @param wrong what is wrong with it
 * @param file name under which it is read
 * @param bytes made only when they are read
 */
record Exhibit(String wrong, String file, Supplier<byte[]> bytes, Form form) {
  /** What becomes of an exhibit. */
  sealed interface Form permits Refused, Taken {}

  /** It is not read, and the message says this. */
  record Refused(String message) implements Form {}

  /**
   * It is read.
   *
   * @param text stands in the text
   * @param issue stands in the only issue; if empty, there is none
   */
  record Taken(String text, String issue) implements Form {}

  static Form refused(String message) {
    return new Refused(message);
  }

  static Form taken(String text) {
    return new Taken(text, "");
  }

  static Form taken(String text, String issue) {
    return new Taken(text, issue);
  }

  @Override
  public String toString() {
    return wrong + " (" + file + ")";
  }
}
