package imprimatur.model.finding;

/** What the reader of a finding must do, the milder first. */
public enum Severity {
  /** Nothing; good to know. */
  NOTE,
  /** An editor has to look and decide. */
  REVIEW,
  /** Do not publish until it is cleared. */
  BLOCK
}
