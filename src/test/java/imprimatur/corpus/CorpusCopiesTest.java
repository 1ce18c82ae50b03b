package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.copies.Copy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Articles that print the same text are told to be copies, and no others. */
class CorpusCopiesTest {
  private static final int STORIES = 200;

  private static Corpus corpus(Writing writing) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      writing.into(writer);
      writer.commit();
      return writer.open();
    }
  }

  private interface Writing {
    void into(CorpusWriter writer) throws CorpusException;
  }

  private static String part(String text, double share) {
    List<String> words = List.of(text.split(" ", -1));
    return String.join(" ", words.subList(0, (int) (words.size() * share)));
  }

  /** Every story once; in tens, one is printed again in some way. */
  private static void stories(CorpusWriter writer) throws CorpusException {
    for (int i = 0; i < STORIES; i++) {
      String text = Stories.words(i, 160);
      writer.put(Stories.plain("s" + i, text));
      if (i % 10 == 0) {
        writer.put(Stories.plain("s" + i + "-same", text));
        writer.put(Stories.plain("s" + i + "-head", Stories.words(5_000 + i, 9) + ". " + text));
        writer.put(Stories.plain("s" + i + "-cut", part(text, 0.6)));
      }
      if (i % 10 == 5) {
        writer.put(Stories.plain("s" + i + "-quoted", quoting(text, i)));
      }
    }
  }

  /** A third of another text within one of its own. */
  private static String quoting(String text, int i) {
    return Stories.words(7_000 + i, 110) + " " + part(text, 0.33);
  }

  @Test
  void the_same_text_with_another_headline_or_a_trimmed_end_is_a_copy() throws CorpusException {
    try (Corpus corpus = corpus(CorpusCopiesTest::stories)) {
      assertThat(corpus.copyGroups())
          .containsExactlyInAnyOrderElementsOf(
              Stream.iterate(0, i -> i < STORIES, i -> i + 10)
                  .map(
                      i -> List.of("s" + i, "s" + i + "-cut", "s" + i + "-head", "s" + i + "-same"))
                  .collect(Collectors.toList()));
    }
  }

  @Test
  void each_copy_is_told_with_its_share() throws CorpusException {
    try (Corpus corpus = corpus(CorpusCopiesTest::stories)) {
      assertThat(corpus.copiesOf("s5")).isEmpty();
      assertThat(corpus.copiesOf("s10")).hasSize(3);
      for (Copy copy : corpus.copiesOf("s10")) {
        assertThat(copy.percent()).as(copy.card().ref().id()).isBetween(97, 100);
      }
      assertThat(corpus.copiesOf("nobody")).isEmpty();
    }
  }

  @Test
  void a_text_of_a_few_words_is_nobodys_copy() throws CorpusException {
    try (Corpus corpus =
        corpus(
            writer -> {
              writer.put(Stories.plain("a", "Nothing happened today."));
              writer.put(Stories.plain("b", "Nothing happened today."));
            })) {
      assertThat(corpus.copyGroups()).isEmpty();
      assertThat(corpus.copiesOf("a")).isEmpty();
    }
  }

  @Test
  void an_article_that_was_changed_is_a_copy_no_longer() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      writer.put(Stories.plain("a", Stories.words(1, 80)));
      writer.put(Stories.plain("b", Stories.words(1, 80)));
      writer.commit();
      writer.put(Stories.plain("b", Stories.words(2, 80)));
      writer.commit();
      try (Corpus corpus = writer.open()) {
        assertThat(corpus.copyGroups()).isEmpty();
      }
    }
  }
}
