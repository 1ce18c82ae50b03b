package imprimatur.report.pdf;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.Verdict;
import imprimatur.model.rights.RightsStatement;
import imprimatur.report.Outcome;
import imprimatur.report.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A finding or clearance as the templates take it; a clearance has no fix. */
record PdfEntry(
    String style,
    String badge,
    String ruleId,
    String title,
    String message,
    Optional<String> waiver,
    SourceRef source,
    RightsStatement rights,
    List<QuotedPassage> passages,
    List<Fact> facts,
    String fix,
    List<Cure> cures) {

  static List<PdfEntry> of(DocumentResult result) {
    return Stream.concat(
            result.decision().findings().stream().map(PdfEntry::of),
            result.decision().clearances().stream().map(PdfEntry::of))
        .toList();
  }

  private static PdfEntry of(Finding f) {
    Outcome outcome = Outcome.of(Verdict.of(f.severity()));
    boolean note = f.severity() == Severity.NOTE;
    return new PdfEntry(
        f.waiver().isPresent() || note ? "not-checked" : outcome.id(),
        note ? "i NOTE" : badge(outcome),
        f.ruleId(),
        f.title(),
        f.message(),
        f.waiver().map(Wording::waiver),
        f.source(),
        f.rights(),
        f.passages(),
        f.facts(),
        f.howToFix(),
        f.cures());
  }

  private static PdfEntry of(Clearance c) {
    return new PdfEntry(
        Outcome.ALLOW.id(),
        badge(Outcome.ALLOW),
        c.ruleId(),
        c.title(),
        c.reason(),
        Optional.empty(),
        c.source(),
        c.rights(),
        c.passages(),
        c.facts(),
        "",
        List.of());
  }

  static String badge(Outcome outcome) {
    return outcome.symbol() + " " + outcome.word();
  }
}
