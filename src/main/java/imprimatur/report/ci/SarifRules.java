package imprimatur.report.ci;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import imprimatur.report.Json;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules that a run tells of, each with its help, in the order of their ids. */
final class SarifRules {
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final List<Map<String, Object>> descriptors = new ArrayList<>();

  SarifRules(CheckResult result) {
    Map<String, Map<String, Object>> rules = new java.util.TreeMap<>();
    for (DocumentResult document : result.documents()) {
      for (Finding finding : document.decision().findings()) {
        rules.computeIfAbsent(finding.ruleId(), id -> rule(finding));
      }
      for (Clearance clearance : document.decision().clearances()) {
        rules.computeIfAbsent(clearance.ruleId(), id -> rule(clearance));
      }
    }
    rules.forEach(
        (id, rule) -> {
          indexes.put(id, descriptors.size());
          descriptors.add(rule);
        });
  }

  /** The index of each rule by its id. */
  Map<String, Integer> indexes() {
    return indexes;
  }

  List<Map<String, Object>> descriptors() {
    return descriptors;
  }

  private static Map<String, Object> rule(Finding finding) {
    String level = finding.severity() == Severity.BLOCK ? "error" : levelOf(finding.severity());
    return rule(
        finding.ruleId(),
        finding.title(),
        level,
        "How to fix: " + Harmless.text(finding.howToFix(), 1000));
  }

  private static String levelOf(Severity severity) {
    return severity == Severity.NOTE ? "note" : "warning";
  }

  private static Map<String, Object> rule(Clearance clearance) {
    return rule(
        clearance.ruleId(),
        clearance.title(),
        "none",
        "Nothing is to be fixed: words of a stored article are used, and this is why they may be.");
  }

  private static Map<String, Object> rule(String id, String title, String level, String fix) {
    String shown = Harmless.text(title, 200);
    Map<String, Object> rule = Json.object("id", id);
    String name = name(title);
    if (!name.isEmpty()) {
      rule.put("name", name);
    }
    rule.put("shortDescription", Json.object("text", shown));
    rule.put("fullDescription", Json.object("text", shown + ". " + fix));
    rule.put(
        "help",
        Json.object(
            "text",
            shown + ". " + fix,
            "markdown",
            "**" + MarkdownText.of(shown, 200) + "**\n\n" + MarkdownText.of(fix, 1200)));
    rule.put("defaultConfiguration", Json.object("level", level));
    rule.put("properties", Json.object("tags", List.of("copyright", "republication")));
    return rule;
  }

  /** The title in one word, as programs that list rules by name want it. */
  private static String name(String title) {
    StringBuilder name = new StringBuilder();
    for (String word : title.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty() && name.length() < 80) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        name.append(word.substring(1, Math.min(word.length(), 40)).toLowerCase(Locale.ROOT));
      }
    }
    return name.toString();
  }
}
