package imprimatur.cli.corpus;

import imprimatur.cli.reading.RightsFields;
import imprimatur.cli.reading.RightsText;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.copies.Copy;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.JsonText;
import imprimatur.rights.RightsExtractor;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints what {@code corpus} commands answer, as text or JSON. */
final class CorpusPrinter {
  private final PrintStream out;
  private final boolean json;

  CorpusPrinter(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /**
   * Lists articles while they come.
   *
   * @param before run before anything is printed
   */
  void list(Stream<ArticleCard> cards, Runnable before) {
    if (json) {
      JsonText.prettyArray(cards.map(CorpusPrinter::card).iterator(), text -> print(text, before));
    } else {
      cards.forEach(card -> print(line(card) + System.lineSeparator(), before));
    }
  }

  private void print(String text, Runnable before) {
    before.run();
    out.print(text);
  }

  private static String line(ArticleCard card) {
    SourceRef ref = card.ref();
    String published = ref.published().map(Object::toString).orElse("-");
    return String.join(
        "\t", ref.id(), published, plain(ref.publisher().orElse("-")), plain(ref.title()));
  }

  void show(ArticleCard card, SourceArticle article, List<Copy> copies) {
    Map<String, Object> fields = card(card);
    Metadata metadata = article.document().metadata();
    fields.put("authors", metadata.authors());
    fields.put("copies", copies.stream().map(this::copy).toList());
    RightsStatement rights = RightsExtractor.standard().read(article.document());
    if (card.ref().publisher().isEmpty()) {
      fields.put("publisher", rights.holder().map(Party::name));
    }
    fields.put("evidence", article.document().evidence().stream().map(this::evidence).toList());
    if (json) {
      fields.put("rights", RightsFields.brief(rights));
      fields.put("text", article.document().text());
      out.print(JsonText.pretty(fields));
      return;
    }
    fields.forEach((name, value) -> line(name, value));
    out.print(plainLines(RightsText.of("rights", rights)));
    out.println();
    out.println(plainLines(article.document().bodyText()));
  }

  private static Map<String, Object> card(ArticleCard card) {
    SourceRef ref = card.ref();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", ref.id());
    fields.put("title", ref.title());
    fields.put("publisher", ref.publisher());
    fields.put("published", ref.published());
    fields.put("agency", ref.agency());
    fields.put("uri", ref.uri());
    fields.put("language", card.language());
    fields.put("words", card.words());
    fields.put("textUnits", card.textUnits());
    fields.put("file", card.origin().map(origin -> origin.path()));
    fields.put("since", card.since().map(s -> s.truncatedTo(ChronoUnit.SECONDS)));
    fields.put("contentHash", card.contentHash());
    return fields;
  }

  private Object copy(Copy copy) {
    SourceRef ref = copy.card().ref();
    if (!json) {
      String published = ref.published().map(Object::toString).orElse("no date");
      String who = ref.publisher().map(name -> name + ", ").orElse("");
      return "%s (%s%s; %d %% of the shorter)".formatted(ref.id(), who, published, copy.percent());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", ref.id());
    fields.put("publisher", ref.publisher());
    fields.put("published", ref.published());
    fields.put("percentOfShorter", copy.percent());
    return fields;
  }

  private Object evidence(RightsEvidence item) {
    if (!json) {
      return item.name() + " = " + item.value();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", item.source());
    fields.put("name", item.name());
    fields.put("value", item.value());
    fields.put("line", item.where().line());
    fields.put("column", item.where().column());
    return fields;
  }

  /** One line for a value, one for each element or member. */
  private void line(String name, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> line(name, present));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> line(name, element));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, count) -> line(name, key + ": " + count));
    } else {
      out.println(name + " ".repeat(Math.max(1, 13 - name.length())) + plain(value.toString()));
    }
  }

  /** Without line breaks and control characters, which could steer a terminal. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  private static String plainLines(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
  }
}
