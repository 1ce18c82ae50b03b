package imprimatur.report;

import imprimatur.report.words.CellWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text report as they are collected, none wider than the page. Not thread-safe. */
public final class Sheet {
  private static final int LABEL = 10;
  private static final int LEAST_WIDTH = 40;
  private static final int GREATEST_WIDTH = 200;

  /** Nothing in it ends the command that it stands in, or begins another. */
  private static final Pattern WEB = Pattern.compile("https?://[!-~]{1,2000}");

  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean color;
  private final boolean links;
  private final String indent;

  /**
   * An empty page of {@code width} columns, taken as 40 … 200.
   *
   * @param color whether to emphasise by colour codes
   */
  public Sheet(int width, boolean color) {
    this(width, color, false);
  }

  /**
   * As above.
   *
   * @param links whether addresses can be clicked on
   */
  Sheet(int width, boolean color, boolean links) {
    this.width = Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, width));
    this.color = color;
    this.links = links;
    indent = "  ";
  }

  /** Columns of the page. */
  public int width() {
    return width;
  }

  boolean color() {
    return color;
  }

  /** Columns inside the indentation of {@link #line}. */
  int inner() {
    return width - indent.length();
  }

  /** An empty line. */
  public void blank() {
    out.append('\n');
  }

  /** A line over the whole page. */
  public void rule() {
    Flow.Run rule = new Flow.Run("━".repeat(width), Ink.FAINT);
    flow(width).wrap(List.of(rule)).forEach(line -> out.append(line.text()).append('\n'));
  }

  /** An outcome as symbol and word in one piece, boxed by colour if there is any. */
  public Flow.Run badge(Outcome outcome) {
    return badge(outcome.symbol() + " " + outcome.word(), Ink.of(outcome));
  }

  public Flow.Run badge(String label, Ink ink) {
    String boxed = color ? " " + label + " " : label + " ";
    return new Flow.Run(boxed.replace(' ', '\u00A0'), ink);
  }

  /** A text that leads to an address of the web, where the terminal can do that. */
  Flow.Run linked(String text, Ink ink, String address) {
    return new Flow.Run(text, ink, links && WEB.matcher(address).matches() ? address : "");
  }

  /** A paragraph at the left edge; lines after the first are indented. */
  public void heading(Flow.Run... runs) {
    hang("", indent, Arrays.asList(runs));
  }

  /** A paragraph, indented. */
  public void paragraph(Flow.Run... runs) {
    hang(indent, indent, Arrays.asList(runs));
  }

  /** A paragraph beside a label; an empty label keeps its place. */
  public void labelled(String label, Flow.Run... runs) {
    int gap = Math.max(1, LABEL - label.length());
    List<Flow.Run> labelRun = List.of(new Flow.Run(label, Ink.STRONG));
    String first = label.isEmpty() ? "" : flow(width).wrap(labelRun).get(0).text();
    hang(indent + first + " ".repeat(gap), indent + " ".repeat(LABEL), Arrays.asList(runs));
  }

  /** A finished line, indented. */
  public void line(String line) {
    out.append((indent + line).stripTrailing()).append('\n');
  }

  private void hang(String first, String rest, List<Flow.Run> runs) {
    List<Flow.Line> lines = flow(width - rest.length()).wrap(runs);
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? first : rest).append(lines.get(i).text()).append('\n');
    }
  }

  private Flow flow(int columns) {
    return new Flow(columns, color);
  }

  /** Rows of cells with their columns aligned, or one paragraph a row where that is too wide. */
  public void table(String label, List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], CellWidth.of(row.get(i)));
      }
    }
    boolean fits = Arrays.stream(widths).sum() + 3 * columns + LABEL + indent.length() <= width;
    for (int i = 0; i < rows.size(); i++) {
      String head = i == 0 ? label : "";
      if (fits) {
        row(head, rows.get(i), widths);
      } else {
        labelled(head, Flow.Run.plain(joined(rows.get(i))));
      }
    }
  }

  private void row(String label, List<String> cells, int[] widths) {
    List<Flow.Run> labelRun = List.of(new Flow.Run(label, Ink.STRONG));
    StringBuilder line = new StringBuilder();
    line.append(label.isEmpty() ? "" : flow(width).wrap(labelRun).get(0).text());
    line.append(" ".repeat(LABEL - label.length()));
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - CellWidth.of(cells.get(i)) + 3));
    }
    line(line.toString());
  }

  private static String joined(List<String> cells) {
    List<String> filled = new ArrayList<>(cells);
    filled.removeIf(String::isEmpty);
    return String.join(", ", filled);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
