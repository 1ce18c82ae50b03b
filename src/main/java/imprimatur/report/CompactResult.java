package imprimatur.report;

import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.Verdict;
import imprimatur.notation.JsonText;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One answer of a batch check: {@code {"id","verdict","matches":[…]}} on one line.
 *
 * <p>As in {@link JsonReport} the verdict is {@code null} if nothing was found in a text that could
 * not be wholly checked; a member {@code issues} then says why, and is left out otherwise.
 */
public final class CompactResult {
  private CompactResult() {}

  /** The line, without a line feed. */
  public static String line(String id, DocumentResult result) {
    Map<String, Object> line =
        Json.object(
            "id", id,
            "verdict", Outcome.of(result).verdict(),
            "matches", result.matches().stream().map(match -> match(match, result)).toList());
    if (!result.issues().isEmpty()) {
      line.put("issues", result.issues().stream().map(Json::issue).toList());
    }
    return JsonText.compact(line);
  }

  private static Map<String, Object> match(SourceMatch match, DocumentResult result) {
    return Json.object(
        "sourceId", match.source().id(),
        "verdict", verdict(match, result.decision()),
        "kind", mainKind(match.alignment().passages()),
        "coverageOfSubmission", match.alignment().coverageOfSubmission(),
        "coverageOfSource", match.alignment().coverageOfSource(),
        "passages", match.alignment().passages().stream().map(CompactResult::offsets).toList());
  }

  /** Of a source for which another one stands too: each match is told by itself here. */
  private static Verdict verdict(SourceMatch match, Decision decision) {
    return Stream.concat(decision.findings().stream(), decision.folded().stream())
        .filter(f -> f.source().id().equals(match.source().id()) && f.waiver().isEmpty())
        .map(f -> Verdict.of(f.severity()))
        .reduce(Verdict.ALLOW, Verdict::worst);
  }

  /** The kind of most of the words taken; of equals the more literal one. */
  private static Optional<ReuseKind> mainKind(List<Passage> passages) {
    Map<ReuseKind, Integer> words = new EnumMap<>(ReuseKind.class);
    passages.forEach(p -> words.merge(p.kind(), p.words(), Integer::sum));
    return words.entrySet().stream()
        .max(
            Map.Entry.<ReuseKind, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static List<Integer> offsets(Passage passage) {
    return List.of(
        passage.submission().start(),
        passage.submission().end(),
        passage.source().start(),
        passage.source().end());
  }
}
