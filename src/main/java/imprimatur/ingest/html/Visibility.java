package imprimatur.ingest.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements a browser shows nothing of. */
final class Visibility {
  /** Elements whose content is never text of the page. */
  private static final Set<String> SILENT =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "datalist",
          "map",
          "title",
          "meta",
          "link",
          "textarea",
          "noframes",
          "param",
          "source",
          "track");

  private Visibility() {}

  /** Whether the element's content is not text at all: programs, styles, drawings. */
  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  /** Whether the page's own markup hides text that would otherwise be shown. */
  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return !element.attr("hidden").equalsIgnoreCase("until-found");
    }
    if (element.normalName().equals("dialog") && !element.hasAttr("open")) {
      return true;
    }
    return element.hasAttr("style") && hides(element.attr("style"));
  }

  private static boolean hides(String style) {
    StringBuilder compact = new StringBuilder(style.length());
    for (int i = 0; i < style.length(); i++) {
      if (!Character.isWhitespace(style.charAt(i))) {
        compact.append(style.charAt(i));
      }
    }
    String rules = compact.toString().toLowerCase(Locale.ROOT);
    return rules.contains("display:none") || rules.contains("visibility:hidden");
  }
}
