package imprimatur.pipeline;

import imprimatur.model.document.Span;

/** A passage of a text-alignment corpus: two stretches, in characters (code points). */
record PanCase(Span submission, Span source) {
  /** True if at least one character lies in both, on either side. */
  boolean meets(PanCase other) {
    return submission.overlaps(other.submission) && source.overlaps(other.source);
  }

  int length() {
    return submission.length() + source.length();
  }
}
