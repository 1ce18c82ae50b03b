package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.search.Candidate;
import imprimatur.model.document.Document;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A store whose index was built in another way is indexed anew as a whole: cut off in the midst of
 * it, it must not pass for up to date, or every look-up would miss.
 */
class ReindexCrashTest {
  private static final int ARTICLES = 12;

  /** Words that are not those of the document. */
  private static Tokens tokenizeAnotherWay(Document document) {
    return Tokenizer.tokenizeBody(Stories.plain(document.uri(), "other words").document());
  }

  private static CorpusWriter writer(
      FaultyDirectory directory, Function<Document, Tokens> tokenizer) throws CorpusException {
    return new CorpusWriter("faulty", directory, tokenizer, Optional.of(Stories.CLOCK));
  }

  private static FaultyDirectory builtAnotherWay(long seed) throws CorpusException {
    FaultyDirectory directory = new FaultyDirectory(0, () -> new IOException("killed"));
    try (CorpusWriter writer = writer(directory, ReindexCrashTest::tokenizeAnotherWay)) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.put(Stories.plain("s" + i, text(seed, i)));
      }
      writer.commit();
    }
    return directory;
  }

  private static String text(long seed, int number) {
    return Stories.words(seed * ARTICLES + number, 60);
  }

  @Test
  void cut_off_anywhere_it_is_found_as_it_was_or_indexed_anew() throws Exception {
    boolean done = false;
    for (long at = 1; !done; at++) {
      FaultyDirectory directory = builtAnotherWay(at);
      directory.failAfter(at);
      try (CorpusWriter writer = writer(directory, Tokenizer::tokenizeBody)) {
        writer.commit();
      } catch (CorpusException e) {
        assertThat(directory.hasFailed()).isTrue();
      }
      done = !directory.hasFailed();
      if (!done) {
        assertThatHonest(directory.afterKill(), at);
        assertThatHonest(directory.afterPowerCut(new Random(at)), at);
      }
    }
  }

  private static void assertThatHonest(FaultyDirectory found, long seed) throws CorpusException {
    try (Corpus corpus = Corpus.of("found", found)) {
      assertThat(corpus.size()).isEqualTo(ARTICLES);
      if (corpus.isCurrent()) {
        for (int i = 0; i < ARTICLES; i++) {
          Document submission = Stories.plain("submission", text(seed, i)).document();
          assertThat(corpus.candidates(Tokenizer.tokenizeBody(submission), 1).best())
              .extracting(Candidate::sourceId)
              .containsExactly("s" + i);
        }
      }
    }
    assertThat(CorpusCheck.of("found", found, CorpusCheck.Watch.none()).problems()).isEmpty();
  }
}
