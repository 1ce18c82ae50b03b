package imprimatur.notation;

/** The text of a file and its name, for messages. */
record Source(String name, String text) {
  /** The text of a 1-based line, without its end; empty if there is no such line. */
  String line(int number) {
    return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
  }
}
