package imprimatur.odrl.terms;

import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import imprimatur.odrl.graph.Xsd;
import imprimatur.odrl.policy.Constraint.Operator;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.Profile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a policy as values for JSON-LD, short by ODRL's context and ours. */
public final class JsonPolicy {
  private static final String TDM = "http://www.w3.org/ns/tdmrep#";

  private JsonPolicy() {}

  /** What every policy begins with. */
  public static Map<String, Object> head(String kind, String uid) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("imp", Profile.NS);
    prefixes.put("tdm", TDM);
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("@context", List.of("http://www.w3.org/ns/odrl.jsonld", prefixes));
    policy.put("@type", kind);
    policy.put("uid", uid);
    policy.put("profile", Profile.IRI);
    policy.put("conflict", "prohibit");
    return policy;
  }

  /** {@code distribute}, {@code imp:quote}. */
  public static String word(String iri) {
    if (iri.startsWith(Profile.NS)) {
      return "imp:" + iri.substring(Profile.NS.length());
    }
    return iri.startsWith(TDM) ? "tdm:" + iri.substring(TDM.length()) : Odrl.word(iri);
  }

  /** A name for something that has no address: each character that an IRI lacks is escaped. */
  public static String urn(String kind, String name) {
    String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "urn:imprimatur:" + kind + ":" + escaped.replace("%2F", "/");
  }

  /** A party by its name, and how to reach it. */
  public static Map<String, Object> party(Party party) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", "Party");
    values.put("vcard:fn", party.name());
    party.contact().ifPresent(c -> values.put("imp:contact", c));
    return values;
  }

  /** A comparison; a single value stands alone. */
  public static Map<String, Object> limit(String left, Operator operator, List<?> right) {
    Map<String, Object> limit = new LinkedHashMap<>();
    limit.put("leftOperand", word(left));
    limit.put("operator", operator.word());
    limit.put("rightOperand", right.size() == 1 ? right.get(0) : right);
    return limit;
  }

  /** A day, as a value of its type. */
  public static Map<String, Object> day(String day) {
    return typed(day, Xsd.DATE);
  }

  /** A length of time, as a value of its type. */
  public static Map<String, Object> duration(String duration) {
    return typed(duration, Xsd.DURATION);
  }

  /** A number, as a value of its type. */
  public static Map<String, Object> number(String number) {
    return typed(number, number.contains(".") ? Xsd.DECIMAL : Xsd.INTEGER);
  }

  private static Map<String, Object> typed(String text, String type) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", text);
    value.put("@type", "xsd:" + type.substring(type.indexOf('#') + 1));
    return value;
  }

  /** Actions, each narrowed by the same refinements. */
  public static Object actions(List<String> iris, List<?> refinements) {
    List<Object> actions = new ArrayList<>();
    for (String iri : iris) {
      actions.add(refinements.isEmpty() ? word(iri) : refined(iri, refinements));
    }
    return actions.size() == 1 ? actions.get(0) : actions;
  }

  private static Map<String, Object> refined(String iri, List<?> refinements) {
    String word = word(iri);
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("rdf:value", Map.of("@id", word.contains(":") ? word : "odrl:" + word));
    action.put("refinement", refinements);
    return action;
  }

  /** A duty; its detail refines the action. */
  public static Map<String, Object> duty(RightsTerm.Duty duty) {
    DutyKind kind = duty.kind();
    List<Object> detail = new ArrayList<>();
    if (!duty.detail().isEmpty()) {
      detail.add(limit(Profile.iri("detail"), Operator.EQ, List.of(duty.detail())));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("action", actions(List.of(DutyTerms.action(kind)), detail));
    duty.party().ifPresent(p -> values.put(DutyTerms.party(kind), party(p)));
    return values;
  }
}
