package imprimatur.report;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Position;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageViewTest {
  private static QuotedPassage quoted(String left, String right) {
    Passage passage =
        new Passage(
            new Span(0, left.length()), new Span(0, right.length()), ReuseKind.EDITED, 0.5, 3, 2);
    return new QuotedPassage(passage, left, right, Position.START, Position.START);
  }

  @Test
  void two_columns_meet_at_a_bar() {
    assertThat(new PassageView(70, false, 50).lines("A", "B", quoted("one two", "one three")))
        .containsExactly(
            "edited, 3 words, 50 % alike; words that differ are marked",
            "A                                 │ B",
            "one [two]                         │ one [three]");
  }

  @Test
  void a_narrow_view_puts_one_side_above_the_other() {
    assertThat(new PassageView(50, false, 50).lines("A", "B", quoted("one two", "one three")))
        .containsSubsequence("A", "  one [two]", "B", "  one [three]");
  }

  @Test
  void colour_replaces_the_brackets() {
    List<String> lines =
        new PassageView(70, true, 50).lines("A", "B", quoted("one two", "one six"));
    assertThat(lines.get(2)).contains("\u001b[").doesNotContain("[two]");
  }

  @Test
  void an_unbalanced_pair_fills_the_shorter_side_with_blanks() {
    List<String> lines =
        new PassageView(70, false, 400).lines("A", "B", quoted("a", "word ".repeat(40)));
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines.get(4)).startsWith(" ".repeat(33) + " │ word");
  }
}
