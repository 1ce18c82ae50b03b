package imprimatur.ingest.docx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the style of a paragraph says that it is there for. */
enum Role {
  TITLE,
  MAIN_HEADING,
  QUOTE,
  CAPTION,
  /** Whatever else. */
  PLAIN;

  private static final Set<String> QUOTES =
      Set.of("quote", "intensequote", "blocktext", "blockquote", "blockquotation", "quotations");

  /** That of a style of this name; English whatever the language of the program, spaces aside. */
  static Optional<Role> named(String style) {
    String name = style.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    if (QUOTES.contains(name)) {
      return Optional.of(QUOTE);
    }
    return switch (name) {
      case "title" -> Optional.of(TITLE);
      case "heading1" -> Optional.of(MAIN_HEADING);
      case "caption" -> Optional.of(CAPTION);
      default -> Optional.empty();
    };
  }
}
