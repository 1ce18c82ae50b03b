package imprimatur.report.overview;

import imprimatur.model.finding.DocumentResult;
import imprimatur.report.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One check in a trend.
 *
 * @param name of its report
 * @param outcomes how many documents came out how
 * @param open findings that nobody has waived, notes left out
 * @param words taken, each place counted once
 */
record RunLine(
    String name, Instant checkedAt, Map<Outcome, Integer> outcomes, int open, int words) {
  static RunLine of(StoredRun run) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    List<DocumentResult> documents = run.result().documents();
    documents.forEach(d -> outcomes.merge(Outcome.of(d), 1, Integer::sum));
    List<Reuse> all = documents.stream().flatMap(Reuse::of).toList();
    List<Tally> whole = Tally.by(all, reuse -> "", reuse -> "");
    return new RunLine(
        run.name(),
        run.result().checkedAt(),
        outcomes,
        whole.stream().mapToInt(t -> t.of(Reuse.State.BLOCK) + t.of(Reuse.State.REVIEW)).sum(),
        whole.stream().mapToInt(Tally::words).sum());
  }

  int of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
