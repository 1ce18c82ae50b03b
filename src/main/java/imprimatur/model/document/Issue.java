package imprimatur.model.document;

/**
 * Something that went wrong with one input while the others went on.
 *
 * @param severity {@link Severity#ERROR} if the input was not (wholly) checked
 * @param message one sentence that says what and, where possible, how to mend it
 * @param where file name or address, with line and column where known
 */
public record Issue(Severity severity, String message, String where) {
  /** How much of the check an issue cost. */
  public enum Severity {
    /** Checked, but the reader should know. */
    WARNING,
    /** Not checked, or not wholly: the exit code is 3. */
    ERROR
  }

  /** Whether the check is whole all the same. */
  public boolean isWarning() {
    return severity == Severity.WARNING;
  }

  public static Issue error(String message, String where) {
    return new Issue(Severity.ERROR, message, where);
  }

  public static Issue warning(String message, String where) {
    return new Issue(Severity.WARNING, message, where);
  }
}
