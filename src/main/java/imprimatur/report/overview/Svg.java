package imprimatur.report.overview;

import imprimatur.report.words.CellWidth;
import imprimatur.report.words.Harmless;
import java.util.Locale;

/**
 * A drawing that a page holds in itself. Colours come from the classes of the page's style sheet,
 * so that they change with it; the first thing in it is a title for who cannot see it. Not
 * thread-safe.
 */
final class Svg {
  private static final int LONGEST = 300;

  private final StringBuilder out = new StringBuilder();

  Svg(int width, int height, String id, String title) {
    out.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" ".formatted(width, height));
    out.append("aria-labelledby=\"%s\"><title id=\"%s\">%s</title>".formatted(id, id, safe(title)));
  }

  /**
   * A box with a text that shows when it is pointed at.
   *
   * @param kind class of the style sheet
   */
  Svg box(String kind, double x, double y, double width, double height, String tip) {
    out.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" ".formatted(kind, number(x), number(y)));
    out.append("width=\"%s\" height=\"%s\">".formatted(number(width), number(height)));
    out.append("<title>").append(safe(tip)).append("</title></rect>");
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2) {
    out.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(number(x1), number(y1), number(x2), number(y2)));
    return this;
  }

  /**
   * A text on one line.
   *
   * @param kind class of the style sheet: {@code start}, {@code middle} or {@code end} of the text
   *     stands at {@code x}
   */
  Svg text(String kind, double x, double y, String text) {
    out.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(kind, number(x), number(y)));
    out.append(safe(text)).append("</text>");
    return this;
  }

  /** The text if it fills at most so many columns, else its beginning. */
  static String fitted(String text, int columns) {
    String harmless = Harmless.text(text, LONGEST);
    if (CellWidth.of(harmless) <= columns) {
      return harmless;
    }
    int end = harmless.length();
    while (end > 0 && CellWidth.of(harmless.substring(0, end)) >= columns) {
      end = harmless.offsetByCodePoints(end, -1);
    }
    return harmless.substring(0, end).stripTrailing() + "…";
  }

  private static String safe(String text) {
    return Harmless.text(text, LONGEST)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Override
  public String toString() {
    return out + "</svg>";
  }
}
