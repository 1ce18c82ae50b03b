package imprimatur.odrl.agreement;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.Retention;
import imprimatur.odrl.policy.Constraint.Operator;
import imprimatur.odrl.terms.ActionTerms;
import imprimatur.odrl.terms.JsonPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes an authorization as an ODRL Agreement. {@link AgreementImport} makes the same
 * authorization of it again.
 */
public final class AgreementExport {
  private AgreementExport() {}

  /** The Agreement as values for JSON; the same entry always gives the same. */
  public static Map<String, Object> of(Authorization entry) {
    Map<String, Object> policy =
        JsonPolicy.head("Agreement", JsonPolicy.urn("authorization", entry.id()));
    policy.put("assigner", JsonPolicy.party(entry.grantor()));
    policy.put("assignee", JsonPolicy.party(entry.grantee()));
    policy.put(JsonPolicy.word(AgreementTerms.ID), entry.id());
    policy.put(JsonPolicy.word(AgreementTerms.EVIDENCE), entry.evidence());
    entry
        .revoked()
        .ifPresent(
            day ->
                policy.put(
                    JsonPolicy.word(AgreementTerms.REVOKED), JsonPolicy.day(day.toString())));
    policy.put("permission", permissions(entry));
    return policy;
  }

  /** One for the text, and one for pictures, which are assets of their own. */
  private static List<Map<String, Object>> permissions(Authorization entry) {
    List<Map<String, Object>> permissions = new ArrayList<>();
    List<String> onText = passedOn(entry, ActionTerms.onText(entry.actions()));
    if (!onText.isEmpty()) {
      permissions.add(permission(entry, onText, false));
    }
    if (entry.actions().contains(Action.USE_IMAGE)) {
      permissions.add(permission(entry, passedOn(entry, List.of(ActionTerms.onPictures())), true));
    }
    return permissions;
  }

  private static List<String> passedOn(Authorization entry, List<String> actions) {
    List<String> all = new ArrayList<>(actions);
    if (entry.allowance().sublicensing() && !actions.isEmpty()) {
      all.add(AgreementTerms.GRANT_USE);
    }
    return all;
  }

  private static Map<String, Object> permission(
      Authorization entry, List<String> actions, boolean pictures) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("target", target(entry.works(), pictures));
    rule.put("action", JsonPolicy.actions(actions, List.of()));
    List<Map<String, Object>> constraints = constraints(entry);
    if (!constraints.isEmpty()) {
      rule.put("constraint", constraints);
    }
    List<Map<String, Object>> duties = duties(entry);
    if (!duties.isEmpty()) {
      rule.put("duty", duties);
    }
    return rule;
  }

  private static Map<String, Object> target(Authorization.Works works, boolean pictures) {
    List<Map<String, Object>> refinements = new ArrayList<>();
    equal(refinements, AgreementTerms.HOLDER, works.holder());
    equal(refinements, AgreementTerms.PUBLISHER, works.publisher());
    equal(refinements, AgreementTerms.ADDRESS, works.uri());
    equal(refinements, AgreementTerms.ARTICLE, works.sourceId());
    if (pictures) {
      equal(refinements, AgreementTerms.MEDIA, Optional.of(AgreementTerms.PICTURE));
    }
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("@type", "AssetCollection");
    target.put("refinement", refinements);
    return target;
  }

  private static void equal(
      List<Map<String, Object>> refinements, String left, Optional<String> value) {
    value.ifPresent(v -> refinements.add(JsonPolicy.limit(left, Operator.EQ, List.of(v))));
  }

  private static List<Map<String, Object>> constraints(Authorization entry) {
    List<Map<String, Object>> constraints = new ArrayList<>();
    anyOf(constraints, AgreementTerms.SPATIAL, entry.territories());
    anyOf(constraints, AgreementTerms.CHANNEL, entry.channels());
    anyOf(constraints, AgreementTerms.LANGUAGE, entry.languages());
    entry.from().ifPresent(d -> constraints.add(day(Operator.GTEQ, d)));
    entry.until().ifPresent(d -> constraints.add(day(Operator.LTEQ, d)));
    entry.allowance().quota().ifPresent(q -> constraints.add(count(q)));
    entry.allowance().embargo().ifPresent(e -> constraints.add(delay(e)));
    return constraints;
  }

  private static void anyOf(
      List<Map<String, Object>> constraints, String left, Set<String> values) {
    if (!values.isEmpty()) {
      List<String> sorted = values.stream().sorted().toList();
      constraints.add(JsonPolicy.limit(left, Operator.IS_ANY_OF, sorted));
    }
  }

  private static Map<String, Object> day(Operator operator, LocalDate day) {
    return JsonPolicy.limit(AgreementTerms.DATE, operator, List.of(JsonPolicy.day(day.toString())));
  }

  private static Map<String, Object> count(Quota quota) {
    String uses = Integer.toString(quota.uses());
    Map<String, Object> limit =
        JsonPolicy.limit(AgreementTerms.COUNT, Operator.LTEQ, List.of(JsonPolicy.number(uses)));
    quota.per().ifPresent(p -> limit.put("unit", JsonPolicy.word(AgreementTerms.per(p))));
    return limit;
  }

  private static Map<String, Object> delay(Age age) {
    return JsonPolicy.limit(
        AgreementTerms.DELAY, Operator.GTEQ, List.of(JsonPolicy.duration(age.iso())));
  }

  /** What is kept for a time only is to be deleted then. */
  private static Map<String, Object> deletion(Retention retention) {
    List<Map<String, Object>> limits = new ArrayList<>();
    retention
        .span()
        .map(s -> List.<Object>of(JsonPolicy.duration(s.iso())))
        .ifPresent(v -> limits.add(JsonPolicy.limit(AgreementTerms.ELAPSED, Operator.LTEQ, v)));
    retention.until().ifPresent(d -> limits.add(day(Operator.LTEQ, d)));
    Map<String, Object> duty = new LinkedHashMap<>();
    duty.put("action", "delete");
    duty.put("constraint", limits);
    return duty;
  }

  private static List<Map<String, Object>> duties(Authorization entry) {
    List<Map<String, Object>> duties = new ArrayList<>();
    entry.duties().forEach(duty -> duties.add(JsonPolicy.duty(duty)));
    entry.allowance().retention().ifPresent(r -> duties.add(deletion(r)));
    return duties;
  }
}
