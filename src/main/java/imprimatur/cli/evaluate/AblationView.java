package imprimatur.cli.evaluate;

import imprimatur.cli.console.TextTable;
import imprimatur.pipeline.pan.PanEvaluation.Result;
import imprimatur.pipeline.pan.PanScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each step of the aligner brings, as a table: plagdet without it, and how much that is more
 * or less than with all steps. Folders without labelled passages count false alarms instead.
 */
final class AblationView {
  private final Result whole;
  private final Map<String, Result> without;

  AblationView(Result whole, Map<String, Result> without) {
    this.whole = whole;
    this.without = without;
  }

  List<String> lines(int width) {
    List<String> heads = new ArrayList<>(List.of("without"));
    scores(whole).forEach(score -> heads.add(score.folder()));
    TextTable table = new TextTable(heads.toArray(String[]::new));
    table.row(row("(nothing)", whole, true));
    without.forEach((step, result) -> table.row(row(step, result, false)));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines("", width));
    return lines;
  }

  private static List<PanScore> scores(Result result) {
    List<PanScore> scores = new ArrayList<>(List.of(result.all()));
    scores.addAll(result.folders());
    return scores;
  }

  private String[] row(String label, Result result, boolean isWhole) {
    List<String> cells = new ArrayList<>(List.of(label));
    for (int i = 0; i < scores(result).size(); i++) {
      cells.add(cell(scores(result).get(i), scores(whole).get(i), isWhole));
    }
    return cells.toArray(String[]::new);
  }

  private static String cell(PanScore score, PanScore whole, boolean isWhole) {
    boolean labelled = score.cases() > 0;
    String value =
        labelled ? format("%.4f", score.plagdet()) : format("%d false", score.detections());
    if (isWhole) {
      return value;
    }
    return value
        + (labelled
            ? format(" %+.4f", score.plagdet() - whole.plagdet())
            : format(" %+d", score.detections() - whole.detections()));
  }

  private static String format(String form, Object value) {
    return String.format(Locale.ROOT, form, value);
  }
}
