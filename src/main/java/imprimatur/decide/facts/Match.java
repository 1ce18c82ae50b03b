package imprimatur.decide.facts;

import imprimatur.model.finding.Fact;

/**
 * What was taken from a source, in words (characters where the script has none).
 *
 * @param words the source's own words outside quotation marks
 * @param literalWords those of them that are the source's wording or a translation of it
 * @param changedWords those that were edited, paraphrased, summarised or translated
 * @param lightlyChanged whether all changed words are nearly the source's own
 * @param quotedWords the source's own words inside quotation marks
 * @param sharedWords third parties' words that both quote
 */
public record Match(
    String sourceId,
    int words,
    int literalWords,
    int changedWords,
    boolean lightlyChanged,
    int quotedWords,
    int sharedWords)
    implements SourceFact {

  /** True if the source's matter was taken, but none of its wording. */
  public boolean retold() {
    return literalWords == 0 && changedWords > 0;
  }

  /** The words outside quotation marks. */
  public Fact taken() {
    return Fact.measured("taken", "words", words);
  }

  /** The words that were changed. */
  public Fact changes() {
    return Fact.measured("changed", "words", changedWords);
  }

  /** The third parties' words. */
  public Fact shared() {
    return Fact.measured("quoted by both", "words", sharedWords);
  }
}
