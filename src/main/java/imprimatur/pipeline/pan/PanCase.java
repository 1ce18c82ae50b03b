package imprimatur.pipeline.pan;

import imprimatur.model.document.Span;

/** A passage of a text-alignment corpus: two stretches, in characters (code points). */
public record PanCase(Span submission, Span source) {
  /** True if at least one character lies in both, on either side. */
  public boolean meets(PanCase other) {
    return submission.overlaps(other.submission) && source.overlaps(other.source);
  }

  /** Characters on both sides. */
  public int length() {
    return submission.length() + source.length();
  }
}
