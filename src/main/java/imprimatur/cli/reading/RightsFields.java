package imprimatur.cli.reading;

import imprimatur.model.document.Issue;
import imprimatur.model.document.Span;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A rights statement as the fields of a JSON object. */
public final class RightsFields {
  private RightsFields() {}

  /** The fields of one answer to a batch. */
  static Map<String, Object> compact(String id, RightsStatement rights) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.putAll(statement(rights));
    fields.put("clause", rights.clause().span().map(RightsFields::pair));
    fields.put("scope", rights.scope().toString());
    fields.put("years", rights.years());
    return fields;
  }

  /** The answer to a record of a batch that could not be read. */
  static Map<String, Object> broken(String id, Issue issue) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("severity", issue.severity().name());
    problem.put("message", issue.message());
    problem.put("where", issue.where());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("stance", null);
    fields.put("issues", List.of(problem));
    return fields;
  }

  /** All that is known of one document. */
  static Map<String, Object> full(String uri, RightsStatement rights) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("uri", uri);
    fields.putAll(statement(rights));
    fields.put("contact", rights.holder().flatMap(Party::contact));
    fields.put("scope", rights.scope().toString());
    fields.put("years", rights.years());
    fields.put("clause", clause(rights));
    fields.put("credits", rights.credits().stream().map(RightsFields::credit).toList());
    fields.put("confirming", rights.confirming().stream().map(RightsFields::other).toList());
    fields.put("overruled", rights.overruled().stream().map(RightsFields::other).toList());
    return fields;
  }

  /** What an article stands on: the statement and the clause that makes it. */
  public static Map<String, Object> brief(RightsStatement rights) {
    Map<String, Object> fields = statement(rights);
    fields.put("clause", clause(rights));
    return fields;
  }

  private static Map<String, Object> statement(RightsStatement rights) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stance", rights.stance().id());
    fields.put("holder", rights.holder().map(Party::name));
    fields.put("license", rights.license());
    fields.put("permissions", codes(rights.permissions()));
    fields.put("duties", codes(rights.duties()));
    fields.put("prohibitions", codes(rights.prohibitions()));
    fields.put("constraints", rights.constraints().stream().map(Constraint::toString).toList());
    return fields;
  }

  private static List<String> codes(Stream<? extends RightsTerm> terms) {
    return terms.map(RightsTerm::code).toList();
  }

  private static List<Integer> pair(Span span) {
    return List.of(span.start(), span.end());
  }

  private static Map<String, Object> other(RightsStatement rights) {
    Map<String, Object> fields = statement(rights);
    fields.put("clause", clause(rights));
    return fields;
  }

  private static Map<String, Object> clause(RightsStatement rights) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", rights.clause().text());
    fields.put("origin", rights.clause().origin().id());
    fields.put("span", rights.clause().span().map(RightsFields::pair));
    fields.put("where", rights.clause().where().toString());
    return fields;
  }

  private static Map<String, Object> credit(Credit credit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", credit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    fields.put("party", credit.party().name());
    fields.put("text", credit.text());
    fields.put("span", Optional.ofNullable(credit.span()).flatMap(s -> s).map(RightsFields::pair));
    return fields;
  }
}
