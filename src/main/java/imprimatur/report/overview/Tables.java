package imprimatur.report.overview;

import imprimatur.report.Outcome;
import imprimatur.report.Wording;
import imprimatur.report.overview.Reuse.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of an overview, in the order in which they are shown. */
final class Tables {
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.BLOCK, Outcome.REVIEW, Outcome.NOT_CHECKED, Outcome.ALLOW);
  private static final List<String> COUNTED =
      List.of("Documents", "Block", "Review", "Note", "Waived", "Cleared", "Words");

  private Tables() {}

  static List<Table> of(Overview overview) {
    return List.of(
        verdicts(overview),
        trend(overview.runs()),
        heat(overview.heat()),
        counted("publishers", "Publishers", List.of("Publisher"), overview.publishers()),
        counted("holders", "Holders", List.of("Holder"), overview.holders()),
        counted("rules", "Rules", List.of("Rule", "Title"), overview.rules()),
        counted("licences", "Licences and other terms", List.of("Licence"), overview.licences()),
        counted("sources", "Sources", List.of("Source", "Title"), overview.sources()),
        recurring(overview.recurring()));
  }

  private static Table verdicts(Overview overview) {
    return new Table(
        "verdicts",
        "Verdicts",
        "How the documents stand, each as in the last check that has it.",
        List.of("Verdict"),
        List.of("Documents"),
        OUTCOMES.stream()
            .map(o -> new Table.Row(List.of(o.word()), List.of(overview.documents(o))))
            .toList());
  }

  private static Table trend(List<RunLine> runs) {
    return new Table(
        "trend",
        "Trend",
        "How the documents of each check came out; open are findings that nobody has waived.",
        List.of("Check", "Report"),
        List.of("Block", "Review", "Not checked", "Allow", "Open findings", "Words"),
        runs.stream().map(Tables::run).toList());
  }

  private static Table.Row run(RunLine run) {
    List<Integer> numbers = new ArrayList<>(OUTCOMES.stream().map(run::of).toList());
    numbers.add(run.open());
    numbers.add(run.words());
    return new Table.Row(List.of(Wording.when(run.checkedAt()), run.name()), numbers);
  }

  private static Table heat(HeatMap heat) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < heat.publishers().size(); i++) {
      for (int j = 0; j < heat.sections().size(); j++) {
        int words = heat.words().get(i).get(j);
        if (words > 0) {
          rows.add(
              new Table.Row(
                  List.of(heat.publishers().get(i), heat.sections().get(j)), List.of(words)));
        }
      }
    }
    return new Table(
        "flow",
        "Who feeds which section",
        "Words that each publisher's articles gave to each folder or part of a site.",
        List.of("Publisher", "Section"),
        List.of("Words"),
        rows);
  }

  private static Table counted(String id, String title, List<String> names, List<Tally> tallies) {
    return new Table(
        id,
        title,
        "Findings and clearances by how they stand, the worst first; words count once a place.",
        names,
        COUNTED,
        tallies.stream().map(tally -> row(tally, names.size())).toList());
  }

  private static Table.Row row(Tally tally, int names) {
    List<Integer> numbers = new ArrayList<>(List.of(tally.documents()));
    Arrays.stream(State.values()).map(tally::of).forEach(numbers::add);
    numbers.add(tally.words());
    return new Table.Row(List.of(tally.label(), tally.detail()).subList(0, names), numbers);
  }

  private static Table recurring(List<Recurring> recurring) {
    return new Table(
        "recurring",
        "Passages that come back",
        "Stretches of one source that stand in several documents.",
        List.of("Source", "Passage"),
        List.of("Documents", "Words"),
        recurring.stream()
            .map(
                r ->
                    new Table.Row(
                        List.of(r.source().id(), r.text()),
                        List.of(r.documents().size(), r.words())))
            .toList());
  }
}
