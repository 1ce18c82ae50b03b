package imprimatur.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Severity;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import imprimatur.report.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GitHubReportTest {
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning) ([a-zA-Z]+=[^:,\\r\\n]*)(,[a-zA-Z]+=[^:,\\r\\n]*)*::.*");

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  private static List<String> lines(CheckResult result) {
    return Written.by(new GitHubReport(), result).lines().toList();
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() {
    Golden.check("ci/mixed.github.txt", Written.by(new GitHubReport(), Results.mixed()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void no_submission_speaks_to_the_runner(String attack) {
    CheckResult open =
        Results.checked(
            SarifReportTest.finding(
                attack, Severity.BLOCK, attack, Position.START, Position.START));
    for (CheckResult result : List.of(open, Results.hostile(attack))) {
      String report = Written.by(new GitHubReport(), result);
      assertThat(Attacks.dangerous(report)).isEmpty();
      List<String> lines = report.lines().toList();
      assertThat(lines.subList(0, lines.size() - 1))
          .isNotEmpty()
          .allMatch(line -> COMMAND.matcher(line).matches());
      assertThat(lines.get(lines.size() - 1)).startsWith("Imprimatur: ");
    }
  }

  @Test
  void a_command_in_a_submission_is_escaped() {
    String name = "::error::a%0A,b.md";
    DocumentResult result =
        SarifReportTest.finding(name, Severity.BLOCK, "x", Position.START, Position.START);
    assertThat(lines(Results.checked(result)).get(0))
        .startsWith("::error file=%3A%3Aerror%3A%3Aa%250A%2Cb.md,line=1,");
  }

  @Test
  void ten_errors_and_ten_warnings_are_shown_and_the_last_line_counts_the_rest() {
    List<DocumentResult> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Severity severity = i % 2 == 0 ? Severity.REVIEW : Severity.BLOCK;
      documents.add(
          SarifReportTest.finding("a" + i, severity, "x", Position.START, Position.START));
    }
    documents.add(Results.unreadable().documents().get(0));
    List<String> lines = lines(Results.checked(documents.toArray(DocumentResult[]::new)));
    assertThat(lines).hasSize(21);
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning "));
    assertThat(lines.get(20))
        .isEqualTo(
            "Imprimatur: 21 errors and 20 warnings in all; 11 errors and 10 warnings more than are"
                + " shown here, see the summary of the job.");
  }

  @Test
  void columns_are_given_for_one_line_only() {
    Position start = new Position(Position.Unit.LINE, 3, 5);
    Position end = new Position(Position.Unit.LINE, 4, 2);
    DocumentResult lines = SarifReportTest.finding("a", Severity.BLOCK, "x", start, end);
    assertThat(lines(Results.checked(lines)).get(0))
        .contains("line=3,endLine=4,title")
        .doesNotContain("col=");
    DocumentResult line = SarifReportTest.finding("a", Severity.BLOCK, "x", start, start);
    assertThat(lines(Results.checked(line)).get(0)).contains("line=3,endLine=3,col=5,endColumn=5");
  }

  @Test
  void nothing_found_is_one_line() {
    assertThat(lines(Results.clear()))
        .containsExactly("Imprimatur: 0 errors and 0 warnings in all.");
  }
}
