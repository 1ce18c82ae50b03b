package imprimatur.decide;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Position;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.RightsStatement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String WORDS = "The lock will stay closed until spring.";

  @Test
  void moved_lines_do_not_change_it() {
    assertThat(of(finding("IMP-101", "echo/lock", WORDS, 900)))
        .isEqualTo(of(finding("IMP-101", "echo/lock", WORDS, 0)))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void case_punctuation_and_line_breaks_do_not_change_it() {
    String rewrapped = "the LOCK will stay\n closed – until spring";
    assertThat(of(finding("IMP-101", "echo/lock", rewrapped, 0)))
        .isEqualTo(of(finding("IMP-101", "echo/lock", WORDS, 0)));
  }

  @Test
  void rule_source_and_words_tell_findings_apart() {
    List<Finding> named =
        Fingerprint.numbered(
            List.of(
                finding("IMP-101", "echo/lock", WORDS, 0),
                finding("IMP-102", "echo/lock", WORDS, 0),
                finding("IMP-101", "echo/other", WORDS, 0),
                finding("IMP-101", "echo/lock", WORDS + " And longer.", 0)));
    assertThat(named.stream().map(Finding::fingerprint)).doesNotHaveDuplicates();
  }

  @Test
  void repeats_are_numbered_in_order() {
    Finding once = finding("IMP-101", "echo/lock", WORDS, 0);
    Finding again = finding("IMP-101", "echo/lock", WORDS, 400);
    List<Finding> both = Fingerprint.numbered(List.of(once, again));
    assertThat(both.get(0).fingerprint()).isEqualTo(of(once));
    assertThat(both.get(1).fingerprint()).isNotEqualTo(of(once));
    assertThat(Fingerprint.numbered(List.of(once, again))).isEqualTo(both);
  }

  private static String of(Finding finding) {
    return Fingerprint.numbered(List.of(finding)).get(0).fingerprint();
  }

  private static Finding finding(String rule, String source, String words, int at) {
    Span span = new Span(at, at + words.length());
    QuotedPassage passage =
        new QuotedPassage(
            new Passage(span, span, ReuseKind.VERBATIM, 1, 7, 7),
            words,
            words,
            Position.START,
            Position.START);
    return new Finding(
        rule,
        "title",
        Severity.BLOCK,
        "message",
        "",
        new SourceRef(
            source, "title", Optional.empty(), source, Optional.empty(), Optional.empty()),
        RightsStatement.none(),
        List.of(passage),
        List.of(),
        "fix",
        List.of(),
        Optional.empty());
  }
}
