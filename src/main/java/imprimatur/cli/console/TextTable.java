package imprimatur.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets rows of cells in columns that together fit a width; a cell may take several lines. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int LEAST_WIDTH = 8;

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, without spaces at their ends. */
  public List<String> lines(String margin, int width) {
    int[] widths = widths(width - margin.length());
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<List<String>> cells =
          IntStream.range(0, row.size())
              .mapToObj(i -> TextColumns.wrap(row.get(i), widths[i]))
              .toList();
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        lines.add((margin + line(cells, line, widths)).stripTrailing());
      }
    }
    return lines;
  }

  private static String line(List<List<String>> cells, int line, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = cells.get(i);
      String part = line < cell.size() ? cell.get(line) : "";
      out.append(i == 0 ? "" : GAP).append(TextColumns.pad(part, widths[i]));
    }
    return out.toString();
  }

  /**
   * As wide as the cells are; if that is too much, columns give way that can without breaking a
   * word, then the widest.
   */
  private int[] widths(int total) {
    int[] widths = columns(TextColumns::columns);
    int[] words = columns(TextTable::longestWord);
    int room = total - GAP.length() * (widths.length - 1);
    for (int sum = IntStream.of(widths).sum(); sum > room; sum--) {
      int[] slack = IntStream.range(0, widths.length).map(i -> widths[i] - words[i]).toArray();
      int giving = largest(slack);
      giving = slack[giving] > 0 ? giving : largest(widths);
      if (widths[giving] <= LEAST_WIDTH) {
        break;
      }
      widths[giving]--;
    }
    return widths;
  }

  /** The largest measure of each column. */
  private int[] columns(ToIntFunction<String> measure) {
    return IntStream.range(0, rows.get(0).size())
        .map(i -> rows.stream().mapToInt(r -> measure.applyAsInt(r.get(i))).max().orElse(0))
        .toArray();
  }

  private static int longestWord(String cell) {
    return Stream.of(cell.split(" ")).mapToInt(TextColumns::columns).max().orElse(0);
  }

  private static int largest(int[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }
}
