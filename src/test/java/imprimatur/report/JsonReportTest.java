package imprimatur.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import imprimatur.model.finding.CheckResult;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JsonReportTest.class.getResourceAsStream("imprimatur-report-1.schema.json"));

  private static String json(CheckResult result) throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonReport().write(result, out);
    return out.toString();
  }

  private static Set<ValidationMessage> errors(String json) {
    return SCHEMA.validate(
        json, InputFormat.JSON, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  static List<CheckResult> results() {
    return List.of(
        Results.blocked(),
        Results.mixed(),
        Results.clear(),
        Results.unreadable(),
        Results.incomplete(),
        Results.scripts(),
        Results.checked());
  }

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  @ParameterizedTest
  @MethodSource("results")
  void reports_keep_to_the_published_schema(CheckResult result) throws IOException {
    assertThat(errors(json(result))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text_and_is_carried_exactly(String attack) throws IOException {
    String json = json(Results.hostile(attack));
    assertThat(errors(json)).isEmpty();
    assertThat(Attacks.dangerous(json)).isEmpty();
    Node document = Notation.json("report", json).require("documents").asList().get(0);
    assertThat(document.text("uri")).contains(attack);
  }

  @Test
  void the_schema_refuses_what_it_does_not_know() throws IOException {
    String json = json(Results.blocked());
    assertThat(errors(json.replaceFirst("\"uri\"", "\"extra\": 1, \"uri\""))).isNotEmpty();
    assertThat(errors(json.replaceFirst("\"BLOCK\"", "\"PERHAPS\""))).isNotEmpty();
    assertThat(errors(json.replaceFirst("\"words\" : 53", "\"words\" : -1"))).isNotEmpty();
    assertThat(errors(json.replaceFirst("\"howToFix\"", "\"how\""))).isNotEmpty();
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() throws IOException {
    Golden.check("mixed.json", json(Results.mixed()));
  }

  @Test
  void what_could_not_be_checked_has_no_verdict() throws IOException {
    Node report = Notation.json("report", json(Results.unreadable()));
    assertThat(report.get("verdict")).isEmpty();
    assertThat(report.require("summary").require("notChecked").asInt()).isEqualTo(1);
    assertThat(report.require("summary").require("allow").asInt()).isZero();
  }

  @Test
  void an_incomplete_check_is_not_clean_whatever_its_documents_say() throws IOException {
    Node report = Notation.json("report", json(Results.incomplete()));
    assertThat(report.get("verdict")).isEmpty();
    assertThat(report.require("issues").asList().get(0).text("where")).contains("corpus/a.pdf");
  }
}
