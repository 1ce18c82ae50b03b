package imprimatur.report.ci;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.Verdict;
import imprimatur.report.Counts;
import imprimatur.report.Outcome;
import imprimatur.report.ReportWriter;
import imprimatur.report.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as Markdown for a comment or the summary of a job: the verdict, then the findings, the
 * worst first, each with what to do; passages and clauses fold away.
 *
 * <p>Platforms cut or refuse what is too long: findings that do not fit are left out whole, and the
 * last line says how many. Immutable and thread-safe.
 */
public final class MarkdownReport implements ReportWriter {
  /** What a comment may have, in bytes, with a little to spare. */
  public static final int COMMENT = 60_000;

  private static final int LAST_LINE = 200;

  private final int most;

  /** A report for a comment. */
  public MarkdownReport() {
    this(COMMENT);
  }

  /** A report of at most {@code most} bytes in UTF-8, taken as 1,000 at least. */
  public MarkdownReport(int most) {
    this.most = Math.max(1_000, most);
  }

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    StringBuilder page = new StringBuilder();
    List<String> blocks = blocks(result);
    int bytes = 0;
    int written = 0;
    for (String block : blocks) {
      bytes += block.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > most - LAST_LINE) {
        break;
      }
      page.append(block);
      written++;
    }
    if (written < blocks.size()) {
      page.append("\n*")
          .append(Wording.count(blocks.size() - written, "more entry").replace("entrys", "entries"))
          .append(" did not fit here; the other reports of the run have all.*\n");
    }
    out.append(page);
  }

  private static List<String> blocks(CheckResult result) {
    List<String> blocks = new ArrayList<>();
    blocks.add(head(result));
    result.issues().forEach(issue -> blocks.add(issue(issue)));
    for (Hit hit : Hit.worstFirst(result)) {
      blocks.add(MarkdownFinding.of(hit));
    }
    for (DocumentResult document : result.documents()) {
      document.issues().forEach(issue -> blocks.add(issue(issue)));
    }
    for (DocumentResult document : result.documents()) {
      for (Clearance clearance : document.decision().clearances()) {
        blocks.add(clearance(document, clearance));
      }
    }
    return blocks;
  }

  private static String head(CheckResult result) {
    Outcome outcome = Outcome.of(result);
    Counts counts = Counts.of(result);
    return """
        ## %s %s

        %s

        %s: %d BLOCK, %d REVIEW, %d ALLOW, %d not checked%s. %s, %s, %s.
        """
        .formatted(
            outcome.symbol(),
            outcome.word(),
            outcome.advice(),
            Wording.count(result.documents().size(), "document"),
            counts.of(Outcome.BLOCK),
            counts.of(Outcome.REVIEW),
            counts.of(Outcome.ALLOW),
            counts.notChecked(),
            Wording.skipped(result),
            Wording.count(counts.findings(), "finding"),
            Wording.count(counts.clearances(), "clearance"),
            Wording.count(counts.issues(), "issue"));
  }

  private static String issue(Issue issue) {
    boolean error = issue.severity() == Issue.Severity.ERROR;
    return "\n%s %s — <code>%s</code>\n"
        .formatted(
            error ? "**? NOT CHECKED**" : "*Note*",
            MarkdownText.of(issue.message(), 1000),
            MarkdownText.of(issue.where(), 300));
  }

  private static String clearance(DocumentResult document, Clearance clearance) {
    return "\n%s **%s %s** — <code>%s</code>  \n%s\n"
        .formatted(
            Outcome.ALLOW.symbol(),
            MarkdownText.of(clearance.ruleId(), 40),
            MarkdownText.of(clearance.title(), 200),
            MarkdownText.of(document.uri(), 300),
            MarkdownText.of(clearance.reason(), 1000));
  }

  /** The symbol and word of a severity: {@code ✖ BLOCK}. */
  static String badge(Severity severity) {
    if (severity == Severity.NOTE) {
      return "i NOTE";
    }
    Outcome outcome = Outcome.of(Verdict.of(severity));
    return outcome.symbol() + " " + outcome.word();
  }
}
