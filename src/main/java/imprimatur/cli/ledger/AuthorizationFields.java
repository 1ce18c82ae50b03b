package imprimatur.cli.ledger;

import imprimatur.decide.Vocabulary;
import imprimatur.decide.ledger.Standing;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.RecordedUse;
import imprimatur.model.rights.Retention;
import imprimatur.model.rights.RightsTerm;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An authorization as the members of a JSON object; every member is always there. */
final class AuthorizationFields {
  private AuthorizationFields() {}

  static Map<String, Object> of(Authorization entry, LocalDate day) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", entry.id());
    fields.put("state", Vocabulary.id(Standing.of(entry, day)));
    fields.put("on", day);
    fields.put("grantor", party(entry.grantor()));
    fields.put("grantee", party(entry.grantee()));
    fields.put("works", works(entry.works()));
    fields.put("actions", sorted(entry.actions().stream().map(Vocabulary::id).toList()));
    fields.put("territories", sorted(entry.territories()));
    fields.put("channels", sorted(entry.channels()));
    fields.put("languages", sorted(entry.languages()));
    fields.put("from", entry.from());
    fields.put("until", entry.until());
    allowance(fields, entry.allowance());
    fields.put("uses", entry.uses().stream().map(AuthorizationFields::use).toList());
    fields.put("duties", entry.duties().stream().map(AuthorizationFields::duty).toList());
    fields.put("evidence", entry.evidence());
    fields.put("revoked", entry.revoked());
    return fields;
  }

  private static void allowance(Map<String, Object> fields, Allowance allowance) {
    fields.put("maxUses", allowance.quota().map(Quota::uses));
    fields.put("per", allowance.quota().flatMap(Quota::per).map(Vocabulary::id));
    fields.put("embargo", allowance.embargo().map(Age::iso));
    fields.put("keepFor", allowance.retention().flatMap(Retention::span).map(Age::iso));
    fields.put("keepUntil", allowance.retention().flatMap(Retention::until));
    fields.put("sublicensing", allowance.sublicensing());
  }

  private static Map<String, Object> use(RecordedUse use) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("work", use.work());
    fields.put("on", use.day());
    fields.put("removed", use.removed());
    return fields;
  }

  private static Map<String, Object> party(Party party) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", party.name());
    fields.put("contact", party.contact());
    return fields;
  }

  private static Map<String, Object> works(Authorization.Works works) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("holder", works.holder());
    fields.put("publisher", works.publisher());
    fields.put("url", works.uri());
    fields.put("source", works.sourceId());
    return fields;
  }

  static Map<String, Object> duty(RightsTerm.Duty duty) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", Vocabulary.id(duty.kind()));
    fields.put("detail", duty.detail());
    fields.put("party", duty.party().map(AuthorizationFields::party));
    return fields;
  }

  static List<String> sorted(Collection<String> values) {
    return values.stream().sorted().toList();
  }
}
