package imprimatur.report.overview;

import imprimatur.report.Outcome;
import imprimatur.report.Wording;
import imprimatur.report.overview.Reuse.State;
import java.util.List;

/** The drawings of an overview. No colour says what a number or word beside it does not. */
final class Plots {
  private static final int WIDTH = 760;
  private static final int ROW = 24;
  private static final int MOST_BARS = 12;
  private static final int MOST_RUNS = 40;
  private static final int LABEL = 250;
  private static final int LABEL_COLUMNS = 34;

  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.BLOCK, Outcome.REVIEW, Outcome.NOT_CHECKED, Outcome.ALLOW);

  private Plots() {}

  /** One bar for the documents, parted by verdict. */
  static String verdicts(Overview overview) {
    Svg svg = new Svg(WIDTH, 62, "plot-verdicts", "Documents by verdict");
    double x = 0;
    for (Outcome outcome : OUTCOMES) {
      int documents = overview.documents(outcome);
      double width = WIDTH * documents / (double) Math.max(1, overview.documents());
      String tip = outcome.word() + ": " + Wording.count(documents, "document");
      part(svg, outcome.id(), x, 0, width, 30, documents, tip);
      x += width;
    }
    legend(svg, 46, OUTCOMES.stream().map(Outcome::id).toList(), outcomeWords());
    return svg.toString();
  }

  private static List<String> outcomeWords() {
    return OUTCOMES.stream().map(Outcome::word).toList();
  }

  /** A stretch of a bar, with its number in it where that fits. */
  private static void part(
      Svg svg, String kind, double x, double y, double width, double height, int n, String tip) {
    if (n == 0) {
      return;
    }
    svg.box(kind, x, y, width, height, tip);
    String number = Wording.amount(n);
    if (width > number.length() * 9 && height > 13) {
      svg.text("middle on-" + kind, x + width / 2, y + height / 2 + 4.5, number);
    }
  }

  private static void legend(Svg svg, double y, List<String> kinds, List<String> words) {
    double slot = WIDTH / (double) kinds.size();
    for (int i = 0; i < kinds.size(); i++) {
      svg.box(kinds.get(i), slot * i, y, 12, 12, words.get(i));
      svg.text("start", slot * i + 18, y + 11, words.get(i));
    }
  }

  /** A column for each check, the latest on the right. */
  static String trend(List<RunLine> all) {
    List<RunLine> runs = all.subList(Math.max(0, all.size() - MOST_RUNS), all.size());
    int height = 170;
    Svg svg = new Svg(WIDTH, height + 56, "plot-trend", "Documents by verdict in each check");
    int most = runs.stream().mapToInt(Plots::documents).max().orElse(1);
    int axis = 44;
    svg.text("end", axis - 6, 12, Wording.amount(most)).text("end", axis - 6, height, "0");
    svg.line(axis, height, WIDTH, height).line(axis, 6, WIDTH, 6);
    double slot = (WIDTH - axis) / (double) Math.max(1, runs.size());
    int step = Math.max(1, (int) Math.ceil(96 / slot));
    for (int i = 0; i < runs.size(); i++) {
      double x = axis + i * slot;
      column(svg, runs.get(i), x + slot * 0.15, Math.min(slot * 0.7, 60), height, most);
      if (i % step == 0) {
        String day = runs.get(i).checkedAt().toString().substring(0, 10);
        svg.text("start", x + slot * 0.15, height + 18, day);
      }
    }
    legend(svg, height + 38, OUTCOMES.stream().map(Outcome::id).toList(), outcomeWords());
    return svg.toString();
  }

  private static int documents(RunLine run) {
    return run.outcomes().values().stream().mapToInt(n -> n).sum();
  }

  private static void column(Svg svg, RunLine run, double x, double width, int height, int most) {
    double y = height;
    for (Outcome outcome : OUTCOMES) {
      double share = (height - 6) * run.of(outcome) / (double) Math.max(1, most);
      y -= share;
      String tip =
          "%s: %s %d".formatted(Wording.when(run.checkedAt()), outcome.word(), run.of(outcome));
      part(svg, outcome.id(), x, y, width, share, run.of(outcome), tip);
    }
  }

  /** Words by publisher and section, the darker the more, with the number in each cell. */
  static String heat(HeatMap heat) {
    int columns = Math.max(1, heat.sections().size());
    double cell = (WIDTH - LABEL) / (double) columns;
    int head = 30;
    int height = head + ROW * heat.publishers().size();
    Svg svg = new Svg(WIDTH, height, "plot-flow", "Words by publisher and section");
    int fitting = Math.max(4, (int) (cell / 7.4));
    for (int j = 0; j < heat.sections().size(); j++) {
      String label = Svg.fitted(tail(heat.sections().get(j), fitting), fitting);
      svg.text("middle", LABEL + (j + 0.5) * cell, 18, label);
    }
    for (int i = 0; i < heat.publishers().size(); i++) {
      double y = head + i * ROW;
      svg.text("start", 0, y + 16, Svg.fitted(heat.publishers().get(i), LABEL_COLUMNS));
      for (int j = 0; j < heat.sections().size(); j++) {
        int words = heat.words().get(i).get(j);
        int level = level(words, heat.greatest());
        String tip =
            "%s, %s: %s"
                .formatted(
                    heat.publishers().get(i), heat.sections().get(j), Wording.count(words, "word"));
        svg.box("heat" + level, LABEL + j * cell, y, cell - 2, ROW - 2, tip);
        if (words > 0) {
          svg.text("middle on" + level, LABEL + (j + 0.5) * cell, y + 16, Wording.amount(words));
        }
      }
    }
    return svg.toString();
  }

  /** The end of a path tells sections apart. */
  private static String tail(String section, int columns) {
    return section.length() <= columns
        ? section
        : "…" + section.substring(section.length() - columns + 1);
  }

  /** 0 for nothing, 1 to 5 for some. */
  private static int level(int words, int most) {
    return words == 0 ? 0 : 1 + Math.min(4, (int) (5.0 * (words - 1) / Math.max(1, most)));
  }

  /** Findings that are open, waived or cleared, for the first of a list. */
  static String states(String id, String title, List<Tally> all, boolean detailed) {
    List<Tally> tallies = all.subList(0, Math.min(MOST_BARS, all.size()));
    Svg svg = new Svg(WIDTH, ROW * tallies.size() + 30, "plot-" + id, title);
    int most = Math.max(1, tallies.stream().mapToInt(Plots::sum).max().orElse(1));
    for (int i = 0; i < tallies.size(); i++) {
      Tally tally = tallies.get(i);
      String label = detailed ? tally.label() + " " + tally.detail() : tally.label();
      svg.text("start", 0, i * ROW + 16, Svg.fitted(label, LABEL_COLUMNS));
      bar(svg, tally, i * ROW + 3, (WIDTH - LABEL - 50) / (double) most);
    }
    legend(
        svg,
        ROW * tallies.size() + 12,
        List.of("block", "review", "not-checked", "allow"),
        List.of("BLOCK", "REVIEW", "noted or waived", "cleared"));
    return svg.toString();
  }

  private static int sum(Tally tally) {
    return tally.states().values().stream().mapToInt(n -> n).sum();
  }

  private static void bar(Svg svg, Tally tally, double y, double unit) {
    double x = LABEL;
    for (State state : State.values()) {
      double width = unit * tally.of(state);
      String tip = "%s: %s %d".formatted(tally.label(), state, tally.of(state));
      part(svg, kind(state), x, y, width, ROW - 6, tally.of(state), tip);
      x += width;
    }
    svg.text("start", x + 6, y + 13, Wording.amount(sum(tally)));
  }

  private static String kind(State state) {
    return switch (state) {
      case BLOCK -> "block";
      case REVIEW -> "review";
      case NOTE, WAIVED -> "not-checked";
      case CLEARED -> "allow";
    };
  }
}
