package imprimatur.report.html;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.report.Json;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text of a submission cut into stretches for the reading view: a string is text that nobody
 * else's words are in, {@code {"gap"}} says how much is left out, {@code {"passages","rest"}} names
 * passages by their number.
 *
 * <p>A passage that reaches into one before it is named where it overlaps and shows the rest of its
 * words. Where the text is not known, as of a stored report, the passages stand alone.
 */
final class HtmlReading {
  /** Longer stretches between passages lose their middle. */
  private static final int LONGEST = 1_400;

  private static final int KEPT = 500;

  /** Of the source around a passage. */
  private static final int CONTEXT = 300;

  private static final Comparator<Span> PLACE =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

  private final String text;
  private final List<Object> stretches = new ArrayList<>();
  private List<Integer> last = new ArrayList<>();
  private int at;

  private HtmlReading(String text, int from) {
    this.text = text;
    at = from;
  }

  static List<Object> of(DocumentResult result) {
    Map<Span, List<Integer>> passages = passages(HtmlEntry.passages(result));
    String text = result.document().map(Document::text).orElse("");
    if (passages.isEmpty()) {
      return List.of();
    }
    Span body = result.document().map(HtmlReading::body).orElse(new Span(0, 0));
    int first = passages.keySet().iterator().next().start();
    HtmlReading reading = new HtmlReading(text, Math.min(body.start(), first));
    passages.forEach(reading::passage);
    reading.own(Math.max(reading.at, body.end()));
    return reading.stretches;
  }

  private static Map<Span, List<Integer>> passages(List<QuotedPassage> all) {
    Map<Span, List<Integer>> passages = new TreeMap<>(PLACE);
    for (int i = 0; i < all.size(); i++) {
      passages.computeIfAbsent(all.get(i).passage().submission(), s -> new ArrayList<>()).add(i);
    }
    return passages;
  }

  /** From the first word of the article to the last; menus around it are not read. */
  private static Span body(Document document) {
    return document.spans(Region.Kind.BODY).stream()
        .reduce(Span::cover)
        .orElse(new Span(0, document.text().length()));
  }

  private void passage(Span span, List<Integer> numbers) {
    if (span.start() < at && !stretches.isEmpty()) {
      last.addAll(numbers);
      if (span.end() > at) {
        stretch(numbers, Harmless.text(slice(at, span.end())));
        at = span.end();
      }
      return;
    }
    own(span.start());
    stretch(numbers, null);
    at = span.end();
  }

  private void stretch(List<Integer> numbers, String rest) {
    last = new ArrayList<>(numbers);
    stretches.add(Json.object("passages", last, "rest", rest));
  }

  private void own(int end) {
    if (text.isEmpty()) {
      if (end > at && !stretches.isEmpty()) {
        stretches.add(Map.of("gap", " … "));
      }
    } else if (end - at > LONGEST) {
      stretches.add(head(slice(at, end), KEPT));
      String left = Harmless.amount(Math.max(0, end - at - 2L * KEPT));
      stretches.add(Map.of("gap", "… " + left + " characters of your own …"));
      stretches.add(tail(slice(at, end), KEPT));
    } else if (end > at) {
      stretches.add(lines(slice(at, end)));
    }
    at = end;
  }

  private String slice(int from, int to) {
    int end = Math.min(to, text.length());
    return text.substring(Math.min(from, end), end);
  }

  /** Some of the article before a passage of it; empty if it is not known. */
  static String before(Optional<Document> document, Span passage) {
    return document
        .filter(d -> passage.end() <= d.text().length())
        .map(d -> d.text().substring(Math.min(body(d).start(), passage.start()), passage.start()))
        .map(own -> tail(own, CONTEXT))
        .orElse("");
  }

  /** Some of the article after a passage of it; empty if it is not known. */
  static String after(Optional<Document> document, Span passage) {
    return document
        .filter(d -> passage.end() < body(d).end())
        .map(d -> head(d.text().substring(passage.end(), body(d).end()), CONTEXT))
        .orElse("");
  }

  /** About {@code length} characters at the end, from the start of a word on. */
  private static String tail(String text, int length) {
    int from = Math.max(0, text.length() - length);
    int space = from == 0 ? -1 : text.indexOf(' ', from);
    return lines(text.substring(Math.max(space, from)));
  }

  /** About {@code length} characters at the start, to the end of a word. */
  private static String head(String text, int length) {
    int space = length >= text.length() ? text.length() : text.lastIndexOf(' ', length);
    return lines(text.substring(0, space > 0 ? space : length));
  }

  /** Harmless, but for the ends of lines. */
  private static String lines(String text) {
    return Arrays.stream(text.split("\n", -1))
        .map(Harmless::text)
        .collect(Collectors.joining("\n"));
  }
}
