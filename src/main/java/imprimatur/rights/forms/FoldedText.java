package imprimatur.rights.forms;

import imprimatur.model.document.Span;
import java.util.Arrays;

/**
 * A stretch of text in folded spelling, with runs of white space as one space, that knows where
 * each of its characters came from. Immutable and thread-safe.
 */
public final class FoldedText {
  private final String text;
  private final int[] origins;

  private FoldedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** Folds the units of {@code raw} in {@code span}. */
  public static FoldedText of(CharSequence raw, Span span) {
    StringBuilder folded = new StringBuilder(span.length());
    int[] origins = new int[span.length() + 1];
    for (int i = span.start(); i < span.end(); i++) {
      char c = Folding.fold(raw.charAt(i));
      boolean repeatedSpace =
          c == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
      if (c != Folding.DROP && !repeatedSpace) {
        origins[folded.length()] = i;
        folded.append(c);
      }
    }
    origins[folded.length()] = span.end();
    return new FoldedText(folded.toString(), Arrays.copyOf(origins, folded.length() + 1));
  }

  /** The folded units. */
  public String text() {
    return text;
  }

  /** Where the folded units {@code [start, end)} stand in the raw text. */
  public Span origin(int start, int end) {
    return end <= start
        ? new Span(origins[start], origins[start])
        : new Span(origins[start], origins[end - 1] + 1);
  }
}
