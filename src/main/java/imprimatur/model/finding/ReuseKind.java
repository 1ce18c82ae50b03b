package imprimatur.model.finding;

/** How a passage was taken over. */
public enum ReuseKind {
  /** Word for word, but for case, punctuation and white space. */
  VERBATIM,
  /** The source's sentences with words changed, added or left out. */
  EDITED,
  /** The source's content in other words. */
  PARAPHRASE,
  /** Much of the source in few words. */
  SUMMARY,
  /** The source in another language. */
  TRANSLATION,
  /** The source's words, marked as a quotation in the submission. */
  QUOTATION,
  /** Words of somebody else that both the submission and the source quote. */
  SHARED_QUOTATION
}
