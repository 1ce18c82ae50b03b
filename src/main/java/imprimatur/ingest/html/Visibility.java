package imprimatur.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Whether a silent element holds text for browsers without scripts, or for scripts to show. */
  static boolean isStandby(Element element) {
    return element.normalName().equals("noscript") || element.normalName().equals("template");
  }

  /**
   * Whether the markup shows the text where or how nobody can read it, or a class says that a style
   * sheet hides it. It may as well be an effect of design, so only who looks for disguises asks.
   */
  static boolean isDisguised(Element element) {
    return ElementHints.isHiddenByClass(element)
        || (element.hasAttr("style")
            && UNREADABLE.matcher(start(compact(element.attr("style")))).find());
  }

  private static final int LONGEST_STYLE = 2000;

  /** Of no size, far outside the window, transparent, or clipped away. */
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "(?:^|;)(?:"
              + "font-size:0(?:\\.0+)?(?:[a-z%]+)?(?=;|!|$)"
              + "|(?:left|right|top|bottom|text-indent|margin-left|margin-top):-\\d{3,}"
              + "|opacity:0(?:\\.0+)?(?=;|!|$)"
              + "|clip:rect\\((?:0|1px)[^)]*\\)"
              + "|clip-path:inset\\((?:50|100)%\\)"
              + "|(?:max-)?(?:height|width):[01](?:px)?;(?:.*;)?overflow(?:-[xy])?:hidden"
              + "|overflow(?:-[xy])?:hidden;(?:.*;)?(?:max-)?(?:height|width):[01](?:px)?(?=;|!|$))");

  /** A style of sensible length, so that the work stays small. */
  private static String start(String style) {
    return style.substring(0, Math.min(style.length(), LONGEST_STYLE));
  }

  private static boolean hides(String style) {
    String rules = compact(style);
    return rules.contains("display:none") || rules.contains("visibility:hidden");
  }

  /** In lower case, without white space. */
  private static String compact(String style) {
    StringBuilder compact = new StringBuilder(style.length());
    for (int i = 0; i < style.length(); i++) {
      if (!Character.isWhitespace(style.charAt(i))) {
        compact.append(style.charAt(i));
      }
    }
    return compact.toString().toLowerCase(Locale.ROOT);
  }
}
