package imprimatur.ingest.html;

import imprimatur.ingest.article.PageLines;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Text that the markup hides from the reader and that speaks of rights. It is no part of the page's
 * text, but a notice may be hidden and still bind.
 */
final class HiddenNotices {
  private static final int LONGEST = 2000;
  private static final int MOST = 50;

  private HiddenNotices() {}

  static List<RightsEvidence> read(Page page) {
    List<RightsEvidence> found = new ArrayList<>();
    for (Element element : page.hidden()) {
      if (found.size() == MOST) {
        break;
      }
      String text = element.text().strip();
      if (!text.isEmpty() && text.length() <= LONGEST && PageLines.speaksOfRights(text)) {
        found.add(
            new RightsEvidence(
                RightsEvidence.Source.HIDDEN_TEXT,
                element.normalName(),
                text,
                page.lines().position(element.sourceRange().startPos())));
      }
    }
    return found;
  }
}
