package imprimatur.ingest.markup;

import imprimatur.model.document.Region;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads AsciiDoc: titles, paragraphs, lists, delimited blocks and the marks inside lines. Attribute
 * lines, comments, macros and link targets are not part of the text.
 */
public final class AsciiDoc {
  private static final Pattern DELIMITER =
      Pattern.compile("(-{4,}|\\.{4,}|={4,}|\\*{4,}|_{4,}|\\+{4,}|/{4,}|`{3,}\\S*|--|\\|===)\\s*");
  private static final Pattern NOT_SEEN =
      Pattern.compile(
          "(?::!?[\\w-]+!?:(?:\\s.*)?|//(?!/).*|\\[[^\\]]*\\]\\s*|(?:include|toc|ifdef|ifndef|endif|ifeval)::.*|\\+\\s*)");
  private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(?=\\S)");
  private static final Pattern RULE = Pattern.compile("(?:'{3,}|<{3,})\\s*");
  private static final Pattern LEAD =
      Pattern.compile("\\s*(?:\\*{1,5}|-|\\.{1,5}|\\d{1,3}\\.)\\s+(?=\\S)|\\.(?=[^\\s.])|\\|\\s*");
  private static final Marks MARKS =
      new Marks(
          "(?:link|xref|mailto):[^\\s\\[\\]]{1,500}\\[([^\\]]{0,500})\\]",
          "(?:https?|ftp)://[^\\s\\[\\]]{1,500}\\[([^\\]]{1,500})\\]",
          "image::?[^\\s\\[\\]]{1,500}\\[([^\\],]{0,500})[^\\]]{0,500}\\]",
          "<<[^,<>]{1,200},([^<>]{1,500})>>",
          "(?<![\\w*])\\*{1,2}(?=\\S)([^*]{1,500})(?<=\\S)\\*{1,2}(?![\\w*])",
          "(?<![\\w_])_{1,2}(?=\\S)([^_]{1,500})(?<=\\S)_{1,2}(?![\\w_])",
          "(?<!`)`{1,2}(?=\\S)([^`]{1,500})(?<=\\S)`{1,2}(?!`)",
          "(?<![\\w#])#{1,2}(?=\\S)([^#]{1,500})(?<=\\S)#{1,2}(?![\\w#])",
          "(?<=\\S)()::(?=\\s|$)");

  private final PageWriter out = new PageWriter();
  private final List<String> lines;
  private String fence = "";
  private int fenceStart;

  private AsciiDoc(String source) {
    lines = source.lines().toList();
  }

  /** What a file of that content shows. */
  public static MarkupPage of(String source) {
    AsciiDoc page = new AsciiDoc(source);
    for (int i = 0; i < page.lines.size(); i++) {
      page.line(page.lines.get(i), i + 1);
    }
    page.close();
    return page.out.page();
  }

  private void line(String line, int number) {
    Matcher delimiter = DELIMITER.matcher(line);
    if (delimiter.matches() && (fence.isEmpty() || fence.equals(line.strip()))) {
      delimiter(line.strip());
    } else if (isLiteral()) {
      literal(line, number);
    } else if (line.isBlank()) {
      out.end(Region.Kind.BODY);
    } else if (RULE.matcher(line).matches()) {
      out.end(Region.Kind.BODY);
      out.rule();
    } else if (!NOT_SEEN.matcher(line).matches()) {
      seen(line, number);
    }
  }

  private void delimiter(String written) {
    out.end(Region.Kind.BODY);
    if (fence.isEmpty() && isNested(written)) {
      return; // what it holds is read like the rest
    }
    if (fence.isEmpty()) {
      fence = written.startsWith("```") ? "```" : written;
      fenceStart = out.count();
    } else {
      close();
    }
  }

  /** Blocks in which other blocks may stand. */
  private static boolean isNested(String written) {
    return written.startsWith("=")
        || written.startsWith("*")
        || written.equals("--")
        || written.startsWith("|");
  }

  private void close() {
    out.end(Region.Kind.BODY);
    if (fence.startsWith("_")) {
      out.overlay(Region.Kind.BLOCK_QUOTE, fenceStart);
    } else if (isLiteral()) {
      out.overlay(Region.Kind.CODE, fenceStart);
    }
    fence = "";
  }

  private boolean isLiteral() {
    return !fence.isEmpty() && !fence.startsWith("_");
  }

  private void literal(String line, int number) {
    if (!fence.startsWith("/")) {
      out.line(line, new boolean[line.length()], 0, number);
    }
  }

  private void seen(String line, int number) {
    Matcher heading = HEADING.matcher(line);
    if (heading.lookingAt()) {
      out.end(Region.Kind.BODY);
      out.line(line, MARKS.hidden(line), heading.end(), number);
      boolean title = heading.group(1).length() == 1 && !out.hasTitle();
      out.end(title ? Region.Kind.TITLE : Region.Kind.BODY);
      return;
    }
    Matcher lead = LEAD.matcher(line);
    out.line(line, MARKS.hidden(line), lead.lookingAt() ? lead.end() : 0, number);
  }
}
