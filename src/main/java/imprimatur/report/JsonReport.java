package imprimatur.report;

import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Verdict;
import imprimatur.notation.JsonText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The report for programs, {@code imprimatur-report/1}, as the published schema {@code
 * imprimatur-report-1.schema.json} describes it.
 *
 * <p>A document that could not be wholly checked and in which nothing was found has the verdict
 * {@code null}, so that a reader who looks at nothing else does not take it for clean; so has a
 * report whose worst verdict would otherwise be ALLOW.
 */
public final class JsonReport implements ReportWriter {
  private static final String SCHEMA = "imprimatur-report/1";

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", SCHEMA);
    report.put("tool", Json.object("name", "imprimatur", "version", result.version()));
    report.put("checkedAt", result.checkedAt());
    report.put("basis", result.basis().map(Json::basis));
    report.put("verdict", Outcome.of(result).verdict());
    report.put("summary", summary(result));
    report.put("issues", result.issues().stream().map(Json::issue).toList());
    report.put("skipped", result.skipped().stream().map(Json::issue).toList());
    report.put("documents", result.documents().stream().map(JsonReport::document).toList());
    out.append(JsonText.pretty(report));
  }

  private static Map<String, Object> summary(CheckResult result) {
    Counts counts = Counts.of(result);
    return Json.object(
        "documents", result.documents().size(),
        "block", counts.of(Outcome.BLOCK),
        "review", counts.of(Outcome.REVIEW),
        "allow", counts.of(Outcome.ALLOW),
        "notChecked", counts.notChecked(),
        "skipped", result.skipped().size());
  }

  private static Map<String, Object> document(DocumentResult result) {
    Optional<Document> document = result.document();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("uri", result.uri());
    object.put("format", document.map(Document::format));
    object.put("language", document.flatMap(d -> d.metadata().language()));
    object.put("title", document.flatMap(d -> d.metadata().title()));
    object.put("words", result.words());
    Optional<Verdict> verdict = Outcome.of(result).verdict();
    object.put("verdict", verdict);
    object.put("sources", result.matches().stream().map(Json::match).toList());
    object.put("clusters", result.clusters().stream().map(Json::cluster).toList());
    object.put("findings", result.decision().findings().stream().map(Json::finding).toList());
    object.put("clearances", result.decision().clearances().stream().map(Json::clearance).toList());
    object.put("issues", result.issues().stream().map(Json::issue).toList());
    object.put("trace", result.decision().trace().stream().map(Json::gate).toList());
    return object;
  }
}
