package imprimatur.pipeline;

import imprimatur.pipeline.pan.PanScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the detector does on cases of each kind, 0 … 1 each.
 *
 * @param found share of the passages of which something was found; for clean texts, share of texts
 *     in which nothing was
 * @param precision share of the detections that meet a passage
 * @param onePiece mean share of a passage that its best single detection covers
 * @param plagdet as {@link PanScore} has it
 */
record QualityFigures(int cases, double found, double precision, double onePiece, double plagdet) {
  private static final double TOLERANCE = 0.01;
  private static final List<String> NAMES = List.of("found", "precision", "onePiece", "plagdet");

  /** Figures are stored with four digits. */
  private static final double ROUNDING = 1e-6;

  private List<Double> values() {
    return List.of(found, precision, onePiece, plagdet);
  }

  /** One line a kind. */
  static String format(Map<String, QualityFigures> byKind) {
    StringBuilder out = new StringBuilder("kind\tcases\t" + String.join("\t", NAMES) + "\n");
    byKind.forEach(
        (kind, figures) -> {
          out.append(kind).append('\t').append(figures.cases);
          figures.values().forEach(v -> out.append(String.format(Locale.ROOT, "\t%.4f", v)));
          out.append('\n');
        });
    return out.toString();
  }

  static Map<String, QualityFigures> parse(String table) {
    Map<String, QualityFigures> byKind = new LinkedHashMap<>();
    for (String line : table.lines().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      double[] values = new double[NAMES.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.parseDouble(cells[i + 2]);
      }
      byKind.put(
          cells[0],
          new QualityFigures(
              Integer.parseInt(cells[1]), values[0], values[1], values[2], values[3]));
    }
    return byKind;
  }

  /**
   * What is worse, or better, than stored, by more than the tolerance; a kind that is missing on
   * either side, or has other cases, is worse.
   */
  static List<String> changes(
      Map<String, QualityFigures> stored, Map<String, QualityFigures> now, boolean worse) {
    List<String> changes = new ArrayList<>();
    if (worse && !cases(stored).equals(cases(now))) {
      changes.add("cases by kind: stored " + cases(stored) + ", now " + cases(now));
    }
    stored.forEach(
        (kind, before) -> {
          if (now.containsKey(kind)) {
            compare(kind, before.values(), now.get(kind).values(), worse, changes);
          }
        });
    return changes;
  }

  private static Map<String, Integer> cases(Map<String, QualityFigures> byKind) {
    Map<String, Integer> cases = new LinkedHashMap<>();
    byKind.forEach((kind, figures) -> cases.put(kind, figures.cases));
    return cases;
  }

  private static void compare(
      String kind, List<Double> before, List<Double> now, boolean worse, List<String> changes) {
    for (int i = 0; i < NAMES.size(); i++) {
      double change = now.get(i) - before.get(i);
      if ((worse ? -change : change) > TOLERANCE + ROUNDING) {
        changes.add(
            String.format(
                Locale.ROOT,
                "%-16s %-10s stored %.4f  now %.4f  %+.4f",
                kind,
                NAMES.get(i),
                before.get(i),
                now.get(i),
                change));
      }
    }
  }
}
