package imprimatur.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.finding.CheckResult;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import imprimatur.report.Written;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitReportTest {
  static List<CheckResult> results() {
    return SarifReportTest.results();
  }

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  private static String junit(CheckResult result) {
    return Written.by(new JunitReport(), result);
  }

  /** Fails unless the XML keeps to the dialect that {@code docs/reports.md} describes. */
  private static Document valid(String xml) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitReportTest.class.getResource("junit.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void reports_keep_to_the_dialect(CheckResult result) throws Exception {
    valid(junit(result));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text(String attack) throws Exception {
    String xml = junit(Results.hostile(attack));
    assertThat(Attacks.dangerous(xml)).isEmpty();
    assertThat(xml).doesNotContain("␛");
    Document document = valid(xml);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() {
    Golden.check("ci/mixed.junit.xml", junit(Results.mixed()));
  }

  @Test
  void verdicts_fail_waivers_skip_unchecked_is_an_error_and_the_rest_passes() throws Exception {
    Element root = valid(junit(Results.mixed())).getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("7");
    assertThat(root.getAttribute("failures")).isEqualTo("2");
    assertThat(root.getAttribute("skipped")).isEqualTo("1");
    assertThat(root.getAttribute("errors")).isEqualTo("1");
  }
}
