package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.search.Candidate;
import imprimatur.corpus.store.ArticleFields;
import imprimatur.model.finding.SourceRef;
import imprimatur.text.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an article was is kept, and can be asked for. */
class CorpusHistoryTest {
  private static final String FIRST = Stories.words(1, 60);
  private static final String SECOND = Stories.words(2, 60);

  @TempDir Path folder;

  private static Clock on(int day) {
    return Clock.fixed(noon(day), ZoneOffset.UTC);
  }

  private static Instant noon(int day) {
    return Instant.parse("2026-03-%02dT12:00:00Z".formatted(day));
  }

  private interface Change {
    void of(CorpusWriter writer) throws CorpusException;
  }

  private void on(int day, Change change) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, on(day))) {
      change.of(writer);
      writer.commit();
    }
  }

  /** Added on the 1st, changed on the 3rd, taken out on the 5th; another is there from the 4th. */
  private void tell() throws CorpusException {
    on(1, writer -> writer.put(Stories.full("a", FIRST)));
    on(3, writer -> writer.put(Stories.full("a", SECOND)));
    on(4, writer -> writer.put(Stories.full("b", Stories.words(3, 60))));
    on(5, writer -> writer.remove("a", "retracted"));
  }

  @Test
  void what_was_changed_or_taken_out_is_told_with_the_time_and_the_reason() throws Exception {
    tell();
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.size()).isEqualTo(1);
      assertThat(corpus.list().map(SourceRef::id)).containsExactly("b");
      assertThat(corpus.past("b")).isEmpty();
      List<PastVersion> past = corpus.past("a");
      assertThat(past).extracting(PastVersion::until).containsExactly(noon(3), noon(5));
      assertThat(past).extracting(PastVersion::reason).containsExactly("", "retracted");
      assertThat(past)
          .extracting(PastVersion::end)
          .containsExactly(PastVersion.End.REPLACED, PastVersion.End.REMOVED);
      assertThat(corpus.get(past.get(0))).contains(Stories.full("a", FIRST));
      assertThat(corpus.get(past.get(1))).contains(Stories.full("a", SECOND));
    }
  }

  @Test
  void the_corpus_as_of_a_day_is_what_it_was() throws CorpusException {
    tell();
    assertThat(asOf(0)).isEmpty();
    assertThat(asOf(1)).containsExactly(FIRST);
    assertThat(asOf(2)).containsExactly(FIRST);
    assertThat(asOf(3)).containsExactly(SECOND);
    assertThat(asOf(4)).containsExactly(SECOND, Stories.words(3, 60));
    assertThat(asOf(5)).containsExactly(Stories.words(3, 60));
  }

  /** The texts by id, as of the evening of a day; each is found by its words, and no other. */
  private List<String> asOf(int day) throws CorpusException {
    Instant evening = Instant.parse("2026-03-01T23:00:00Z").plusSeconds((day - 1) * 86_400L);
    try (Corpus corpus = Corpus.open(folder).asOf(evening)) {
      List<String> ids = corpus.list().map(SourceRef::id).toList();
      assertThat(corpus.size()).isEqualTo(ids.size());
      List<String> texts = new java.util.ArrayList<>();
      for (String id : ids) {
        texts.add(corpus.get(id).orElseThrow().document().text());
      }
      for (String text : List.of(FIRST, SECOND, Stories.words(3, 60))) {
        assertThat(finds(corpus, text)).hasSize(texts.contains(text) ? 1 : 0);
      }
      return texts;
    }
  }

  @Test
  void what_a_day_needs_is_closed_if_the_day_cannot_be_had() throws CorpusException {
    tell();
    Corpus now = Corpus.open(folder);
    now.close();
    Corpus past = Corpus.open(folder);
    assertThatThrownBy(() -> now.asOf(noon(2), past)).isInstanceOf(CorpusException.class);
    assertThatThrownBy(() -> past.get("b")).isInstanceOf(CorpusException.class);
  }

  private static List<String> finds(Corpus corpus, String text) throws CorpusException {
    SourceArticle asked = Stories.full("submission", text);
    return corpus.candidates(Tokenizer.tokenizeBody(asked.document()), 9).best().stream()
        .map(Candidate::sourceId)
        .toList();
  }

  @Test
  void what_came_and_went_between_two_commits_was_never_there() throws CorpusException {
    on(1, writer -> writer.put(Stories.full("a", FIRST)));
    on(
        2,
        writer -> {
          writer.put(Stories.full("a", SECOND));
          writer.put(Stories.full("a", Stories.words(9, 60)));
          writer.put(Stories.full("b", SECOND));
          writer.remove("b", "");
          writer.remove("a", "gone");
        });
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.size()).isZero();
      assertThat(corpus.past()).hasSize(1);
      assertThat(corpus.past("a").get(0).reason()).isEqualTo("gone");
      assertThat(corpus.get(corpus.past("a").get(0))).contains(Stories.full("a", FIRST));
    }
  }

  @Test
  void of_what_is_erased_nothing_is_left_but_that_it_was_there() throws IOException {
    tell();
    on(
        6,
        writer -> {
          assertThat(writer.erase(List.of("a", "nobody"), "licence ended")).isEqualTo(1);
          writer.shred();
        });
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.past("a")).hasSize(2).noneMatch(PastVersion::isKept);
      assertThat(corpus.erasedSince(noon(2))).hasSize(1);
      assertThat(corpus.erasedSince(noon(6))).isEmpty();
    }
    assertThat(CorpusCheck.of(folder).problems()).isEmpty();
    assertThat(CorpusCheck.of(folder).articles()).isEqualTo(1);
    assertThat(asOf(2)).isEmpty();
  }

  @Test
  void a_repair_saves_the_history_too() throws IOException {
    tell();
    on(6, writer -> writer.put(Stories.full("b", SECOND)));
    List<PastVersion> before;
    List<ArticleCard> cards;
    try (Corpus corpus = Corpus.open(folder)) {
      before = corpus.past();
      cards = corpus.cards().toList();
    }
    CorpusRepair repair = CorpusRepair.of(folder);
    assertThat(repair.lost()).isEmpty();
    assertThat(repair.saved()).isEqualTo(1);
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.past()).isEqualTo(before);
      assertThat(corpus.cards().toList()).isEqualTo(cards);
      assertThat(corpus.get(before.get(0))).contains(Stories.full("a", FIRST));
    }
  }

  @Test
  void a_store_of_the_first_format_is_read_as_it_is_and_becomes_the_present_by_writing()
      throws IOException {
    try (CorpusWriter writer = CorpusWriter.open(folder, on(1))) {
      writer.restore(Stories.full("a", FIRST), undated(Stories.full("a", FIRST)));
      writer.commit();
    }
    Path format = folder.resolve(".imprimatur/format");
    Files.writeString(format, "imprimatur-corpus 1\n", StandardCharsets.US_ASCII);
    assertThat(asOf(0)).as("nobody knows since when").containsExactly(FIRST);
    assertThat(Files.readString(format)).contains("1");
    on(3, writer -> writer.put(Stories.full("a", SECOND)));
    assertThat(Files.readString(format)).isEqualTo("imprimatur-corpus 2\n");
    assertThat(asOf(2)).containsExactly(FIRST);
    assertThat(asOf(3)).containsExactly(SECOND);
  }

  private static ArticleCard undated(SourceArticle article) {
    return ArticleFields.card(
        article,
        ArticleFields.contentHash(
            article, imprimatur.corpus.article.DocumentCodec.encode(article.document())),
        Tokenizer.tokenizeBody(article.document()),
        Optional.empty(),
        Optional.empty());
  }
}
