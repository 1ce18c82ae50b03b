package imprimatur.align.kind;

import imprimatur.align.pair.AlignedText;
import imprimatur.model.document.Span;
import imprimatur.text.Tokens;
import java.util.BitSet;

/** Which tokens of a text it marks as quotation. */
public final class QuotedTokens {
  private final BitSet quoted = new BitSet();

  QuotedTokens(AlignedText text) {
    Tokens tokens = text.tokens();
    for (Span quotation : text.quotations()) {
      int from = tokens.firstAtOrAfter(quotation.start());
      int to = tokens.firstAtOrAfter(quotation.end());
      quoted.set(from, to);
    }
  }

  boolean at(int token) {
    return quoted.get(token);
  }

  /** Share of the tokens {@code [from, to)} that are quoted. */
  double share(int from, int to) {
    return to <= from ? 0 : quoted.get(from, to).cardinality() / (double) (to - from);
  }
}
