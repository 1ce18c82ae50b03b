package imprimatur.ingest.markdown;

import imprimatur.ingest.declared.Declarations;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block of keys in front of a Markdown text, between lines of {@code ---} (YAML) or {@code +++}
 * (TOML, of which plain keys are read).
 *
 * @param declarations its keys
 * @param length units up to the first line of the text
 * @param lines lines up to the first line of the text
 * @param fault why it was read line by line instead of as YAML, with the place
 */
public record FrontMatter(
    Declarations declarations, int length, int lines, Optional<String> fault) {
  private static final int LONGEST = 64 << 10;
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A(---|\\+\\+\\+)[ \\t]*\\R(?s:(.*?)(?<=[\\r\\n]))(?:\\1|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

  /** That of a text; empty if the text does not begin with one. */
  public static FrontMatter of(String name, String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher block = BLOCK.matcher(start);
    if (!(text.startsWith("---") || text.startsWith("+++")) || !block.lookingAt()) {
      return new FrontMatter(Declarations.none(), 0, 0, Optional.empty());
    }
    String keys = block.group(2);
    int lines = (int) (block.group() + "|").lines().count() - 1;
    if (block.group(1).equals("+++")) {
      return new FrontMatter(
          Declarations.ofLines(keys, "=", 1), block.end(), lines, Optional.empty());
    }
    try {
      Node root = Notation.yaml(name, keys);
      return new FrontMatter(Declarations.of(root, 1), block.end(), lines, Optional.empty());
    } catch (NotationException e) {
      String fault = "line " + (e.line() + 1) + ": " + e.getMessage();
      return new FrontMatter(
          Declarations.ofLines(keys, ":", 1), block.end(), lines, Optional.of(fault));
    }
  }
}
