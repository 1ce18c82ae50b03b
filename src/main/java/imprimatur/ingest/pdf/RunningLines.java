package imprimatur.ingest.pdf;

import imprimatur.ingest.declared.NoticeLines;
import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.ingest.pdf.extraction.PrintedPage;
import imprimatur.model.document.Region;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines that stand at the upper or lower edge of one page as of another, and page numbers. Of
 * each, one is kept as text: the last.
 */
final class RunningLines {
  private static final float EDGE = 0.13f;
  private static final int LONGEST = 200;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[-–—|·\\s]*(?:page|seite|s\\.|p\\.|pág\\.|página|pagina|стр\\.|第)?\\s*(?:\\d{1,4}|[ivxl]{1,6})"
              + "\\s*(?:(?:of|von|sur|de|di|van|из|/)\\s*\\d{1,4}|页|頁|ページ)?[-–—|·\\s]*");

  private static final Pattern NUMBER_AT_END = Pattern.compile("^[\\d./-]+|[\\d./-]+$");

  private final Set<PrintedLine> all = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, PrintedParagraph> kept = new LinkedHashMap<>();

  private RunningLines() {}

  static RunningLines of(List<PrintedPage> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    pages.forEach(
        page ->
            edgeLines(page)
                .forEach(
                    (line, edge) ->
                        seen.computeIfAbsent(key(line, edge), k -> new TreeSet<>())
                            .add(page.number())));
    RunningLines running = new RunningLines();
    for (PrintedPage page : pages) {
      edgeLines(page)
          .forEach(
              (line, edge) -> {
                String key = key(line, edge);
                if (isPageNumber(line) || seen.get(key).size() > 1) {
                  running.add(key, line, edge);
                }
              });
    }
    return running;
  }

  private enum Edge {
    UPPER,
    LOWER
  }

  private static Map<PrintedLine, Edge> edgeLines(PrintedPage page) {
    Map<PrintedLine, Edge> found = new LinkedHashMap<>();
    for (PrintedLine line : page.lines()) {
      boolean upper = line.baseline() <= page.height() * EDGE;
      boolean lower = line.baseline() >= page.height() * (1 - EDGE);
      if ((upper || lower) && line.text().length() <= LONGEST) {
        found.put(line, upper ? Edge.UPPER : Edge.LOWER);
      }
    }
    return found;
  }

  /** Alike are lines of the same words in the same size at the same height, but for a number. */
  private static String key(PrintedLine line, Edge edge) {
    if (isPageNumber(line)) {
      return "number";
    }
    String words = NUMBER_AT_END.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    return edge + words + Math.round(line.size()) + ":" + Math.round(line.baseline());
  }

  private static boolean isPageNumber(PrintedLine line) {
    return PAGE_NUMBER.matcher(line.text()).matches();
  }

  private void add(String key, PrintedLine line, Edge edge) {
    all.add(line);
    kept.remove(key);
    kept.put(key, new PrintedParagraph(List.of(line), kind(line, edge), line.page()));
  }

  private static Region.Kind kind(PrintedLine line, Edge edge) {
    boolean foot = edge == Edge.LOWER && !isPageNumber(line);
    return foot || NoticeLines.mentionsRights(line.text())
        ? Region.Kind.FOOTER
        : Region.Kind.CHROME;
  }

  boolean contains(PrintedLine line) {
    return all.contains(line);
  }

  /** One paragraph for each line, by the page where it stands last. */
  List<PrintedParagraph> kept() {
    return List.copyOf(kept.values());
  }
}
