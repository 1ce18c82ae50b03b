package imprimatur.report.ci;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.report.Outcome;
import imprimatur.report.ReportWriter;
import imprimatur.report.Wording;
import imprimatur.report.words.SheetCell;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table for a sheet: a row for each finding, clearance and issue, and one for each document with
 * none, so that every document is in it.
 *
 * <p>Commas part the cells, a line feed ends a row, every text stands in double quotes. A text that
 * a sheet would take for a formula begins with an apostrophe. Thread-safe.
 */
public final class CsvReport implements ReportWriter {
  private static final List<String> COLUMNS =
      List.of(
          "document",
          "outcome",
          "status",
          "line",
          "column",
          "rule",
          "title",
          "message",
          "words",
          "kind",
          "similarity_percent",
          "source",
          "publisher",
          "address",
          "holder",
          "stance",
          "license",
          "how_to_fix",
          "fingerprint");

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    out.append(String.join(",", COLUMNS)).append('\n');
    for (Issue issue : result.issues()) {
      row(out, issue("", Outcome.of(result), issue));
    }
    for (DocumentResult document : result.documents()) {
      document(document, out);
    }
  }

  private static void document(DocumentResult document, Appendable out) throws IOException {
    boolean silent = document.issues().isEmpty();
    for (Issue issue : document.issues()) {
      row(out, issue(document.uri(), Outcome.of(document), issue));
    }
    for (Finding finding : document.decision().findings()) {
      row(out, finding(document, finding));
      silent = false;
    }
    for (Clearance clearance : document.decision().clearances()) {
      row(out, clearance(document, clearance));
      silent = false;
    }
    if (silent) {
      row(out, Stream.of(text(document.uri()), text(Outcome.of(document).word()), text("clear")));
    }
  }

  private static Stream<String> issue(String uri, Outcome outcome, Issue issue) {
    boolean error = issue.severity() == Issue.Severity.ERROR;
    return Stream.of(
        text(uri),
        text(outcome.word()),
        text(error ? "not checked" : "note"),
        "",
        "",
        "",
        text(issue.where()),
        text(issue.message()));
  }

  private static Stream<String> finding(DocumentResult document, Finding finding) {
    String status = finding.waiver().map(w -> "waived " + Wording.waiver(w)).orElse("open");
    return Stream.of(
            start(document, status, Hit.main(finding.passages())),
            Stream.of(text(finding.ruleId()), text(finding.title()), text(finding.message())),
            extent(finding.passages()),
            source(finding.source(), finding.rights()),
            Stream.of(text(finding.howToFix()), text(finding.fingerprint())))
        .flatMap(cells -> cells);
  }

  private static Stream<String> clearance(DocumentResult document, Clearance clearance) {
    boolean placed = !clearance.passages().isEmpty();
    Stream<String> start =
        placed
            ? start(document, "cleared", Hit.main(clearance.passages()))
            : Stream.of(
                text(document.uri()), text(Outcome.of(document).word()), text("cleared"), "", "");
    return Stream.of(
            start,
            Stream.of(text(clearance.ruleId()), text(clearance.title()), text(clearance.reason())),
            extent(clearance.passages()),
            source(clearance.source(), clearance.rights()))
        .flatMap(cells -> cells);
  }

  private static Stream<String> start(
      DocumentResult document, String status, QuotedPassage passage) {
    return Stream.of(
        text(document.uri()),
        text(Outcome.of(document).word()),
        text(status),
        String.valueOf(passage.from().line()),
        String.valueOf(passage.from().column()));
  }

  /** Of all passages the words, of the one with the most the kind. */
  private static Stream<String> extent(List<QuotedPassage> passages) {
    if (passages.isEmpty()) {
      return Stream.of("", "", "");
    }
    QuotedPassage main = Hit.main(passages);
    int words = passages.stream().mapToInt(p -> p.passage().words()).sum();
    return Stream.of(
        String.valueOf(words),
        text(main.passage().kind().name()),
        String.valueOf(Wording.percent(main.passage().similarity())));
  }

  private static Stream<String> source(SourceRef source, RightsStatement rights) {
    return Stream.of(
        text(source.title()),
        text(source.publisher().orElse("")),
        text(source.uri()),
        text(rights.holder().map(Party::name).orElse("")),
        text(rights.stance().id()),
        text(rights.license().orElse("")));
  }

  private static void row(Appendable out, Stream<String> cells) throws IOException {
    List<String> filled = cells.collect(Collectors.toList());
    while (filled.size() < COLUMNS.size()) {
      filled.add("");
    }
    out.append(String.join(",", filled)).append('\n');
  }

  private static String text(String text) {
    return SheetCell.of(text);
  }
}
