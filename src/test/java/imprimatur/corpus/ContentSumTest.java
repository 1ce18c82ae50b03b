package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.store.ContentSum;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sum that goes along with every commit is that of the articles stored. */
class ContentSumTest {
  private static final int STEPS = 120;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void after_any_changes_it_is_what_a_recount_gives_and_what_another_store_gives(long seed)
      throws CorpusException {
    Random random = new Random(seed);
    Map<String, SourceArticle> expected = new TreeMap<>();
    CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK);
    for (int i = 0; i < STEPS; i++) {
      change(writer, random, expected);
      if (random.nextInt(9) == 0) {
        writer.commit();
        writer.close();
        assertThatStored(expected);
        writer = CorpusWriter.open(folder, Stories.CLOCK);
      }
    }
    writer.rebuild();
    writer.close();
    assertThatStored(expected);
  }

  private static void change(
      CorpusWriter writer, Random random, Map<String, SourceArticle> expected)
      throws CorpusException {
    String id = "a" + random.nextInt(6);
    switch (random.nextInt(7)) {
      case 0 -> {
        writer.remove(id, "");
        expected.remove(id);
      }
      case 1 -> {
        writer.erase(List.of(id), "");
        expected.remove(id);
      }
      default -> {
        SourceArticle article = Stories.full(id, "one two " + random.nextInt(4));
        writer.put(article);
        expected.put(id, article);
      }
    }
  }

  private void assertThatStored(Map<String, SourceArticle> expected) throws CorpusException {
    try (Corpus corpus = Corpus.open(folder);
        CorpusWriter other = CorpusWriter.inMemory()) {
      for (SourceArticle article : expected.values()) {
        other.put(article);
      }
      other.commit();
      assertThat(corpus.contentSum()).isEqualTo(corpus.countedSum());
      try (Corpus same = other.open()) {
        assertThat(corpus.digest()).isEqualTo(same.digest());
      }
    }
    assertThat(CorpusCheck.of(folder).problems()).isEmpty();
  }

  @Test
  void as_of_a_day_it_is_that_of_the_articles_of_then() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.put(Stories.full("a", "one two three"));
      writer.commit();
    }
    Instant before = Stories.CLOCK.instant().minusSeconds(1);
    try (Corpus then = Corpus.open(folder).asOf(before)) {
      assertThat(then.contentSum()).isEqualTo(ContentSum.EMPTY);
    }
  }

  @Test
  void what_is_no_sum_is_none() {
    assertThat(ContentSum.of("")).isEmpty();
    assertThat(ContentSum.of("-1")).isEmpty();
    assertThat(ContentSum.of("f".repeat(513))).isEmpty();
    assertThat(ContentSum.of(ContentSum.EMPTY.toString())).contains(ContentSum.EMPTY);
  }
}
