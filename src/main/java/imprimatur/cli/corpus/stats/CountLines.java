package imprimatur.cli.corpus.stats;

import imprimatur.cli.console.TextColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines that say how many of all articles belong to which group. Immutable. */
final class CountLines {
  /** So many groups are named; the others are summed up. */
  private static final int MOST = 12;

  private static final int WIDEST_NAME = 48;
  private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB");

  private final int all;

  /**
   * @param all articles
   */
  CountLines(int all) {
    this.all = all;
  }

  /** With thousands set apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit + 1 < UNITS.size()) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS.get(unit));
  }

  /** The largest groups first. */
  List<String> largest(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> groups = new ArrayList<>(counts.entrySet());
    groups.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    return lines(groups, "more");
  }

  /** The last groups first. */
  List<String> latest(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> groups = new ArrayList<>(counts.entrySet());
    Collections.reverse(groups);
    return lines(groups, "earlier");
  }

  private List<String> lines(List<Map.Entry<String, Integer>> groups, String others) {
    int shown = groups.size() <= MOST + 1 ? groups.size() : MOST;
    List<Row> rows = new ArrayList<>();
    groups.subList(0, shown).forEach(g -> rows.add(new Row(name(g.getKey()), g.getValue())));
    if (shown < groups.size()) {
      List<Map.Entry<String, Integer>> rest = groups.subList(shown, groups.size());
      int sum = rest.stream().mapToInt(Map.Entry::getValue).sum();
      rows.add(new Row("and " + number(rest.size()) + " " + others, sum));
    }
    int names = rows.stream().mapToInt(row -> TextColumns.columns(row.name())).max().orElse(0);
    int digits = rows.stream().mapToInt(row -> number(row.count()).length()).max().orElse(0);
    return rows.stream().map(row -> line(row, names, digits)).toList();
  }

  private record Row(String name, int count) {}

  private String line(Row row, int names, int digits) {
    String count = number(row.count());
    return TextColumns.pad(row.name(), names)
        + " ".repeat(2 + digits - count.length())
        + count
        + share(row.count());
  }

  private String share(int count) {
    long percent = count == all ? 100 : Math.min(99, Math.round(100.0 * count / all));
    return percent == 0 ? "   <1 %" : String.format(Locale.ROOT, "%5d %%", percent);
  }

  private static String name(String name) {
    List<String> parts = TextColumns.wrap(name, WIDEST_NAME);
    return parts.size() == 1 ? parts.get(0) : parts.get(0) + " …";
  }
}
