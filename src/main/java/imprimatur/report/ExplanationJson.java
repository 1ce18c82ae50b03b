package imprimatur.report;

import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.explanation.Explanation;
import imprimatur.model.finding.explanation.NearMiss;
import imprimatur.model.rights.RightsStatement;
import java.util.List;
import java.util.Map;

/** An explanation as values for JSON. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** What is to be said of one source. */
  public static Map<String, Object> values(Explanation explained) {
    return Json.object(
        "sourceId", explained.source().id(),
        "title", explained.source().title(),
        "stance", explained.rights().stance().id(),
        "clause", statement(explained.rights()),
        "overruled", explained.rights().overruled().stream().map(o -> statement(o)).toList(),
        "confirming", explained.rights().confirming().stream().map(o -> statement(o)).toList(),
        "findings", explained.findings().stream().map(Json::finding).toList(),
        "clearances", explained.clearances().stream().map(Json::clearance).toList(),
        "tried", explained.tried().stream().map(Json::gate).toList(),
        "nearMisses", explained.nearMisses().stream().map(ExplanationJson::miss).toList(),
        "alone", cures(explained.alone()),
        "together", cures(explained.together()));
  }

  private static Map<String, Object> statement(RightsStatement rights) {
    return Json.object(
        "stance", rights.stance().id(),
        "text", rights.clause().text(),
        "origin", rights.clause().origin().id(),
        "where", rights.clause().where().toString());
  }

  private static Map<String, Object> miss(NearMiss miss) {
    Fact fact = miss.fact();
    return Json.object(
        "ruleId", miss.ruleId(),
        "title", miss.title(),
        "severity", miss.severity().name(),
        "name", fact.name(),
        "unit", fact.unit(),
        "actual", fact.actual().toString(),
        "limit", fact.limit().map(Object::toString).orElse(null),
        "distance", miss.distance().orElse(null));
  }

  private static List<Map<String, Object>> cures(List<Cure> cures) {
    return cures.stream().map(ExplanationJson::cure).toList();
  }

  private static Map<String, Object> cure(Cure cure) {
    return Json.object("kind", cure.kind().name(), "text", cure.text());
  }
}
