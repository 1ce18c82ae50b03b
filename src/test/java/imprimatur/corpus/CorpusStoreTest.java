package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.search.Candidate;
import imprimatur.model.finding.SourceRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a corpus comes out of it, at once or never. */
class CorpusStoreTest {
  @TempDir Path folder;

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void every_field_of_an_article_comes_back(@ForAll("texts") String text) throws Exception {
    SourceArticle article = Stories.full("story", text);
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      writer.put(article);
      writer.commit();
      try (Corpus corpus = writer.open()) {
        assertThat(corpus.get("story")).contains(article);
        assertThat(corpus.card("story").orElseThrow().textUnits()).isEqualTo(text.length());
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\u3000')
        .ascii()
        .withChars("日本語 แม่น้ำ 😀\uD800")
        .ofMinLength(2)
        .ofMaxLength(400);
  }

  @Test
  void what_was_not_changed_is_not_written_again() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      assertThat(writer.put(Stories.full("a", "one two three"))).isTrue();
      assertThat(writer.put(Stories.full("a", "one two three"))).isFalse();
      assertThat(writer.put(Stories.full("a", "one two four"))).isTrue();
      writer.commit();
    }
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.size()).isEqualTo(1);
      assertThat(corpus.get("a").orElseThrow().document().text()).isEqualTo("one two four");
    }
  }

  @Test
  void the_digest_tells_of_articles_and_not_of_commits() throws CorpusException {
    String together = digest(List.of("a", "b"), 2);
    assertThat(digest(List.of("a", "b"), 1)).isEqualTo(together);
    assertThat(digest(List.of("a"), 1)).isNotEqualTo(together);
    assertThat(digest(List.of("a", "c"), 2)).isNotEqualTo(together);
  }

  /** The digest of a corpus in which a commit follows on every so many articles. */
  private static String digest(List<String> ids, int commits) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      for (int i = 0; i < ids.size(); i++) {
        writer.put(Stories.full(ids.get(i), "one two three"));
        if (i % commits == 0) {
          writer.commit();
        }
      }
      writer.commit();
      try (Corpus corpus = writer.open()) {
        return corpus.digest();
      }
    }
  }

  @Test
  void git_leaves_out_all_that_the_store_makes() throws Exception {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.put(Stories.full("a", "one two three"));
      writer.commit();
    }
    Path store = folder.resolve(".imprimatur");
    List<String> ignored = Files.readAllLines(store.resolve(".gitignore"));
    try (Stream<Path> made = Files.list(store)) {
      assertThat(made.map(f -> f.getFileName() + (Files.isDirectory(f) ? "/" : "")))
          .allSatisfy(name -> assertThat(ignored).contains(name));
    }
  }

  @Test
  void a_reader_sees_the_corpus_as_it_was_when_it_was_opened() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.put(Stories.plain("a", "one two three"));
      writer.commit();
      try (Corpus before = Corpus.open(folder)) {
        writer.put(Stories.plain("b", "four five six"));
        writer.remove("a", "");
        writer.commit();
        try (Corpus after = Corpus.open(folder)) {
          assertThat(ids(before)).containsExactly("a");
          assertThat(ids(after)).containsExactly("b");
          assertThat(before.get("a")).isPresent();
        }
      }
    }
  }

  private static List<String> ids(Corpus corpus) throws CorpusException {
    return corpus.list().map(SourceRef::id).toList();
  }

  @Test
  void what_was_not_committed_is_gone() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.put(Stories.plain("a", "one two three"));
      writer.commit();
      writer.put(Stories.plain("b", "four five six"));
    }
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(ids(corpus)).containsExactly("a");
    }
  }

  @Test
  void a_second_writer_is_told_so() throws CorpusException {
    try (CorpusWriter first = CorpusWriter.open(folder, Stories.CLOCK)) {
      assertThat(first.remove("nobody", "")).isFalse();
      assertThatThrownBy(() -> CorpusWriter.open(folder, Stories.CLOCK))
          .isInstanceOfSatisfying(
              CorpusException.class,
              e -> assertThat(e.reason()).isEqualTo(CorpusException.Reason.LOCKED))
          .hasMessageContaining("another process");
    }
  }

  @Test
  void every_run_of_eight_rare_words_leads_to_its_source() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      for (int i = 0; i < 2000; i++) {
        writer.put(Stories.plain("s" + i, Stories.words(i, 120)));
      }
      writer.commit();
      try (Corpus corpus = writer.open()) {
        for (int i = 0; i < 2000; i += 37) {
          String[] words = Stories.words(i, 120).split(" ", -1);
          int from = (i * 7) % 100;
          String run = String.join(" ", List.of(words).subList(from, from + 8));
          assertThat(candidates(corpus, Stories.words(9000 + i, 60) + " " + run)).contains("s" + i);
        }
      }
    }
  }

  @Test
  void a_text_that_only_shares_rare_words_finds_its_source_too() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      for (int i = 0; i < 300; i++) {
        writer.put(Stories.plain("s" + i, Stories.words(i, 120)));
      }
      writer.commit();
      List<String> words = new ArrayList<>(List.of(Stories.words(17, 120).split(" ", -1)));
      StringBuilder scattered = new StringBuilder();
      for (int i = 0; i < words.size(); i += 3) {
        scattered.append(words.get(words.size() - 1 - i)).append(" und dann ");
      }
      try (Corpus corpus = writer.open()) {
        assertThat(candidates(corpus, scattered.toString())).startsWith("s17");
      }
    }
  }

  private static List<String> candidates(Corpus corpus, String text) throws CorpusException {
    var tokens =
        imprimatur.text.Tokenizer.tokenizeBody(Stories.plain("submission", text).document());
    return corpus.candidates(tokens, 10).best().stream().map(Candidate::sourceId).toList();
  }

  @Test
  void readers_in_many_threads_miss_nothing_while_one_writes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.put(Stories.plain("s0", Stories.words(0, 80)));
      writer.commit();
      List<Future<Integer>> readers = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        readers.add(threads.submit(this::readUntilFull));
      }
      for (int i = 1; i <= 40; i++) {
        writer.put(Stories.plain("s" + i, Stories.words(i, 80)));
        writer.put(Stories.plain("s0", Stories.words(0, 80) + " and " + i));
        writer.commit();
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Opens the corpus again and again: it only grows, and all that is listed can be read. */
  private int readUntilFull() throws CorpusException {
    int size = 0;
    int rounds = 0;
    while (size < 41) {
      try (Corpus corpus = Corpus.open(folder)) {
        assertThat(corpus.size()).isGreaterThanOrEqualTo(size);
        size = corpus.size();
        for (String id : ids(corpus)) {
          assertThat(corpus.get(id)).isPresent();
        }
      }
      rounds++;
    }
    return rounds;
  }
}
