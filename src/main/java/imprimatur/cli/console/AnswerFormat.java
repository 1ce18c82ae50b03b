package imprimatur.cli.console;

import picocli.CommandLine.Option;

/** How to print an answer: for a person or for a program. */
public final class AnswerFormat {
  /** Forms of an answer. */
  enum Form {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FMT",
      defaultValue = "text",
      description = "text (default) or json.")
  private Form form;

  public boolean isJson() {
    return form == Form.JSON;
  }
}
