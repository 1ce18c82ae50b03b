package imprimatur.odrl.agreement;

import imprimatur.decide.ledger.AuthorizationTerms;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Retention;
import imprimatur.model.rights.RightsTerm;
import imprimatur.odrl.policy.ActionUse;
import imprimatur.odrl.policy.Duty;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.Profile;
import imprimatur.odrl.policy.Resource;
import imprimatur.odrl.policy.Rule;
import imprimatur.odrl.terms.ActionTerms;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an ODRL Agreement into entries of the ledger.
 *
 * <p>An entry never allows more than the agreement does. A part that the ledger cannot express is
 * refused with a reason, and a single reason is enough to enter nothing of the agreement.
 */
public final class AgreementImport {
  /** How a text is used, such as commercially, narrows any other use of it. */
  private static final Set<Action> MANNERS = Set.of(Action.COMMERCIAL_USE, Action.BULK, Action.USE);

  private final Policy policy;
  private final Refusals refusals = new Refusals();

  private AgreementImport(Policy policy) {
    this.policy = policy;
  }

  /**
   * What became of an agreement.
   *
   * @param entries what to enter; none if there are reasons not to
   * @param reasons why nothing can be entered
   * @param remarks where the entries say less than the agreement
   */
  public record Result(List<Authorization> entries, List<String> reasons, List<String> remarks) {
    public Result {
      entries = List.copyOf(entries);
      reasons = List.copyOf(reasons);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Reads one policy.
   *
   * @param evidence what proves the agreement if it does not say itself: the file it was read from
   */
  public static Result of(Policy policy, String evidence) {
    return new AgreementImport(policy).result(evidence);
  }

  private Result result(String evidence) {
    refuseAsAWhole();
    Map<Draft, Set<Action>> drafts = new LinkedHashMap<>();
    policy.rules(Rule.Kind.PERMISSION).forEach(rule -> draft(rule, drafts));
    drafts.values().forEach(this::checkProhibitions);
    if (refusals.count() > 0) {
      return new Result(List.of(), refusals.reasons(), refusals.remarks());
    }
    List<Authorization> entries = new ArrayList<>();
    try {
      drafts.forEach((d, actions) -> entries.add(entry(d, actions, entries.size(), evidence)));
    } catch (IllegalArgumentException e) {
      return new Result(List.of(), List.of(e.getMessage()), refusals.remarks());
    }
    return new Result(entries, refusals.reasons(), refusals.remarks());
  }

  /** Everything of an entry but its id, evidence and actions. */
  private record Draft(
      Party grantor,
      Party grantee,
      Authorization.Works works,
      Set<String> territories,
      Set<String> channels,
      Set<String> languages,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Allowance allowance,
      List<RightsTerm.Duty> duties) {}

  private void refuseAsAWhole() {
    if (policy.kind() != Policy.Kind.AGREEMENT) {
      refusals.refuse(
          "it is of kind %s; only an Agreement, which both parties have made, authorizes"
              .formatted(policy.kind().word()));
    }
    for (String profile : policy.profiles()) {
      if (!profile.equals(Profile.IRI)) {
        refusals.refuse("its profile %s is not known here".formatted(profile));
      }
    }
    if (!policy.beyond().isEmpty()) {
      refusals.refuse(
          "it has %s, which the ledger cannot express"
              .formatted(String.join(", ", policy.beyond())));
    }
    if (policy.rules(Rule.Kind.PERMISSION).findAny().isEmpty()) {
      refusals.refuse("it permits nothing");
    }
  }

  private void draft(Rule rule, Map<Draft, Set<Action>> drafts) {
    if (!rule.beyond().isEmpty()) {
      refusals.refuse(
          "a permission has %s, which the ledger cannot express"
              .formatted(String.join(", ", rule.beyond())));
    }
    TermLimits limits = TermLimits.of(rule.constraints(), refusals);
    Optional<Party> grantor = PartyReading.only("assigner", rule.assigners(), refusals);
    Optional<Party> grantee = PartyReading.only("assignee", rule.assignees(), refusals);
    List<RightsTerm.Duty> duties = duties(rule);
    if (rule.targets().isEmpty()) {
      refusals.refuse("a permission has no target: that would be every work there is");
    }
    if (grantor.isEmpty() || grantee.isEmpty()) {
      return;
    }
    for (Resource target : rule.targets()) {
      Optional<TargetWorks> works = TargetWorks.of(target, refusals);
      Optional<Set<Action>> actions = works.flatMap(w -> actions(rule, w.pictures()));
      if (actions.isPresent()) {
        Draft draft =
            new Draft(
                grantor.get(),
                grantee.get(),
                works.get().works(),
                limits.territories(),
                limits.channels(),
                limits.languages(),
                limits.from(),
                limits.until(),
                allowance(rule, limits),
                duties);
        drafts.merge(draft, actions.get(), AgreementImport::both);
      }
    }
  }

  private static Set<Action> both(Set<Action> one, Set<Action> other) {
    Set<Action> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private Allowance allowance(Rule rule, TermLimits limits) {
    boolean passesOn =
        rule.actions().stream().anyMatch(a -> a.iri().equals(AgreementTerms.GRANT_USE));
    Optional<Retention> retention =
        allDuties(rule).stream().flatMap(d -> DeletionReading.of(d).stream()).findFirst();
    return new Allowance(limits.quota(), limits.embargo(), retention, passesOn);
  }

  private List<RightsTerm.Duty> duties(Rule rule) {
    List<RightsTerm.Duty> duties = new ArrayList<>();
    boolean kept = false;
    for (Duty duty : allDuties(rule)) {
      if (!kept && DeletionReading.of(duty).isPresent()) {
        kept = true; // it is a term of its own
      } else {
        DutyReading.of(duty, refusals).ifPresent(duties::add);
      }
    }
    return duties;
  }

  private List<Duty> allDuties(Rule rule) {
    List<Duty> duties = new ArrayList<>(rule.duties());
    policy
        .rules(Rule.Kind.OBLIGATION)
        .map(
            o -> new Duty(o.id(), o.actions(), o.constraints(), Map.of(), o.remedies(), o.beyond()))
        .forEach(duties::add);
    return duties;
  }

  private Optional<Set<Action>> actions(Rule rule, boolean pictures) {
    List<String> words =
        rule.actions().stream()
            .map(ActionUse::iri)
            .filter(w -> !w.equals(AgreementTerms.GRANT_USE))
            .toList();
    if (rule.actions().stream().anyMatch(a -> !a.refinements().isEmpty())) {
      return refusals.refuse("the ledger cannot narrow an action by a refinement");
    }
    if (words.isEmpty()) {
      return refusals.refuse("a permission has no action");
    }
    boolean shown = words.equals(List.of(ActionTerms.onPictures()));
    if (pictures || shown) {
      return pictures && shown
          ? Optional.of(Set.of(Action.USE_IMAGE))
          : refusals.refuse("the ledger allows pictures to be displayed, and nothing else of them");
    }
    return ActionTerms.allowed(words)
        .or(
            () ->
                refusals.refuse(
                    "the ledger has no word that allows as little as: %s"
                        .formatted(String.join(", ", words))));
  }

  /**
   * What an entry does not name it does not allow, so a prohibition of something else adds nothing.
   */
  private void checkProhibitions(Set<Action> allowed) {
    policy
        .rules(Rule.Kind.PROHIBITION)
        .filter(rule -> !isApart(rule, allowed))
        .forEach(
            rule ->
                refusals.refuse(
                    "the ledger cannot express that %s is prohibited within what is permitted"
                        .formatted(
                            rule.actions().isEmpty()
                                ? "everything"
                                : String.join(
                                    ", ", rule.actions().stream().map(ActionUse::iri).toList()))));
  }

  private static boolean isApart(Rule prohibition, Set<Action> allowed) {
    Optional<Set<Action>> actions =
        ActionTerms.allowed(prohibition.actions().stream().map(ActionUse::iri).toList());
    return actions
        .filter(a -> !a.isEmpty())
        .filter(a -> a.stream().noneMatch(MANNERS::contains))
        .filter(a -> a.stream().noneMatch(x -> AuthorizationTerms.covers(allowed, x)))
        .filter(a -> allowed.stream().noneMatch(x -> AuthorizationTerms.covers(a, x)))
        .isPresent();
  }

  private Authorization entry(Draft draft, Set<Action> actions, int index, String evidence) {
    String id = text(AgreementTerms.ID).orElse(policy.id());
    return new Authorization(
        index == 0 ? id : id + "#" + (index + 1),
        draft.grantor(),
        draft.grantee(),
        draft.works(),
        actions,
        draft.territories(),
        draft.channels(),
        draft.languages(),
        draft.from(),
        draft.until(),
        draft.allowance(),
        draft.duties(),
        policy.notes().first(AgreementTerms.EVIDENCE).orElse(evidence),
        revoked(),
        List.of());
  }

  private Optional<LocalDate> revoked() {
    try {
      return text(AgreementTerms.REVOKED).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("imp:revoked is no day", e);
    }
  }

  private Optional<String> text(String property) {
    return policy.notes().first(property).map(String::strip).filter(t -> !t.isEmpty());
  }
}
