package imprimatur.ingest.markup;

import imprimatur.model.document.Region;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads reStructuredText: titles, paragraphs, lists, directives and the marks inside lines.
 * Comments, options, targets and link addresses are not part of the text.
 */
public final class ReStructuredText {
  private static final Pattern LINE_OF_MARKS = Pattern.compile("([=\\-`:.'\"~^_*+#<>])\\1{2,}\\s*");
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*\\.\\. (?:\\|[^|]+\\| )?([\\w:-]+)::(.*)");
  private static final Pattern EXPLICIT = Pattern.compile("\\s*\\.\\.(?:\\s.*)?");
  private static final Pattern FIELD = Pattern.compile("\\s*:[\\w -]{1,60}:(?:\\s.*)?");
  private static final Pattern LEAD =
      Pattern.compile("\\s*(?:[-*+•]|\\d{1,3}[.)]|#\\.|\\|)\\s+(?=\\S)|\\s+");
  private static final Set<String> CODE =
      Set.of(
          "code",
          "code-block",
          "sourcecode",
          "literalinclude",
          "parsed-literal",
          "math",
          "doctest");
  private static final Set<String> NOT_SEEN =
      Set.of("toctree", "image", "include", "meta", "index", "contents");
  private static final Marks MARKS =
      new Marks(
          "(?<!`)``(?=\\S)([^`]{1,500})``(?!`)",
          "(?::[\\w:+-]{1,60}:)?(?<!`)`(?:([^`<>]{1,500}?)\\s*<[^`<>]{1,500}>|([^`<>]{1,500}))`(?!`)_{0,2}",
          "(?<![\\w*])\\*{1,2}(?=\\S)([^*]{1,500})(?<=\\S)\\*{1,2}(?![\\w*])");

  /** What the lines of an indented block are. */
  private enum Below {
    TEXT,
    CODE,
    NOTHING
  }

  private final PageWriter out = new PageWriter();
  private final List<String> lines;
  private Below below = Below.TEXT;
  private int indent = -1;
  private int first;

  private ReStructuredText(String source) {
    lines = source.lines().toList();
  }

  /** What a file of that content shows. */
  public static MarkupPage of(String source) {
    ReStructuredText page = new ReStructuredText(source);
    for (int i = 0; i < page.lines.size(); i++) {
      i += page.line(i);
    }
    page.leave();
    page.out.end(Region.Kind.BODY);
    return page.out.page();
  }

  /** Reads a line; returns how many lines behind it were read with it. */
  private int line(int index) {
    String line = lines.get(index);
    if (line.isBlank()) {
      out.end(Region.Kind.BODY);
      return 0;
    }
    if (indent >= 0 && indentOf(line) <= indent) {
      leave();
    }
    if (indent >= 0 && below != Below.TEXT) {
      if (below == Below.CODE && !FIELD.matcher(line).matches()) {
        out.line(line, new boolean[line.length()], 0, index + 1);
      }
      return 0;
    }
    return title(index) ? 1 : text(line, index + 1);
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void leave() {
    out.end(Region.Kind.BODY);
    if (indent >= 0 && below == Below.CODE) {
      out.overlay(Region.Kind.CODE, first);
    }
    indent = -1;
    below = Below.TEXT;
  }

  /** A line over a line of marks that is as long. */
  private boolean title(int index) {
    String line = lines.get(index);
    if (LINE_OF_MARKS.matcher(line).matches() || index + 1 == lines.size()) {
      return false;
    }
    String under = lines.get(index + 1);
    if (!LINE_OF_MARKS.matcher(under).matches() || under.strip().length() < line.strip().length()) {
      return false;
    }
    out.end(Region.Kind.BODY);
    out.line(line, MARKS.hidden(line), indentOf(line), index + 1);
    out.end(out.hasTitle() ? Region.Kind.BODY : Region.Kind.TITLE);
    return true;
  }

  private int text(String line, int number) {
    Matcher directive = DIRECTIVE.matcher(line);
    if (directive.matches()) {
      enter(indentOf(line), kind(directive.group(1)));
    } else if (EXPLICIT.matcher(line).matches()) {
      enter(indentOf(line), Below.NOTHING);
    } else if (LINE_OF_MARKS.matcher(line).matches()) {
      out.end(Region.Kind.BODY);
      out.rule();
    } else if (!FIELD.matcher(line).matches()) {
      paragraph(line, number);
    }
    return 0;
  }

  private static Below kind(String directive) {
    return CODE.contains(directive)
        ? Below.CODE
        : NOT_SEEN.contains(directive) ? Below.NOTHING : Below.TEXT;
  }

  private void enter(int at, Below kind) {
    out.end(Region.Kind.BODY);
    indent = at;
    below = kind;
    first = out.count();
  }

  private void paragraph(String line, int number) {
    Matcher lead = LEAD.matcher(line);
    out.line(line, MARKS.hidden(line), lead.lookingAt() ? lead.end() : 0, number);
    if (line.stripTrailing().endsWith("::")) {
      enter(indentOf(line), Below.CODE);
    }
  }
}
