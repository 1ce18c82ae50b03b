package imprimatur.report.ci;

import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding and the document that it is in.
 *
 * @param document where
 * @param finding what
 */
record Hit(DocumentResult document, Finding finding) {
  /** Open before waived, the graver first; of equals in the order of the input. */
  private static final Comparator<Hit> WORST_FIRST =
      Comparator.comparing(Hit::waived)
          .thenComparing(hit -> hit.finding().severity(), Comparator.reverseOrder());

  /** All findings of a result, the worst first. */
  static List<Hit> worstFirst(CheckResult result) {
    return all(result).sorted(WORST_FIRST).toList();
  }

  /** The findings that nobody has accepted, the worst first. */
  static List<Hit> open(CheckResult result) {
    return all(result).filter(hit -> !hit.waived()).sorted(WORST_FIRST).toList();
  }

  private static Stream<Hit> all(CheckResult result) {
    return result.documents().stream()
        .flatMap(d -> d.decision().findings().stream().map(f -> new Hit(d, f)));
  }

  boolean waived() {
    return finding.waiver().isPresent();
  }

  boolean is(Severity severity) {
    return finding.severity() == severity;
  }

  /** The passage with the most words: the one to look at first. */
  QuotedPassage main() {
    return main(finding.passages());
  }

  static QuotedPassage main(List<QuotedPassage> passages) {
    QuotedPassage main = passages.get(0);
    for (QuotedPassage passage : passages) {
      main = passage.passage().words() > main.passage().words() ? passage : main;
    }
    return main;
  }

  /** Line of the file at which the main passage begins; 1 where the file has no lines. */
  int line() {
    return line(main().from());
  }

  static int line(Position position) {
    return position.unit() == Position.Unit.LINE ? position.line() : 1;
  }
}
