package imprimatur.report.html;

import static imprimatur.report.html.HtmlData.safe;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.SourceRef;
import imprimatur.report.Json;
import imprimatur.report.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the list of the HTML report shows: of each document outcome, title, place, first issue and
 * entries; of each entry kind, rule, title, source and publisher, as numbers of texts that are told
 * once. Not thread-safe.
 */
final class HtmlIndex {
  private static final int NONE = -1;

  private final Map<String, Integer> texts = new LinkedHashMap<>();

  private final List<List<Object>> documents = new ArrayList<>();

  void add(DocumentResult result) {
    documents.add(document(result));
  }

  Map<String, Object> json() {
    return Json.object("texts", texts.keySet(), "docs", documents);
  }

  private List<Object> document(DocumentResult result) {
    List<Object> entries = new ArrayList<>();
    for (Finding finding : result.decision().findings()) {
      entries.add(
          entry(HtmlEntry.kind(finding), finding.ruleId(), finding.title(), finding.source()));
    }
    for (Clearance clearance : result.decision().clearances()) {
      entries.add(
          entry(Outcome.ALLOW.id(), clearance.ruleId(), clearance.title(), clearance.source()));
    }
    return Arrays.asList(
        Outcome.of(result).id(),
        HtmlData.title(result),
        safe(result.uri()),
        result.issues().stream().findFirst().map(issue -> safe(issue.message())),
        entries);
  }

  private List<Object> entry(String kind, String rule, String title, SourceRef source) {
    return List.of(
        kind,
        number(rule),
        number(title),
        number(source.title()),
        source.publisher().map(this::number).orElse(NONE));
  }

  /** The number that a text is told by. */
  int number(String text) {
    Integer known = texts.putIfAbsent(safe(text), texts.size());
    return known == null ? texts.size() - 1 : known;
  }
}
