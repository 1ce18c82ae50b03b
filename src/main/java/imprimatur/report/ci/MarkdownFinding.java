package imprimatur.report.ci;

import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.rights.Clause;
import imprimatur.report.Wording;
import java.util.List;

/** One finding as Markdown. */
final class MarkdownFinding {
  private static final int MOST_PASSAGES = 3;
  private static final int PASSAGE = 700;

  private MarkdownFinding() {}

  static String of(Hit hit) {
    Finding finding = hit.finding();
    StringBuilder out = new StringBuilder();
    out.append("\n### ").append(MarkdownReport.badge(finding.severity()));
    out.append(hit.waived() ? " (waived)" : "").append(" — <code>");
    out.append(text(Wording.place(hit.document().uri(), hit.main().from()), 300));
    out.append("</code>\n\n**").append(text(finding.ruleId(), 40)).append(' ');
    out.append(text(finding.title(), 200)).append("**  \n").append(text(finding.message(), 1000));
    out.append("\n");
    if (hit.waived()) {
      String waiver = Wording.waiver(finding.waiver().orElseThrow());
      return out.append("\nWaived ").append(text(waiver, 500)).append("\n").toString();
    }
    cures(finding, out);
    details(finding, out);
    return out.toString();
  }

  private static void cures(Finding finding, StringBuilder out) {
    out.append("\n**To clear:** ").append(text(finding.howToFix(), 1000)).append("\n");
    int number = 1;
    for (var cure : finding.cures()) {
      out.append(number == 1 ? "\n" : "").append(number++).append(". ");
      out.append(text(cure.text(), 1000)).append("\n");
    }
  }

  private static void details(Finding finding, StringBuilder out) {
    out.append("\n<details><summary>Passages, clause and facts</summary>\n");
    List<QuotedPassage> passages = finding.passages();
    for (QuotedPassage passage : passages.subList(0, Math.min(MOST_PASSAGES, passages.size()))) {
      passage(passage, finding, out);
    }
    if (passages.size() > MOST_PASSAGES) {
      String more = Wording.count(passages.size() - MOST_PASSAGES, "more passage");
      out.append("\nAnd ").append(more).append(".\n");
    }
    clause(finding, out);
    facts(finding.facts(), out);
    out.append("\n</details>\n");
  }

  private static void passage(QuotedPassage passage, Finding finding, StringBuilder out) {
    String publisher = finding.source().publisher().orElse(finding.source().title());
    out.append("\nYour text, at ").append(text(passage.from().toString(), 40)).append(" (");
    out.append(text(Wording.describe(passage), 200)).append("):\n\n> ");
    out.append(text(passage.submissionText(), PASSAGE)).append("\n\nSource, ");
    out.append(text(publisher, 200)).append(":\n\n> ");
    out.append(text(passage.sourceText(), PASSAGE)).append("\n");
  }

  private static void clause(Finding finding, StringBuilder out) {
    Clause clause = finding.rights().clause();
    out.append("\nRights: ").append(finding.rights().stance().id());
    finding.rights().holder().ifPresent(h -> out.append(", ").append(text(h.name(), 200)));
    out.append(" (").append(text(Wording.place(clause), 100)).append(")\n");
    if (!clause.text().isBlank()) {
      out.append("\n> ").append(text(clause.text(), PASSAGE)).append("\n");
    }
  }

  private static void facts(List<Fact> facts, StringBuilder out) {
    if (!facts.isEmpty()) {
      out.append("\n| Fact | Seen | Limit or need |\n|---|---|---|\n");
    }
    for (Fact fact : facts) {
      out.append("| ").append(text(fact.name(), 200)).append(" | ");
      out.append(text(Wording.value(fact.actual(), fact.unit()), 200)).append(" | ");
      out.append(text(Wording.bareLimit(fact), 200)).append(" |\n");
    }
  }

  private static String text(String text, int limit) {
    return MarkdownText.of(text, limit);
  }
}
