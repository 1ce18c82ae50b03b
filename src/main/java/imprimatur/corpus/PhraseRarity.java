package imprimatur.corpus;

import imprimatur.text.RunRarity;
import imprimatur.text.Tokens;

/**
 * Works out how rare the phrases of a submission are in a corpus, from the number of articles that
 * have its fingerprints: the inverse document frequency of a shingle, shared out to its words; a
 * word that stands in several shingles has the value of the commonest.
 *
 * <p>A small corpus knows nothing of what is common elsewhere, so every phrase is taken to be
 * absent from {@value #BACKGROUND} articles more. Not thread-safe.
 */
final class PhraseRarity {
  private static final int BACKGROUND = 20_000;

  /** Words that a shingle's value is shared out to. */
  private static final int WORDS = 5;

  /** What a character is of a word. */
  private static final float CHARACTER = 0.625f;

  private final Tokens tokens;
  private final int articles;
  private final float[] nats;

  PhraseRarity(Tokens tokens, int articles) {
    this.tokens = tokens;
    this.articles = articles;
    nats = new float[tokens.size()];
    lower(0, tokens.size(), 1);
  }

  /** Takes in the fingerprints of a section. */
  void add(Section section) {
    for (int i = section.firstHash; i < section.endHash; i++) {
      int documents = section.shingles.documents(section.shingle(i));
      if (documents > 1) {
        int from = section.fingerprint.positions()[i];
        lower(from, ArticleFields.FINGERPRINTER.end(tokens, from), documents);
      }
    }
  }

  private void lower(int from, int to, int documents) {
    double value = Math.log((double) (articles + BACKGROUND) / documents) / WORDS;
    for (int i = from; i < to; i++) {
      float share = (float) (tokens.isSingle(i) ? CHARACTER * value : value);
      nats[i] = documents == 1 ? share : Math.min(nats[i], share);
    }
  }

  RunRarity finish() {
    return RunRarity.of(nats);
  }
}
