package imprimatur.report;

import imprimatur.model.document.Issue;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Basis;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Elsewhere;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.finding.Waiver;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a result as JSON objects, member by member in the order of the schema. */
public final class Json {
  private Json() {}

  /** An object of alternating names and values. */
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  static Map<String, Object> basis(Basis basis) {
    return object(
        "corpus",
            object(
                "name", basis.corpus(),
                "articles", basis.articles(),
                "sha256", basis.corpusDigest()),
        "rules", object("name", basis.rules(), "sha256", basis.rulesDigest()));
  }

  public static Map<String, Object> finding(Finding finding) {
    return object(
        "ruleId", finding.ruleId(),
        "title", finding.title(),
        "severity", finding.severity(),
        "message", finding.message(),
        "fingerprint", finding.fingerprint(),
        "source", source(finding.source()),
        "holder", finding.rights().holder().map(Party::name),
        "rights", rights(finding.rights()),
        "clause", clause(finding.rights().clause()),
        "passages", finding.passages().stream().map(Json::passage).toList(),
        "facts", finding.facts().stream().map(Json::fact).toList(),
        "howToFix", finding.howToFix(),
        "cures", finding.cures().stream().map(Json::cure).toList(),
        "waiver", finding.waiver().map(Json::waiver));
  }

  static Map<String, Object> clearance(Clearance clearance) {
    return object(
        "ruleId", clearance.ruleId(),
        "title", clearance.title(),
        "reason", clearance.reason(),
        "source", source(clearance.source()),
        "holder", clearance.rights().holder().map(Party::name),
        "rights", rights(clearance.rights()),
        "clause", clause(clearance.rights().clause()),
        "passages", clearance.passages().stream().map(Json::passage).toList(),
        "facts", clearance.facts().stream().map(Json::fact).toList());
  }

  static Map<String, Object> issue(Issue issue) {
    return object("severity", issue.severity(), "message", issue.message(), "where", issue.where());
  }

  static Map<String, Object> gate(Gate gate) {
    return object(
        "ruleId", gate.ruleId(),
        "sourceId", gate.sourceId(),
        "fact", fact(gate.fact()),
        "passed", gate.passed());
  }

  /** What reports say of a source besides its name: the language of its words. */
  static Map<String, Object> match(SourceMatch match) {
    return object(
        "source", source(match.source()), "language", match.document().metadata().language());
  }

  private static Map<String, Object> source(SourceRef source) {
    return object(
        "id", source.id(),
        "title", source.title(),
        "publisher", source.publisher(),
        "uri", source.uri(),
        "published", source.published(),
        "agency", source.agency());
  }

  private static Map<String, Object> rights(RightsStatement rights) {
    return object("stance", rights.stance().id(), "license", rights.license());
  }

  private static Map<String, Object> clause(Clause clause) {
    return object(
        "text", clause.text(),
        "origin", clause.origin().id(),
        "start", clause.span().map(Span::start),
        "end", clause.span().map(Span::end),
        "unit", clause.where().unit().name().toLowerCase(Locale.ROOT),
        "line", clause.where().line(),
        "column", clause.where().column());
  }

  private static Map<String, Object> passage(QuotedPassage quoted) {
    Span submission = quoted.passage().submission();
    Span source = quoted.passage().source();
    return object(
        "kind", quoted.passage().kind(),
        "similarity", quoted.passage().similarity(),
        "words", quoted.passage().words(),
        "longestRun", quoted.passage().longestRun(),
        "submission",
            object(
                "start", submission.start(),
                "end", submission.end(),
                "unit", quoted.from().unit().name().toLowerCase(Locale.ROOT),
                "startLine", quoted.from().line(),
                "startColumn", quoted.from().column(),
                "endLine", quoted.to().line(),
                "endColumn", quoted.to().column(),
                "text", quoted.submissionText()),
        "source", object("start", source.start(), "end", source.end(), "text", quoted.sourceText()),
        "alsoIn", quoted.elsewhere().stream().map(Json::elsewhere).toList());
  }

  private static Map<String, Object> elsewhere(Elsewhere other) {
    return object(
        "source", source(other.source()),
        "holder", other.rights().holder().map(Party::name),
        "rights", rights(other.rights()),
        "words", other.words(),
        "closer", other.closer(),
        "verdict", other.verdict());
  }

  static Map<String, Object> cluster(TextCluster cluster) {
    return object(
        "sources", cluster.sources().stream().map(Json::source).toList(),
        "earliest", cluster.earliest().map(SourceRef::id),
        "credited", cluster.credited());
  }

  private static Map<String, Object> fact(Fact fact) {
    return object(
        "name", fact.name(),
        "unit", fact.unit(),
        "actual", value(fact.actual()),
        "limit", fact.limit().map(Json::value));
  }

  private static Object value(Fact.Value value) {
    return value instanceof Fact.Value.Amount amount ? (Object) amount.value() : value.toString();
  }

  private static Map<String, Object> cure(Cure cure) {
    return object("kind", cure.kind(), "text", cure.text());
  }

  private static Map<String, Object> waiver(Waiver waiver) {
    return object(
        "ruleId", waiver.ruleId(),
        "fingerprint", waiver.fingerprint(),
        "reason", waiver.reason(),
        "owner", waiver.owner(),
        "until", waiver.until());
  }
}
