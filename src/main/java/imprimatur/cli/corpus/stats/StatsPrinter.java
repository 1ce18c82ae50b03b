package imprimatur.cli.corpus.stats;

import imprimatur.cli.console.TextColumns;
import imprimatur.corpus.CorpusStats;
import imprimatur.model.rights.Stance;
import imprimatur.notation.JsonText;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints counts over a corpus, as text or JSON. */
public final class StatsPrinter {
  private static final String UNKNOWN = "(unknown)";
  private static final int NAME_WIDTH = 13;

  private final PrintStream out;
  private final CorpusStats stats;
  private final Optional<Map<Stance, Integer>> stances;

  /**
   * @param stances articles by stance, if they were counted
   */
  public StatsPrinter(PrintStream out, CorpusStats stats, Optional<Map<Stance, Integer>> stances) {
    this.out = out;
    this.stats = stats;
    this.stances = stances;
  }

  public void print(boolean json) {
    if (json) {
      out.print(JsonText.pretty(fields()));
    } else {
      text();
    }
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("articles", stats.articles());
    fields.put("words", stats.words());
    fields.put("medianWords", stats.medianWords());
    fields.put("longestWords", stats.longestWords());
    fields.put("textUnits", stats.textUnits());
    fields.put("storeBytes", stats.storeBytes());
    fields.put("firstHeld", stats.firstHeld().map(StatsPrinter::seconds));
    fields.put("lastHeld", stats.lastHeld().map(StatsPrinter::seconds));
    fields.put("languages", stats.languages());
    fields.put("years", years());
    fields.put("publishers", publishers());
    stances.ifPresent(counts -> fields.put("stances", named(counts)));
    return fields;
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private Map<String, Integer> publishers() {
    Map<String, Integer> named = new LinkedHashMap<>();
    stats
        .publishers()
        .forEach((name, n) -> named.merge(name.isEmpty() ? UNKNOWN : name, n, Integer::sum));
    return named;
  }

  private Map<String, Integer> years() {
    Map<String, Integer> years = new LinkedHashMap<>();
    stats.years().forEach((year, n) -> years.put(year.toString(), n));
    if (stats.undated() > 0) {
      years.put(UNKNOWN, stats.undated());
    }
    return years;
  }

  private static Map<String, Integer> named(Map<Stance, Integer> counts) {
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((stance, n) -> named.put(stance.id(), n));
    return named;
  }

  private void text() {
    line("articles", CountLines.number(stats.articles()));
    line("words", words());
    line("store", CountLines.bytes(stats.storeBytes()));
    stats.firstHeld().ifPresent(first -> line("held since", held(first)));
    CountLines counts = new CountLines(stats.articles());
    lines("languages", counts.largest(stats.languages()));
    lines("publishers", counts.largest(publishers()));
    lines("published", counts.latest(years()));
    stances.ifPresent(found -> lines("terms", counts.largest(named(found))));
  }

  private String words() {
    return "%s; half the articles have %s or fewer, the longest has %s"
        .formatted(
            CountLines.number(stats.words()),
            CountLines.number(stats.medianWords()),
            CountLines.number(stats.longestWords()));
  }

  private String held(Instant first) {
    String from = day(first);
    String to = day(stats.lastHeld().orElse(first));
    return from.equals(to) ? from : from + ", the latest since " + to;
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private void lines(String name, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? name : "", lines.get(i));
    }
  }

  private void line(String name, String text) {
    out.println(TextColumns.pad(name, NAME_WIDTH) + text);
  }
}
