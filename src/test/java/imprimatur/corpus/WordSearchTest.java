package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.SourceRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are found by words, and gone through by id, without a list of all. */
class WordSearchTest {
  private static final String[] WORDS =
      ("the of and mill mills Mill's weir weir-keeper ferry ferries O'Brien U.S. 1,000 mp3 st4tion"
              + " station café cafe corn com AI Al der die und Mühle Mühlen Straße le la de l'eau"
              + " d'Arc aujourd'hui ve bir bu İzmir'den İzmir и в на мельница мельницы НАТО моhаты"
              + " και το μύλος μύλοι من في المطحنة 灯 塔 灯塔 海边的灯塔 的 水車 みずぐるま ประภาคาร"
              + " 물레방아에서 물레방아 चक्की चक्कियों m-i-l-l l\u00ADight a")
          .split(" ", -1);

  private static final String[] BETWEEN = {" ", " ", " ", ", ", ". ", "\n\n", "-\n", " – ", ""};

  @TempDir Path folder;

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
    }
    return text.toString();
  }

  private static SourceArticle article(String id, Random random) {
    String text = text(random, 30) + "\n\n© nobody of note";
    int body = text.lastIndexOf("\n\n");
    Document document =
        Document.builder(id, Document.Role.SOURCE, "text", text)
            .region(Region.Kind.BODY, new Span(0, body))
            .region(Region.Kind.FOOTER, new Span(body + 2, text.length()))
            .build();
    SourceRef ref =
        new SourceRef(
            id, text(random, 3), Optional.empty(), id, Optional.empty(), Optional.empty());
    return new SourceArticle(ref, document);
  }

  /** Several segments, with articles that were changed or taken out. */
  private void store(int size) throws CorpusException {
    Random random = new Random(5);
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      for (int i = 0; i < size; i++) {
        writer.put(article("a" + random.nextInt(size), random));
        writer.remove("a" + random.nextInt(4 * size), "");
        if (i % 50 == 49) {
          writer.commit();
        }
      }
      writer.commit();
    }
  }

  private static List<String> having(Corpus corpus, Words words, List<ArticleCard> cards)
      throws CorpusException {
    List<String> ids = new ArrayList<>();
    for (ArticleCard card : cards) {
      if (words.areIn(card, corpus.get(card.ref().id()).orElseThrow())) {
        ids.add(card.ref().id());
      }
    }
    return ids;
  }

  @Test
  void the_index_misses_no_article_that_reading_finds() throws CorpusException {
    store(400);
    Random random = new Random(6);
    int found = 0;
    int passedOver = 0;
    try (Corpus corpus = Corpus.open(folder)) {
      List<ArticleCard> all = corpus.cards().toList();
      for (int i = 0; i < 300; i++) {
        List<String> given =
            IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(n -> text(random, 1 + random.nextInt(2)))
                .toList();
        Words words = Words.of(given);
        Selection some = corpus.mayHave(words);
        List<ArticleCard> cards = some.cards().toList();
        List<String> ids = having(corpus, words, all);
        assertThat(having(corpus, words, cards)).as(given.toString()).isEqualTo(ids);
        assertThat(some.most()).isGreaterThanOrEqualTo(cards.size());
        found += ids.size();
        passedOver += all.size() - cards.size();
      }
    }
    assertThat(found).isGreaterThan(300);
    assertThat(passedOver).as("not everything is read").isGreaterThan(300 * 100);
  }

  @Test
  void cards_come_by_id_each_once_however_the_index_is_cut() throws CorpusException {
    store(300);
    try (Corpus corpus = Corpus.open(folder)) {
      List<ArticleCard> cards = corpus.cards().toList();
      List<String> ids = cards.stream().map(card -> card.ref().id()).toList();
      assertThat(ids).hasSize(corpus.size()).isSorted().doesNotHaveDuplicates();
      assertThat(corpus.cardsInAnyOrder().parallel().toList())
          .containsExactlyInAnyOrderElementsOf(cards);
      for (ArticleCard card : cards) {
        assertThat(corpus.card(card.ref().id())).contains(card);
      }
      assertThat(corpus.past()).isNotEmpty();
    }
  }

  @Test
  void words_around_the_body_are_found_only_if_wanted() {
    SourceArticle article = article("a", new Random(1));
    ArticleCard card =
        new ArticleCard(article.ref(), "en", 1, 1, "", Optional.empty(), Optional.empty());
    Words words = Words.of(List.of("nobody of note"));
    assertThat(words.areIn(card, article)).isFalse();
    assertThat(words.areAnywhereIn(card, article)).isTrue();
  }
}
