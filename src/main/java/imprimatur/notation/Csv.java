package imprimatur.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads comma-separated tables into {@link Node}s: the cheap notation for data that is read at
 * every start.
 *
 * <p>The first line names the columns. Lines that begin with {@code #} and blank lines are skipped.
 * A cell in double quotes may contain commas and doubled quotes, but no line end. An empty cell is
 * null, a plain decimal number is a number, all else is text. Thread-safe.
 */
public final class Csv {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?");

  private final Source source;

  private Csv(Source source) {
    this.source = source;
  }

  /**
   * The rows of a table, each an object with one member per column.
   *
   * @param name of the file, for messages
   * @param columns the columns there must be, in any order; others are errors
   * @throws NotationException if a column is missing or unknown, or a row has too many or too few
   *     cells
   */
  public static List<Node> read(String name, String text, List<String> columns) {
    return table(name, text, columns).asList();
  }

  /** As {@link #read}, as one list, so that an error can point at the table as a whole. */
  public static Node table(String name, String text, List<String> columns) {
    Source source = new Source(name, text);
    return new Node(source, 1, 1, new Csv(source).rows(columns));
  }

  private List<Node> rows(List<String> columns) {
    List<Node> header = List.of();
    List<Node> rows = new ArrayList<>();
    int number = 0;
    for (String line : source.text().lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<Node> cells = cells(line, number);
      if (header.isEmpty()) {
        header = checked(cells, columns);
      } else {
        rows.add(row(header, cells, number));
      }
    }
    if (header.isEmpty()) {
      throw new NotationException(source, 1, 1, "the line that names the columns is missing");
    }
    return rows;
  }

  private List<Node> checked(List<Node> header, List<String> columns) {
    List<String> names = new ArrayList<>();
    for (Node cell : header) {
      if (cell.isNull() || !columns.contains(cell.asText())) {
        throw cell.error("unknown column '" + cell + "'; known: " + String.join(", ", columns));
      }
      if (names.contains(cell.asText())) {
        throw cell.error("column '" + cell + "' is named twice");
      }
      names.add(cell.asText());
    }
    for (String column : columns) {
      if (!names.contains(column)) {
        throw header.get(0).error("column '" + column + "' is missing");
      }
    }
    return header;
  }

  private Node row(List<Node> header, List<Node> cells, int line) {
    if (cells.size() != header.size()) {
      throw cells
          .get(Math.min(cells.size(), header.size()) - 1)
          .error("expected " + header.size() + " cells, found " + cells.size());
    }
    Map<String, Node> members = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      members.put(header.get(i).asText(), cells.get(i));
    }
    return new Node(source, line, 1, members);
  }

  private List<Node> cells(String line, int number) {
    List<Node> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int end = quoted ? closingQuote(line, at, number) + 1 : comma(line, at);
      if (end < line.length() && line.charAt(end) != ',') {
        throw new NotationException(source, number, end + 1, "expected a comma after the quotes");
      }
      String raw = line.substring(at, end);
      Object value =
          quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : plain(raw.strip());
      cells.add(new Node(source, number, at + 1, value));
      at = end + 1;
    }
    return cells;
  }

  private static int comma(String line, int from) {
    int found = line.indexOf(',', from);
    return found < 0 ? line.length() : found;
  }

  private int closingQuote(String line, int open, int number) {
    for (int i = open + 1; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (!doubled) {
          return i;
        }
        i++;
      }
    }
    throw new NotationException(source, number, open + 1, "the quotes are not closed");
  }

  private static Object plain(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    return text.indexOf('.') < 0 ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
  }
}
