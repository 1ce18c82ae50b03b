package imprimatur.pipeline;

import imprimatur.corpus.ArticleCard;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;

/** Tells the contents of two corpora apart. */
public final class CorpusDigest {
  private CorpusDigest() {}

  /**
   * SHA-256 over the ids and contents of all articles, in hexadecimal; the order in which they were
   * stored does not matter. Reads every card.
   *
   * @throws CorpusException if the corpus is damaged
   */
  public static String of(Corpus corpus) throws CorpusException {
    DigestOutputStream digest = Digests.stream();
    try {
      for (ArticleCard card : corpus.cards()) {
        String line = card.contentHash() + "  " + card.ref().id() + "\n";
        digest.write(line.getBytes(StandardCharsets.UTF_8));
      }
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written anywhere
    }
    return Digests.hex(digest.getMessageDigest());
  }
}
