package imprimatur.cli.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.PastVersion;
import imprimatur.notation.JsonText;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what an article was and is, as text or JSON. */
final class HistoryPrinter {
  private final PrintStream out;
  private final boolean json;

  HistoryPrinter(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(List<PastVersion> past, Optional<ArticleCard> now) {
    List<Map<String, Object>> rows = new ArrayList<>();
    past.forEach(version -> rows.add(row(version)));
    now.ifPresent(card -> rows.add(row(card, "", "held", "", true)));
    if (json) {
      out.print(JsonText.pretty(rows));
    } else {
      rows.forEach(this::line);
    }
  }

  private static Map<String, Object> row(PastVersion version) {
    String end = version.end().name().toLowerCase(Locale.ROOT);
    return row(version.card(), time(version.until()), end, version.reason(), version.isKept());
  }

  private static Map<String, Object> row(
      ArticleCard card, String until, String end, String reason, boolean kept) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("since", card.since().map(HistoryPrinter::time).orElse(""));
    row.put("until", until);
    row.put("became", end);
    row.put("reason", reason);
    row.put("textKept", kept);
    row.put("title", card.ref().title());
    row.put("contentHash", card.contentHash());
    return row;
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void line(Map<String, Object> row) {
    String reason = row.get("reason").toString();
    String became = row.get("became") + (reason.isEmpty() ? "" : ": " + reason);
    String erased = row.get("textKept").equals(true) ? "" : " (text erased)";
    out.println(
        String.join(
            "\t",
            orDash(row.get("since")),
            orDash(row.get("until")),
            CorpusPrinter.plain(became + erased),
            CorpusPrinter.plain(row.get("title").toString())));
  }

  private static String orDash(Object value) {
    return value.equals("") ? "-" : value.toString();
  }
}
