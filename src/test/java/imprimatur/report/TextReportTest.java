package imprimatur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.report.words.CellWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {
  private static String text(CheckResult result, int width, boolean color) {
    return text(result, width, color, Detail.NORMAL);
  }

  private static String text(CheckResult result, int width, boolean color, Detail detail) {
    StringBuilder out = new StringBuilder();
    try {
      new TextReport(width, color, false, detail).write(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String withoutCodes(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  private static int widest(String report) {
    return withoutCodes(report)
        .replace("\u200E", "")
        .lines()
        .mapToInt(CellWidth::of)
        .max()
        .orElse(0);
  }

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  @Test
  void a_report_of_100_columns_is_the_golden_one() {
    Golden.check("mixed-100.txt", text(Results.mixed(), 100, false));
  }

  @Test
  void a_brief_report_is_the_golden_one() {
    Golden.check("brief-100.txt", text(Results.mixed(), 100, false, Detail.BRIEF));
  }

  @Test
  void whoever_asks_for_more_is_told_all_passages_and_then_all_conditions() {
    String normal = text(Results.mixed(), 100, false);
    String passages = text(Results.mixed(), 100, false, Detail.PASSAGES);
    String conditions = text(Results.mixed(), 100, false, Detail.CONDITIONS);
    assertThat(passages.length()).isGreaterThanOrEqualTo(normal.length());
    assertThat(passages).doesNotContain("shorter passage", "met: ");
    assertThat(conditions).contains("Tried").containsPattern("(not )?met: ");
  }

  @Test
  void a_narrow_report_stacks_the_passages() {
    Golden.check("blocked-60.txt", text(Results.blocked(), 60, false));
  }

  @Test
  void chinese_and_arabic_passages_keep_their_columns() {
    Golden.check("scripts-90.txt", text(Results.scripts(), 90, false));
  }

  @Test
  void colour_adds_codes_and_takes_the_brackets_away_but_changes_no_word() {
    String plain = text(Results.blocked(), 100, false);
    String colored = text(Results.blocked(), 100, true);
    assertThat(colored).contains("\u001b[");
    assertThat(withoutCodes(colored).replaceAll("\\s+", ""))
        .contains("BLOCK")
        .hasSameSizeAs(plain.replaceAll("[\\[\\]\\s]", ""));
  }

  @Test
  void the_verdict_comes_first_as_word_and_symbol() {
    assertThat(text(Results.mixed(), 100, false)).startsWith("✖ BLOCK");
    assertThat(text(Results.clear(), 100, false)).startsWith("✔ ALLOW");
    assertThat(text(Results.unreadable(), 100, false)).startsWith("? NOT CHECKED");
    assertThat(text(Results.incomplete(), 100, false))
        .startsWith("? NOT CHECKED")
        .contains("corpus/a.pdf");
  }

  @Test
  void a_passage_that_two_findings_are_about_is_shown_once() {
    DocumentResult one = Results.blocked().documents().get(0);
    Finding finding = one.decision().findings().get(0);
    Decision twice = new Decision(List.of(finding, finding), List.of(), List.of());
    String text = text(Results.checked(one.with(twice)), 100, false);
    assertThat(text.split("\\(your text\\)", -1)).hasSize(2);
    assertThat(text)
        .containsPattern("Passages  the passage at [0-9:]+ \\(46 words\\), as shown under IMP-101");
  }

  @Test
  void a_terminal_that_shows_links_gets_them_and_no_other() throws IOException {
    StringBuilder linked = new StringBuilder();
    new TextReport(100, true, true, Detail.NORMAL).write(Results.blocked(), linked);
    String address = Results.harbourNews().uri();
    assertThat(linked).contains("\u001b]8;;" + address + "\u001b\\").contains("\u001b]8;;\u001b\\");
    String plain = linked.toString().replaceAll("\u001b]8;;[!-~&&[^\\\\\u001b]]*\u001b\\\\", "");
    assertThat(plain).isEqualTo(text(Results.blocked(), 100, true));
    for (String attack : (Iterable<String>) Attacks.all()::iterator) {
      StringBuilder hostile = new StringBuilder();
      new TextReport(100, true, true, Detail.NORMAL)
          .write(Results.hostile("https://a.example/" + attack), hostile);
      String rest = withoutCodes(hostile.toString().replaceAll("\u001b]8;;[!-~]*?\u001b\\\\", ""));
      assertThat(Attacks.dangerous(rest)).isEmpty();
    }
  }

  @Test
  void the_same_result_gives_the_same_text() {
    assertThat(text(Results.mixed(), 80, true)).isEqualTo(text(Results.mixed(), 80, true));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text(String attack) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String plain = text(Results.hostile(attack), 80, false);
          assertThat(Attacks.dangerous(plain)).isEmpty();
          assertThat(Attacks.dangerous(withoutCodes(text(Results.hostile(attack), 80, true))))
              .isEmpty();
          assertThat(widest(plain)).isLessThanOrEqualTo(80);
          assertThat(plain.length()).isLessThan(60_000);
        });
  }

  @Property(tries = 300)
  void no_line_is_wider_than_the_page(
      @ForAll("texts") String submission,
      @ForAll("texts") String source,
      @ForAll @IntRange(min = 40, max = 200) int width,
      @ForAll boolean color) {
    String report = text(Results.passages(submission, source), width, color);
    assertThat(widest(report)).isLessThanOrEqualTo(width);
    assertThat(Attacks.dangerous(withoutCodes(report))).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> chars =
        Arbitraries.oneOf(
            Arbitraries.chars().range('a', 'z'),
            Arbitraries.chars().range('\u4e00', '\u4e20'),
            Arbitraries.chars().range('\u3041', '\u3096'),
            Arbitraries.chars().range('\u0621', '\u064a'),
            Arbitraries.chars().range('\u0e01', '\u0e4e'),
            Arbitraries.of(
                ' ', ' ', ' ', ',', '.', '。', '「', '」', '\u0301', '\u200d', '\ud83d', '\ude00'),
            Arbitraries.chars().all());
    return chars.array(char[].class).ofMinSize(1).ofMaxSize(400).map(String::new);
  }
}
