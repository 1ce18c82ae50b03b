package imprimatur.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.finding.CheckResult;
import imprimatur.notation.Csv;
import imprimatur.notation.Node;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import imprimatur.report.Written;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReportTest {
  static List<CheckResult> results() {
    return SarifReportTest.results();
  }

  static List<String> attacks() {
    return Stream.concat(
            Attacks.all(),
            Stream.of(
                "=HYPERLINK(\"https://evil.example\",\"x\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r\n=1",
                " =1",
                "\u200b=1",
                "＝1",
                "a;=1",
                "a\",=1"))
        .toList();
  }

  private static String csv(CheckResult result) {
    return Written.by(new CsvReport(), result);
  }

  private static List<Node> rows(String csv) {
    String header = csv.lines().findFirst().orElseThrow();
    return Csv.read("report.csv", csv, List.of(header.split(",", -1)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void every_document_has_a_row(CheckResult result) {
    List<Node> rows = rows(csv(result));
    assertThat(rows.stream().flatMap(row -> row.text("document").stream()).distinct())
        .containsExactlyElementsOf(result.documents().stream().map(d -> d.uri()).toList());
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void no_cell_is_a_formula(String attack) {
    String csv = csv(Results.hostile(attack));
    assertThat(Attacks.dangerous(csv)).isEmpty();
    List<Node> rows = rows(csv);
    assertThat(rows).hasSize(4);
    for (Node row : rows) {
      assertThat(row.asObject().values())
          .allSatisfy(cell -> assertThat(cell.toString()).doesNotMatch("^\\s*[=+\\-@＝＋－＠].*"));
    }
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() {
    Golden.check("ci/mixed.csv", csv(Results.mixed()));
  }
}
