package imprimatur.report.ci;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.Waiver;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.report.Json;
import imprimatur.report.Wording;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Findings and clearances as SARIF results. Not thread-safe: it counts what occurs more than once.
 */
final class SarifResult {
  /** Passages that a result links to. */
  private static final int MOST_PASSAGES = 5;

  private final Map<String, Integer> rules;
  private final boolean suppressing;
  private final Map<String, Integer> occurrences = new HashMap<>();

  /**
   * @param rules the index of each rule of the run
   * @param suppressing whether any result is suppressed: then all of them say whether they are
   */
  SarifResult(Map<String, Integer> rules, boolean suppressing) {
    this.rules = rules;
    this.suppressing = suppressing;
  }

  Map<String, Object> finding(Hit hit, SarifPlace place) {
    Finding finding = hit.finding();
    Map<String, Object> result = kind(finding);
    result.put("message", message(finding.message(), finding.source(), finding.passages()));
    result.put("locations", List.of(place.of(hit.main())));
    result.put("relatedLocations", related(finding.source(), finding.passages()));
    String document = hit.document().uri();
    result.put("partialFingerprints", fingerprints(document, finding));
    suppression(result, finding.waiver());
    result.put("properties", properties(finding));
    return result;
  }

  Map<String, Object> clearance(Clearance clearance, SarifPlace place) {
    Map<String, Object> result = result(clearance.ruleId(), "pass");
    List<QuotedPassage> passages = clearance.passages();
    result.put("message", message(clearance.reason(), clearance.source(), passages));
    result.put(
        "locations", List.of(passages.isEmpty() ? place.start() : place.of(Hit.main(passages))));
    result.put("relatedLocations", related(clearance.source(), passages));
    suppression(result, Optional.empty());
    result.put("properties", rights(clearance.source(), clearance.rights()));
    return result;
  }

  /** A level goes with {@code fail} only; without one a review is not taken for a failure. */
  private Map<String, Object> kind(Finding finding) {
    if (finding.severity() == Severity.REVIEW) {
      return result(finding.ruleId(), "review");
    }
    Map<String, Object> result = result(finding.ruleId(), "fail");
    result.put("level", finding.severity() == Severity.BLOCK ? "error" : "note");
    return result;
  }

  private Map<String, Object> result(String rule, String kind) {
    return Json.object("ruleId", rule, "ruleIndex", rules.get(rule), "kind", kind);
  }

  private static Map<String, Object> message(
      String text, SourceRef source, List<QuotedPassage> passages) {
    StringBuilder message = new StringBuilder(SarifText.of(text));
    for (int i = 0; i < Math.min(MOST_PASSAGES, passages.size()); i++) {
      String link = i == 0 ? "“" + Harmless.text(source.title(), 200) + "”" : "passage " + (i + 1);
      message.append(i == 0 ? " Source: " : ", ").append(SarifText.link(link, i + 1));
      message.append(" (").append(Wording.describe(passages.get(i))).append(")");
    }
    return Json.object("text", message.append(passages.isEmpty() ? "" : ".").toString());
  }

  private static List<Map<String, Object>> related(SourceRef source, List<QuotedPassage> passages) {
    List<Map<String, Object>> related = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_PASSAGES, passages.size()); i++) {
      related.add(SarifPlace.source(i + 1, source, passages.get(i)));
    }
    return related;
  }

  /**
   * Neither knows of line numbers: words that move keep them, and other words at the same place
   * have others.
   */
  private Map<String, Object> fingerprints(String document, Finding finding) {
    String words = Harmless.text(finding.passages().get(0).submissionText(), 200);
    String line = Hash.of(16, words.toLowerCase(Locale.ROOT));
    int occurrence =
        occurrences.merge(Hash.of(32, document, finding.ruleId(), line), 1, Integer::sum);
    return Json.object(
        "primaryLocationLineHash",
        line + ":" + occurrence,
        "imprimatur/v1",
        SarifText.of(finding.fingerprint()));
  }

  private void suppression(Map<String, Object> result, Optional<Waiver> waiver) {
    if (suppressing) {
      result.put(
          "suppressions",
          waiver.stream()
              .map(
                  w ->
                      Json.object(
                          "kind", "external",
                          "status", "accepted",
                          "justification", SarifText.of("Waived " + Wording.waiver(w))))
              .toList());
    }
  }

  private static Map<String, Object> properties(Finding finding) {
    Map<String, Object> properties = rights(finding.source(), finding.rights());
    properties.put("verdict", finding.severity());
    properties.put("howToFix", SarifText.of(finding.howToFix()));
    properties.put("cures", finding.cures().stream().map(Cure::text).map(SarifText::of).toList());
    return properties;
  }

  private static Map<String, Object> rights(SourceRef source, RightsStatement rights) {
    return Json.object(
        "source", Harmless.text(source.id(), 300),
        "holder", rights.holder().map(Party::name).map(name -> Harmless.text(name, 300)),
        "stance", rights.stance().id(),
        "license", rights.license().map(id -> Harmless.text(id, 100)),
        "clause", Harmless.text(rights.clause().text(), 600));
  }
}
