package imprimatur.report.ci;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import imprimatur.report.ReportWriter;
import imprimatur.report.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The result as JUnit's XML, a suite for each document: a finding fails, a waived one is skipped,
 * what could not be checked is an error, a clearance and a clear document pass, and so does a note.
 *
 * <p>Nothing that XML cannot carry is in it: control characters are stripped. Thread-safe.
 */
public final class JunitReport implements ReportWriter {
  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    List<JunitSuite> suites = new ArrayList<>();
    if (!result.issues().isEmpty()) {
      JunitSuite suite = new JunitSuite("the whole check");
      result.issues().forEach(issue -> issue(issue, suite));
      suites.add(suite);
    }
    result.documents().forEach(document -> suites.add(suite(document)));
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Imprimatur\"");
    out.append(JunitSuite.total(suites)).append(">\n");
    for (JunitSuite suite : suites) {
      out.append(suite.xml());
    }
    out.append("</testsuites>\n");
  }

  private static JunitSuite suite(DocumentResult document) {
    JunitSuite suite = new JunitSuite(document.uri());
    document.issues().forEach(issue -> issue(issue, suite));
    document.decision().findings().forEach(f -> finding(new Hit(document, f), suite));
    document.decision().clearances().forEach(c -> clearance(c, suite));
    if (suite.isEmpty()) {
      suite.passed("no stored article was found in it", 1, "");
    }
    return suite;
  }

  private static void issue(Issue issue, JunitSuite suite) {
    if (issue.severity() == Issue.Severity.ERROR) {
      suite.error("could be checked: " + issue.where(), issue.message());
    } else {
      suite.passed("note: " + issue.where(), 1, issue.message());
    }
  }

  private static void finding(Hit hit, JunitSuite suite) {
    Finding finding = hit.finding();
    String name = finding.ruleId() + " " + finding.title() + ", " + hit.main().from();
    if (hit.waived()) {
      suite.skipped(name, hit.line(), "waived " + Wording.waiver(finding.waiver().orElseThrow()));
    } else if (hit.is(Severity.NOTE)) {
      suite.passed(name, hit.line(), finding.message());
    } else {
      suite.failed(name, hit.line(), finding.severity().name(), finding.message(), body(hit));
    }
  }

  private static void clearance(Clearance clearance, JunitSuite suite) {
    suite.passed(
        clearance.ruleId() + " " + clearance.title() + ": " + clearance.source().title(),
        clearance.passages().isEmpty() ? 1 : Hit.line(Hit.main(clearance.passages()).from()),
        clearance.reason());
  }

  private static List<String> body(Hit hit) {
    Finding finding = hit.finding();
    List<String> lines = new ArrayList<>();
    lines.add(Wording.place(hit.document().uri(), hit.main().from()));
    lines.add("Source: " + finding.source().title() + ", " + finding.source().uri());
    lines.add("Your text (" + Wording.describe(hit.main()) + "): " + hit.main().submissionText());
    lines.add("The source: " + hit.main().sourceText());
    lines.add("Clause: " + finding.rights().clause().text());
    lines.add("To clear: " + finding.howToFix());
    finding.cures().forEach(cure -> lines.add("- " + cure.text()));
    return lines;
  }
}
