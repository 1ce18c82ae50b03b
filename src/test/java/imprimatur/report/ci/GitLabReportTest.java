package imprimatur.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Severity;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import imprimatur.report.Written;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GitLabReportTest {
  private static final JsonSchema DIALECT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(GitLabReportTest.class.getResourceAsStream("gitlab-code-quality.schema.json"));

  static List<CheckResult> results() {
    return SarifReportTest.results();
  }

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  private static String report(CheckResult result) {
    return Written.by(new GitLabReport(), result);
  }

  private static List<Node> check(String json) {
    assertThat(DIALECT.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(Attacks.dangerous(json)).isEmpty();
    assertThat(json).startsWith("[").endsWith("]\n");
    List<Node> entries = Notation.json("report", json).asList();
    assertThat(entries.stream().map(e -> e.text("fingerprint"))).doesNotHaveDuplicates();
    return entries;
  }

  @ParameterizedTest
  @MethodSource("results")
  void reports_keep_to_the_dialect(CheckResult result) {
    check(report(result));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text(String attack) {
    check(report(Results.hostile(attack)));
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() {
    Golden.check("ci/mixed.gitlab.json", report(Results.mixed()));
  }

  @Test
  void equal_findings_have_fingerprints_of_their_own() {
    DocumentResult one =
        SarifReportTest.finding("a", Severity.BLOCK, "x", Position.START, Position.START);
    assertThat(check(report(Results.checked(one, one, one)))).hasSize(3);
  }
}
