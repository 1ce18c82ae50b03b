package imprimatur.report.overview;

import imprimatur.model.finding.DocumentResult;
import imprimatur.report.Outcome;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several stored checks come to together. Totals count each document once, as it stands in the
 * last check that has it; the trend tells of each check.
 *
 * @param runs by time
 * @param outcomes how many documents came out how
 * @param words taken in all
 */
public record Overview(
    List<RunLine> runs,
    Map<Outcome, Integer> outcomes,
    List<Tally> publishers,
    List<Tally> holders,
    List<Tally> rules,
    List<Tally> licences,
    List<Tally> sources,
    HeatMap heat,
    List<Recurring> recurring,
    int words) {

  /** Puts stored checks together; the order in which they are named does not matter. */
  public static Overview of(List<StoredRun> named) {
    List<StoredRun> runs =
        named.stream()
            .sorted(
                Comparator.comparing((StoredRun run) -> run.result().checkedAt())
                    .thenComparing(StoredRun::name))
            .toList();
    Map<String, DocumentResult> last = new LinkedHashMap<>();
    runs.forEach(run -> run.result().documents().forEach(d -> last.put(d.uri(), d)));
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    last.values().forEach(d -> outcomes.merge(Outcome.of(d), 1, Integer::sum));
    List<Reuse> all = last.values().stream().flatMap(Reuse::of).toList();
    return new Overview(
        runs.stream().map(RunLine::of).toList(),
        outcomes,
        Tally.by(all, Reuse::publisher, reuse -> ""),
        Tally.by(all, Reuse::holder, reuse -> ""),
        Tally.by(all, Reuse::ruleId, Reuse::title),
        Tally.by(all, Reuse::licence, reuse -> ""),
        Tally.by(all, reuse -> reuse.source().id(), reuse -> reuse.source().title()),
        HeatMap.of(all),
        Recurring.of(all),
        Tally.by(all, reuse -> "", reuse -> "").stream().mapToInt(Tally::words).sum());
  }

  int documents() {
    return outcomes.values().stream().mapToInt(n -> n).sum();
  }

  int documents(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
