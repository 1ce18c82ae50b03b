package imprimatur.cli.report;

import imprimatur.bundle.Verification;
import imprimatur.report.Flow;
import imprimatur.report.Ink;
import imprimatur.report.Outcome;
import imprimatur.report.Sheet;
import imprimatur.report.Wording;
import imprimatur.report.diff.DiffText;
import imprimatur.report.diff.DocumentDiff;
import imprimatur.report.diff.ReportDiff;
import imprimatur.report.words.Harmless;
import java.util.List;

/** What verifying a bundle came to, for a terminal. */
final class VerificationText {
  private static final int MOST_TOLD = 40;
  private static final int LONGEST = 500;

  private VerificationText() {}

  static String of(Verification verification, int width, boolean color) {
    Sheet sheet = new Sheet(width, color);
    String files = Wording.count(verification.files(), "file");
    Outcome outcome = Outcome.of(verification.stored());
    tell(
        sheet,
        "The bundle is as it was written: " + files + ".",
        "The bundle is not as it was written:",
        verification.damage());
    tell(
        sheet,
        "The decision made again is the same: " + outcome.word() + ".",
        "The decision made again is not the same:",
        verification.differences());
    verification.notes().stream()
        .limit(MOST_TOLD)
        .forEach(note -> sheet.labelled("Note", Flow.Run.plain(Harmless.text(note, LONGEST))));
    sheet.labelled("Seal", Flow.Run.plain(verification.seal().sums()));
    sheet.labelled("Manifest", Flow.Run.plain(verification.seal().manifest()));
    return sheet + changes(verification.diff(), width, color);
  }

  private static void tell(Sheet sheet, String well, String badly, List<String> lines) {
    boolean good = lines.isEmpty();
    sheet.heading(
        sheet.badge(good ? "✔" : "✖", good ? Ink.ALLOW : Ink.BLOCK),
        Flow.Run.plain(good ? well : badly));
    lines.stream()
        .limit(MOST_TOLD)
        .forEach(line -> sheet.paragraph(Flow.Run.plain(Harmless.text(line, LONGEST))));
    if (lines.size() > MOST_TOLD) {
      sheet.paragraph(Flow.Run.plain("and " + (lines.size() - MOST_TOLD) + " more"));
    }
  }

  private static String changes(ReportDiff diff, int width, boolean color) {
    boolean any = diff.documents().stream().anyMatch(DocumentDiff::differs);
    return any ? "\n" + DiffText.of(diff, width, color) : "";
  }
}
