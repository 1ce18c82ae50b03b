package imprimatur.gate;

import imprimatur.gate.git.ChangedLines;
import imprimatur.model.document.Position;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import java.util.List;

/** Leaves out the findings of a document that lie on lines which a change did not write. */
final class LineFilter {
  private LineFilter() {}

  /**
   * The result with the findings of which at least one passage touches a changed line. Files that
   * have no lines keep all of theirs.
   */
  static DocumentResult touching(ChangedLines lines, DocumentResult result) {
    Decision decision = result.decision();
    List<Finding> findings =
        decision.findings().stream()
            .filter(f -> f.passages().stream().anyMatch(p -> touches(lines, p)))
            .toList();
    return result.with(
        new Decision(findings, decision.clearances(), decision.trace(), decision.folded()));
  }

  private static boolean touches(ChangedLines lines, QuotedPassage passage) {
    return passage.from().unit() != Position.Unit.LINE
        || lines.touch(passage.from().line(), passage.to().line());
  }
}
