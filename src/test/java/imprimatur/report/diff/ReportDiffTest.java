package imprimatur.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.Waiver;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportDiffTest {
  private static Finding finding(String fingerprint, Severity severity, double share) {
    Finding any = Results.blocked().documents().get(0).decision().findings().get(0);
    return new Finding(
        any.ruleId(),
        any.title(),
        severity,
        any.message(),
        fingerprint,
        any.source(),
        any.rights(),
        any.passages(),
        List.of(Fact.measured("share of the source", "%", share, 20)),
        any.howToFix(),
        any.cures(),
        Optional.empty());
  }

  private static Finding waived(Finding f) {
    return new Finding(
        f.ruleId(),
        f.title(),
        f.severity(),
        f.message(),
        f.fingerprint(),
        f.source(),
        f.rights(),
        f.passages(),
        f.facts(),
        f.howToFix(),
        f.cures(),
        Optional.of(new Waiver(f.ruleId(), f.fingerprint(), "licensed", "m", Optional.empty())));
  }

  private static DocumentResult document(String uri, Finding... findings) {
    return new DocumentResult(
        uri,
        Results.blocked().documents().get(0).document(),
        50,
        List.of(),
        new Decision(List.of(findings), List.of(), List.of()),
        List.of());
  }

  private static ReportDiff diff(DocumentResult before, DocumentResult after) {
    return ReportDiff.between(Results.checked(before), Results.checked(after));
  }

  private static final Finding BLOCK = finding("f1", Severity.BLOCK, 50);
  private static final Finding REVIEW = finding("f1", Severity.REVIEW, 50);

  @Test
  void equal_results_differ_in_nothing() {
    ReportDiff diff = ReportDiff.between(Results.mixed(), Results.mixed());
    assertThat(diff.worse()).isFalse();
    assertThat(diff.documents()).noneMatch(DocumentDiff::differs);
    assertThat(diff.same()).isEqualTo(3);
  }

  @Test
  void a_new_open_finding_is_worse_and_a_gone_one_is_not() {
    ReportDiff worse = diff(document("a"), document("a", BLOCK));
    assertThat(worse.count(Change.Kind.NEW)).isEqualTo(1);
    assertThat(worse.worse()).isTrue();
    ReportDiff better = diff(document("a", BLOCK), document("a"));
    assertThat(better.count(Change.Kind.GONE)).isEqualTo(1);
    assertThat(better.worse()).isFalse();
  }

  @Test
  void a_new_note_or_a_waived_finding_is_not_worse() {
    assertThat(diff(document("a"), document("a", waived(BLOCK))).worse()).isFalse();
    assertThat(diff(document("a"), document("a", finding("n", Severity.NOTE, 1))).worse())
        .isFalse();
  }

  @Test
  void graver_is_worse_and_milder_is_only_changed() {
    assertThat(diff(document("a", REVIEW), document("a", BLOCK)).worse()).isTrue();
    ReportDiff milder = diff(document("a", BLOCK), document("a", REVIEW));
    assertThat(milder.worse()).isFalse();
    assertThat(milder.documents().get(0).changes().get(0).what())
        .containsExactly("severity: BLOCK → REVIEW");
  }

  @Test
  void a_waiver_that_ended_is_worse() {
    ReportDiff diff = diff(document("a", waived(BLOCK)), document("a", BLOCK));
    assertThat(diff.worse()).isTrue();
    assertThat(diff.documents().get(0).changes().get(0).what())
        .containsExactly("waiver: by m: licensed → none");
  }

  @Test
  void other_figures_are_a_change_but_not_worse() {
    ReportDiff diff =
        diff(document("a", BLOCK), document("a", finding("f1", Severity.BLOCK, 81.5)));
    assertThat(diff.worse()).isFalse();
    assertThat(diff.documents().get(0).changes().get(0).what())
        .containsExactly("share of the source: 50 % (limit 20 %) → 81.5 % (limit 20 %)");
  }

  @Test
  void a_finding_in_a_renamed_file_has_moved() {
    ReportDiff diff = diff(document("old.md", BLOCK), document("new.md", BLOCK));
    assertThat(diff.count(Change.Kind.MOVED)).isEqualTo(1);
    assertThat(diff.count(Change.Kind.NEW) + diff.count(Change.Kind.GONE)).isZero();
    assertThat(diff.worse()).isFalse();
  }

  @Test
  void the_same_words_in_one_more_file_are_new() {
    ReportDiff diff =
        ReportDiff.between(
            Results.checked(document("a", BLOCK)),
            Results.checked(document("a", BLOCK), document("b", BLOCK)));
    assertThat(diff.count(Change.Kind.NEW)).isEqualTo(1);
    assertThat(diff.worse()).isTrue();
  }

  @Test
  void what_can_no_longer_be_checked_is_worse() {
    DocumentResult unread = DocumentResult.unread("a", Issue.error("broken", "a"));
    assertThat(diff(document("a"), unread).worse()).isTrue();
    assertThat(diff(unread, unread).worse()).isFalse();
    assertThat(diff(unread, document("a")).worse()).isFalse();
    assertThat(ReportDiff.between(Results.clear(), Results.incomplete()).worse()).isTrue();
    assertThat(ReportDiff.between(Results.incomplete(), Results.incomplete()).worse()).isFalse();
  }

  private static ReportDiff busy() {
    CheckResult before =
        Results.checked(
            document("drafts/a.md", REVIEW, finding("f2", Severity.BLOCK, 40)),
            document("drafts/b.md", finding("f3", Severity.BLOCK, 40)),
            document("drafts/same.md", finding("f4", Severity.REVIEW, 21)),
            document("drafts/left-out.md"));
    CheckResult after =
        Results.checked(
            document("drafts/a.md", BLOCK, finding("f5", Severity.REVIEW, 22)),
            document("drafts/renamed.md", finding("f3", Severity.BLOCK, 40)),
            document("drafts/b.md"),
            document("drafts/same.md", finding("f4", Severity.REVIEW, 21)),
            DocumentResult.unread("drafts/new.pdf", Issue.error("broken", "drafts/new.pdf")));
    return ReportDiff.between(before, after);
  }

  @Test
  void the_text_is_the_golden_one() {
    Golden.check("diff/busy.txt", DiffText.of(busy(), 100, false));
  }

  @Test
  void the_json_is_the_golden_one() {
    Golden.check("diff/busy.json", DiffJson.of(busy()));
  }

  @Test
  void hostile_text_stays_text() {
    Attacks.all()
        .forEach(
            attack -> {
              ReportDiff diff = ReportDiff.between(Results.checked(), Results.hostile(attack));
              assertThat(Attacks.dangerous(DiffText.of(diff, 80, false))).isEmpty();
              assertThat(Attacks.dangerous(DiffJson.of(diff))).isEmpty();
            });
  }
}
