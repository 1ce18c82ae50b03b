package imprimatur.report.ci;

import imprimatur.report.words.Harmless;

/**
 * Text from outside for Markdown: shown, but neither markup nor a link, nor a mention of a person
 * or of another discussion, which a platform would act on.
 */
final class MarkdownText {
  private static final String MARKUP = "\\`*_[]~|$";
  private static final String MARKUP_AT_START = "-+=#";
  private static final String NOTHING = "&#8203;";

  private MarkdownText() {}

  /** The text in one line, at most {@code limit} units of it. */
  static String of(String text, int limit) {
    String safe = Harmless.text(text, limit).strip();
    StringBuilder out = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      append(out, safe, i);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String text, int index) {
    char c = text.charAt(index);
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '@', '#' -> out.append(isMarkup(text, index) ? "\\" : "").append(c).append(NOTHING);
      case ':' -> out.append(text.startsWith("//", index + 1) ? ":" + NOTHING : ":");
      case '.' -> out.append(isMarkup(text, index) ? "\\." : afterWww(text, index));
      default -> out.append(isMarkup(text, index) ? "\\" : "").append(c);
    }
  }

  /** A number and a dot begin a list, but only where a text begins. */
  private static boolean isMarkup(String text, int index) {
    char c = text.charAt(index);
    if (c == '.' || c == ')') {
      boolean ends = index + 1 == text.length() || text.charAt(index + 1) == ' ';
      return ends && index > 0 && text.substring(0, index).chars().allMatch(Character::isDigit);
    }
    return MARKUP.indexOf(c) >= 0 || (index == 0 && MARKUP_AT_START.indexOf(c) >= 0);
  }

  private static String afterWww(String text, int index) {
    boolean www = index >= 3 && text.regionMatches(true, index - 3, "www", 0, 3);
    return www ? "." + NOTHING : ".";
  }
}
