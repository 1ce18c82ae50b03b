package imprimatur.report.diff;

import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.Verdict;
import imprimatur.report.Flow;
import imprimatur.report.Ink;
import imprimatur.report.Outcome;
import imprimatur.report.Sheet;
import imprimatur.report.Wording;
import imprimatur.report.words.Harmless;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The changes for a terminal: what got worse first said, then document by document. */
public final class DiffText {
  private final Sheet sheet;

  private DiffText(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * The whole text.
   *
   * @param width columns of the page
   * @param color whether to emphasise by colour codes
   */
  public static String of(ReportDiff diff, int width, boolean color) {
    Sheet sheet = new Sheet(width, color);
    new DiffText(sheet).write(diff);
    return sheet.toString();
  }

  private void write(ReportDiff diff) {
    head(diff);
    if (diff.lost()) {
      sheet.heading(
          Flow.Run.plain("The new check is not whole: part of the corpus could not be read."));
    }
    List<DocumentDiff> told = diff.documents().stream().filter(DocumentDiff::differs).toList();
    told.forEach(this::document);
    sheet.rule();
    int silent = diff.documents().size() - told.size();
    sheet.heading(
        Flow.Run.plain(
            Wording.count(told.size(), "document")
                + " changed, "
                + Wording.amount(silent)
                + " as before; "
                + Wording.count(diff.same(), "finding")
                + " as before."
                + (diff.worse() ? " ! marks what got worse." : "")));
  }

  private void head(ReportDiff diff) {
    Flow.Run badge =
        diff.worse() ? sheet.badge("✖ WORSE", Ink.BLOCK) : sheet.badge("✔ NOT WORSE", Ink.ALLOW);
    String counts =
        "%d new, %d changed, %d moved, %d gone; was %s, is %s."
            .formatted(
                diff.count(Change.Kind.NEW),
                diff.count(Change.Kind.CHANGED),
                diff.count(Change.Kind.MOVED),
                diff.count(Change.Kind.GONE),
                diff.before().word(),
                diff.after().word());
    sheet.heading(badge, Flow.Run.plain(" "), new Flow.Run(counts, Ink.STRONG));
  }

  private void document(DocumentDiff document) {
    sheet.rule();
    sheet.heading(
        outcome(document.after()),
        Flow.Run.plain(" "),
        new Flow.Run(Harmless.text(document.uri(), 500), Ink.STRONG),
        Flow.Run.plain(was(document)));
    if (document.lost()) {
      sheet.paragraph(Flow.Run.plain("! It could not be wholly checked."));
    }
    document.changes().forEach(this::change);
  }

  private Flow.Run outcome(Optional<Outcome> outcome) {
    return outcome.map(sheet::badge).orElseGet(() -> sheet.badge("- LEFT OUT", Ink.NOT_CHECKED));
  }

  private static String was(DocumentDiff document) {
    if (document.before().isEmpty()) {
      return ", a new document";
    }
    return document.before().equals(document.after())
        ? ""
        : ", was " + document.before().get().word();
  }

  private void change(Change change) {
    Finding finding = change.finding();
    String place =
        change.kind() == Change.Kind.GONE
            ? ""
            : ", at " + finding.passages().get(0).from().toString();
    sheet.blank();
    sheet.labelled(
        label(change),
        badge(finding),
        new Flow.Run(
            " " + safe(finding.ruleId()) + " " + safe(finding.title()) + place, Ink.STRONG));
    change
        .movedFrom()
        .ifPresent(uri -> sheet.labelled("", Flow.Run.plain("moved from " + safe(uri))));
    if (change.kind() == Change.Kind.CHANGED || change.kind() == Change.Kind.MOVED) {
      change.what().forEach(line -> sheet.labelled("", Flow.Run.plain(safe(line))));
    } else {
      sheet.labelled("", Flow.Run.plain(safe(finding.message())));
    }
  }

  private static String label(Change change) {
    String word = change.kind().name().toLowerCase(Locale.ROOT);
    return (change.worse() ? "! " : "· ") + word;
  }

  private Flow.Run badge(Finding finding) {
    if (finding.waiver().isPresent()) {
      return sheet.badge("waived " + finding.severity(), Ink.NOT_CHECKED);
    }
    return finding.severity() == Severity.NOTE
        ? sheet.badge("i NOTE", Ink.NOT_CHECKED)
        : sheet.badge(Outcome.of(Verdict.of(finding.severity())));
  }

  private static String safe(String text) {
    return Harmless.text(text, 1000);
  }
}
