package imprimatur.odrl.stated;

import imprimatur.model.document.Position;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.notation.NotationException;
import imprimatur.odrl.graph.GraphText;
import imprimatur.odrl.policy.ActionUse;
import imprimatur.odrl.policy.Duty;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.policy.PolicyReader;
import imprimatur.odrl.policy.Profile;
import imprimatur.odrl.policy.Resource;
import imprimatur.odrl.policy.Rule;
import imprimatur.odrl.terms.ActionTerms;
import imprimatur.odrl.terms.DutyTerms;
import imprimatur.odrl.terms.PartyTerms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a Set or an Offer that lies beside an article into a rights statement.
 *
 * <p>The statement never allows more than the policy: whatever of it cannot be expressed makes it
 * unreadable. What it prohibits, prohibitions of the statement do. Thread-safe.
 */
public final class StatedPolicy {
  private static final String LICENSE = "http://purl.org/dc/terms/license";
  private static final String[] WORDS = {
    Profile.iri("clause"), "http://purl.org/dc/terms/rights", "http://purl.org/dc/terms/description"
  };

  private final Policy policy;
  private final RightsStatement.Builder said;

  private StatedPolicy(Policy policy) {
    this.policy = policy;
    this.said = RightsStatement.builder(Stance.NONE);
  }

  /**
   * What a policy says.
   *
   * @param rights without the licence
   * @param licence address of a licence that the policy names
   */
  public record Said(RightsStatement rights, Optional<String> licence) {}

  /** Why a file cannot be taken for an article's rights, for the user; empty if it can. */
  public static Optional<String> fault(String file, String text) {
    try {
      of(file, text);
      return Optional.empty();
    } catch (NotationException e) {
      return Optional.of(e.located());
    } catch (PolicyException e) {
      return Optional.of(file + ": " + e.getMessage());
    }
  }

  /**
   * Reads the only policy of a file; see {@link #fault}.
   *
   * @throws NotationException if the text is not well-formed
   * @throws PolicyException if it holds no policy, or one that cannot be expressed
   */
  public static Said of(String file, String text) {
    List<Policy> policies = PolicyReader.read(GraphText.read(file, text));
    if (policies.size() != 1) {
      throw new PolicyException("it holds %d policies, not one".formatted(policies.size()));
    }
    return new StatedPolicy(policies.get(0)).read();
  }

  private Said read() {
    checkKind();
    try {
      policy.rules(Rule.Kind.PERMISSION).forEach(this::permit);
      policy.rules(Rule.Kind.PROHIBITION).forEach(this::prohibit);
      policy.rules(Rule.Kind.OBLIGATION).forEach(rule -> oblige(duty(rule.actions(), rule)));
    } catch (PolicyException e) {
      throw new PolicyException("a statement of rights cannot express " + e.getMessage());
    }
    RightsStatement terms = said.build();
    RightsStatement.Builder whole = RightsStatement.builder(StatedStance.of(terms));
    terms.terms().forEach(whole::term);
    holder().ifPresent(h -> PartyTerms.of(h).ifPresent(whole::holder));
    whole.clause(new Clause(words(), Clause.Origin.METADATA, Optional.empty(), Position.START));
    return new Said(whole.build(), policy.notes().first(LICENSE));
  }

  private void checkKind() {
    if (policy.kind() != Policy.Kind.SET && policy.kind() != Policy.Kind.OFFER) {
      throw new PolicyException(
          "it is of kind %s; only a Set or an Offer states an article's rights"
              .formatted(policy.kind().word()));
    }
    refuse(policy.beyond());
  }

  private static void refuse(Set<String> beyond) {
    if (!beyond.isEmpty()) {
      throw new PolicyException(String.join(", ", beyond));
    }
  }

  /** Whoever issues all rules. */
  private Optional<Resource> holder() {
    Set<Resource> issuers =
        policy.rules().stream()
            .flatMap(r -> r.assigners().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return issuers.size() == 1 ? issuers.stream().findFirst() : Optional.empty();
  }

  private void permit(Rule rule) {
    refuse(rule.beyond());
    if (!rule.assignees().isEmpty()) {
      throw new PolicyException("a permission for somebody in particular");
    }
    List<Constraint> limits = new ArrayList<>(StatedLimits.of(rule.constraints()));
    rule.actions().forEach(a -> limits.addAll(StatedLimits.of(a.refinements())));
    for (Action action : permitted(rule)) {
      said.term(new RightsTerm.Permission(action, limits));
    }
    rule.duties().forEach(duty -> oblige(duty(duty)));
  }

  private static Set<Action> permitted(Rule rule) {
    List<String> words = words(rule);
    if (words.equals(List.of(ActionTerms.onPictures()))) {
      return Set.of(Action.USE_IMAGE);
    }
    return ActionTerms.allowed(words)
        .filter(actions -> !actions.isEmpty())
        .orElseThrow(() -> unknown(words));
  }

  /** Without its limits, which are left out, it prohibits more. */
  private void prohibit(Rule rule) {
    for (String word : words(rule)) {
      said.term(new RightsTerm.Prohibition(prohibited(word), List.of()));
    }
  }

  private static Action prohibited(String word) {
    if (word.equals(ActionTerms.onPictures())) {
      return Action.USE_IMAGE;
    }
    if (word.equals(Odrl.iri("use"))) {
      return Action.USE;
    }
    if (word.equals(Odrl.iri("reproduce"))) {
      return Action.REPRODUCE;
    }
    return ActionTerms.allowed(List.of(word))
        .filter(actions -> actions.size() == 1)
        .map(actions -> actions.iterator().next())
        .orElseThrow(() -> unknown(List.of(word)));
  }

  private static List<String> words(Rule rule) {
    return rule.actions().stream().map(ActionUse::iri).toList();
  }

  private static PolicyException unknown(List<String> words) {
    return new PolicyException(
        "the action " + String.join(", ", words.stream().map(Odrl::word).toList()));
  }

  private void oblige(RightsTerm.Duty duty) {
    said.term(duty);
  }

  private static RightsTerm.Duty duty(Duty duty) {
    refuse(duty.beyond());
    return new RightsTerm.Duty(
        kind(duty.actions()),
        detail(duty.actions()),
        duty.parties().values().stream().findFirst().flatMap(PartyTerms::of));
  }

  private static RightsTerm.Duty duty(List<ActionUse> actions, Rule rule) {
    refuse(rule.beyond());
    return new RightsTerm.Duty(kind(actions), detail(actions), Optional.empty());
  }

  private static DutyKind kind(List<ActionUse> actions) {
    List<String> words = actions.stream().map(ActionUse::iri).toList();
    return words.stream()
        .findFirst()
        .filter(word -> words.size() == 1)
        .flatMap(DutyTerms::kind)
        .orElseThrow(() -> unknown(words));
  }

  /** How the duty is to be done, where the policy says so in our profile's words. */
  private static String detail(List<ActionUse> actions) {
    return actions.stream()
        .flatMap(action -> action.refinements().stream())
        .filter(imprimatur.odrl.policy.Constraint.Limit.class::isInstance)
        .map(imprimatur.odrl.policy.Constraint.Limit.class::cast)
        .filter(limit -> limit.left().equals(Profile.iri("detail")))
        .map(limit -> limit.right().get(0).text())
        .collect(Collectors.joining("; "));
  }

  /** Its own words, or its rules in ODRL's. */
  private String words() {
    return policy
        .notes()
        .first(WORDS)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseGet(
            () ->
                policy.rules().stream()
                    .map(StatedPolicy::inWords)
                    .collect(Collectors.joining("; ", "ODRL " + policy.kind().word() + ": ", "")));
  }

  private static String inWords(Rule rule) {
    String kind = rule.kind().name().toLowerCase(Locale.ROOT);
    String actions = String.join(", ", words(rule).stream().map(Odrl::word).toList());
    String duties =
        rule.duties().stream()
            .flatMap(duty -> duty.actions().stream())
            .map(action -> Odrl.word(action.iri()))
            .collect(Collectors.joining(", "));
    return kind + " " + actions + (duties.isEmpty() ? "" : " (duty: " + duties + ")");
  }
}
