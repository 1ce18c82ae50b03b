package imprimatur.odrl.statement;

import imprimatur.decide.LicenseTerms;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.odrl.terms.JsonPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A rights statement as an ODRL policy: an Offer of the holder, or a Set if nobody is named.
 *
 * <p>Prohibitions win ({@code conflict: prohibit}). Duties go with every permission; where nothing
 * is permitted they are obligations of whoever wants to use the work. A statement that says neither
 * what may nor what must not be done leaves the law: ask first. The same statement always gives the
 * same policy.
 */
public final class StatementPolicy {
  /** Works that belong to nobody, or that everybody may use under a licence. */
  private static final Set<Stance> FREE =
      Set.of(Stance.PUBLIC_DOMAIN, Stance.CC0, Stance.OPEN_GOVERNMENT);

  private final RightsStatement rights;
  private final Optional<LicenseTerms> licence;
  private final String target;

  private StatementPolicy(RightsStatement rights, Optional<LicenseTerms> licence, String target) {
    this.rights = rights;
    this.licence = licence;
    this.target = target;
  }

  /**
   * The policy as values for JSON.
   *
   * @param uri where the work was read from
   * @param licence what its licence comes to, if one is named
   */
  public static Map<String, Object> of(
      String uri, RightsStatement rights, Optional<LicenseTerms> licence) {
    return new StatementPolicy(rights, licence, target(uri)).values();
  }

  /** The IRI that stands for a work in its policy: its address, if it has a whole one. */
  public static String target(String uri) {
    boolean whole = uri.matches("[A-Za-z][A-Za-z0-9+.-]+:\\S+");
    return whole ? uri : JsonPolicy.urn("document", uri);
  }

  /** The IRI of the pictures that stand beside a work: assets of their own. */
  public static String pictures(String uri) {
    return target(uri) + "#pictures";
  }

  private Map<String, Object> values() {
    String kind = rights.holder().isPresent() ? "Offer" : "Set";
    String uid = target + (target.contains("#") ? "-rights" : "#rights");
    Map<String, Object> policy = JsonPolicy.head(kind, uid);
    rights.holder().ifPresent(h -> policy.put("assigner", JsonPolicy.party(h)));
    describe(policy);
    List<RightsTerm.Permission> permissions = permissions();
    list(policy, "permission", permissions, this::permission);
    list(policy, "prohibition", prohibitions(), this::prohibition);
    if (permissions.isEmpty()) {
      list(policy, "obligation", obligations(), this::obligation);
    }
    return policy;
  }

  /** What ODRL has no property for. */
  private void describe(Map<String, Object> policy) {
    policy.put("imp:stance", rights.stance().id());
    policy.put("imp:scope", rights.scope().toString());
    licence
        .map(this::addresses)
        .filter(a -> !a.isEmpty())
        .ifPresent(a -> policy.put("dcterms:license", a));
    rights.license().ifPresent(id -> policy.put("imp:license", id));
    rights.years().ifPresent(y -> policy.put("imp:years", y));
    if (!rights.clause().text().isEmpty()) {
      policy.put("imp:clause", rights.clause().text());
    }
    if (permissions().isEmpty() && !rights.constraints().isEmpty()) {
      policy.put("imp:limit", rights.constraints().stream().map(Constraint::toString).toList());
    }
  }

  /** The licence by its SPDX address and by its own. */
  private List<Object> addresses(LicenseTerms terms) {
    List<Object> addresses = new ArrayList<>();
    if (rights.license().filter(terms.id()::equals).isPresent() && !terms.url().isEmpty()) {
      addresses.add(Map.of("@id", "https://spdx.org/licenses/" + terms.id()));
    }
    if (!terms.url().isEmpty()) {
      addresses.add(Map.of("@id", terms.url()));
    }
    return addresses;
  }

  private static <T> void list(
      Map<String, Object> policy, String name, List<T> terms, Function<T, Object> write) {
    if (!terms.isEmpty()) {
      policy.put(name, terms.stream().map(write).toList());
    }
  }

  private List<RightsTerm.Permission> permissions() {
    List<RightsTerm.Permission> said = rights.permissions().toList();
    boolean free = said.isEmpty() && FREE.contains(rights.stance());
    return free ? List.of(new RightsTerm.Permission(Action.USE, List.of())) : said;
  }

  private List<RightsTerm.Prohibition> prohibitions() {
    List<RightsTerm.Prohibition> said = rights.prohibitions().toList();
    return said.isEmpty() && rights.permissions().findAny().isEmpty()
        ? licence.map(LicenseTerms::prohibitions).orElse(Set.of()).stream()
            .sorted()
            .map(action -> new RightsTerm.Prohibition(action, List.of()))
            .toList()
        : said;
  }

  /** Those of the statement; a licence that it only names has them in its own text. */
  private List<RightsTerm.Duty> duties() {
    List<RightsTerm.Duty> said = rights.duties().toList();
    return said.isEmpty() && rights.permissions().findAny().isEmpty()
        ? licence.map(LicenseTerms::duties).orElse(Set.of()).stream()
            .sorted()
            .map(kind -> new RightsTerm.Duty(kind, "", Optional.empty()))
            .toList()
        : said;
  }

  private List<RightsTerm.Duty> obligations() {
    List<RightsTerm.Duty> said = rights.duties().map(this::asked).toList();
    boolean silent = said.isEmpty() && rights.prohibitions().findAny().isEmpty();
    RightsTerm.Duty ask = new RightsTerm.Duty(DutyKind.OBTAIN_CONSENT, "", rights.holder());
    return silent ? List.of(ask) : said;
  }

  /** Consent is the holder's, unless the notice names somebody else. */
  private RightsTerm.Duty asked(RightsTerm.Duty duty) {
    return duty.kind() == DutyKind.OBTAIN_CONSENT && duty.party().isEmpty()
        ? new RightsTerm.Duty(duty.kind(), duty.detail(), rights.holder())
        : duty;
  }

  private Map<String, Object> permission(RightsTerm.Permission permission) {
    List<Constraint> limits = new ArrayList<>(permission.constraints());
    rights.constraints().stream().filter(c -> !limits.contains(c)).forEach(limits::add);
    Map<String, Object> rule = rule(permission.action(), limits);
    list(rule, "duty", duties().stream().map(this::asked).toList(), JsonPolicy::duty);
    return rule;
  }

  private Map<String, Object> prohibition(RightsTerm.Prohibition prohibition) {
    return rule(prohibition.action(), prohibition.constraints());
  }

  private Map<String, Object> obligation(RightsTerm.Duty duty) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("target", target);
    rule.putAll(JsonPolicy.duty(duty));
    return rule;
  }

  private Map<String, Object> rule(Action action, List<Constraint> limits) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("target", action == Action.USE_IMAGE ? pictures(target) : target);
    rule.put("action", JsonPolicy.actions(StatementActions.of(action), Limits.ofSize(limits)));
    List<Map<String, Object>> others = Limits.others(limits);
    if (!others.isEmpty()) {
      rule.put("constraint", others);
    }
    return rule;
  }
}
