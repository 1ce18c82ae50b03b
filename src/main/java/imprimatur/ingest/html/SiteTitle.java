package imprimatur.ingest.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of the site off a page's title: {@code Peace at last | The Daily}. */
final class SiteTitle {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•»«:/]+\\s+|\\s*[|｜_]\\s*|(?<=\\p{IsIdeographic})[-—–]+");

  private SiteTitle() {}

  /**
   * The headline alone.
   *
   * @param site the site's name, if the page states it
   * @param headings the main headings of the page: one of them that the title holds is the headline
   */
  static String without(String title, Optional<String> site, List<String> headings) {
    String whole = title.strip();
    for (String heading : headings) {
      if (!heading.isBlank() && whole.contains(heading) && !site.equals(Optional.of(heading))) {
        return heading;
      }
    }
    return site.filter(s -> !s.isBlank()).map(s -> cut(whole, s)).orElseGet(() -> cutLast(whole));
  }

  private static String cut(String title, String site) {
    Matcher m = SEPARATOR.matcher(title);
    while (m.find()) {
      boolean last = title.substring(m.end()).strip().equalsIgnoreCase(site);
      if (last && m.start() > 0) {
        return title.substring(0, m.start()).strip();
      }
    }
    return title;
  }

  /** Without a stated name: what follows the last separator, if it is the lesser part. */
  private static String cutLast(String title) {
    Matcher m = SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (m.find()) {
      start = m.start();
      end = m.end();
    }
    boolean lesser = start > 0 && (title.length() - end) * 2 <= start;
    return lesser ? title.substring(0, start).strip() : title;
  }
}
