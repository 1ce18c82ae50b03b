package imprimatur.decide.observe;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.decide.State;
import imprimatur.decide.facts.Notice;
import imprimatur.decide.facts.Prohibited;
import imprimatur.decide.ledger.AuthorizationTerms;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm.Permission;
import imprimatur.model.rights.RightsTerm.Prohibition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the source's statement says, and what of it forbids this use. */
final class Statements {
  private static final Set<Action> PUBLISHING =
      EnumSet.of(Action.USE, Action.REPUBLISH, Action.REPRODUCE, Action.EXCERPT);
  private static final Set<Action> PARTS =
      EnumSet.of(Action.EXCERPT, Action.QUOTE, Action.HEADLINE_LINK, Action.SUMMARISE);
  private static final Set<Action> CHANGING = EnumSet.of(Action.ADAPT, Action.TRANSLATE);

  /** Reservations against these say nothing of publishing. */
  static final Set<Action> MINING = EnumSet.of(Action.MINE, Action.AI_TRAIN, Action.AI_INPUT);

  private final Sighting sighting;

  Statements(Sighting sighting) {
    this.sighting = sighting;
  }

  Notice notice() {
    RightsStatement rights = sighting.rights();
    boolean terms =
        rights.permissions().findAny().isPresent()
            || rights.duties().findAny().isPresent()
            || !rights.constraints().isEmpty()
            || sighting.license().isPresent();
    return new Notice(
        sighting.id(), EffectiveRights.stance(rights, sighting.license(), sighting.data()), terms);
  }

  /** The prohibitions of the statement and of its licence that concern this use. */
  List<Prohibited> prohibited() {
    Stream<Action> implied =
        Stream.concat(
                sighting.license().map(LicenseTerms::prohibitions).stream(),
                sighting
                    .data()
                    .treatment(sighting.rights().stance())
                    .map(PolicyData.StanceTreatment::prohibitions)
                    .stream())
            .flatMap(Set::stream);
    return Stream.concat(
            sighting.rights().prohibitions(), implied.map(a -> new Prohibition(a, List.of())))
        .map(this::concerned)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<Prohibited> concerned(Prohibition prohibition) {
    return kind(prohibition.action())
        .flatMap(
            kind -> {
              State state = reach(prohibition.constraints());
              return state == State.FULFILLED
                  ? Optional.empty()
                  : Optional.of(new Prohibited(sighting.id(), kind, prohibition.action(), state));
            });
  }

  private Optional<Prohibited.Kind> kind(Action forbidden) {
    if (PUBLISHING.contains(forbidden)) {
      return excepted(forbidden) ? Optional.empty() : Optional.of(Prohibited.Kind.USE);
    }
    if (CHANGING.contains(forbidden)) {
      return Optional.of(Prohibited.Kind.CHANGE);
    }
    if (forbidden == Action.COMMERCIAL_USE) {
      return Optional.of(Prohibited.Kind.COMMERCE);
    }
    if (MINING.contains(forbidden)) {
      return mines(forbidden) ? Optional.of(Prohibited.Kind.MINING) : Optional.empty();
    }
    boolean done =
        Actions.done(sighting).contains(forbidden)
            || Actions.besides(sighting).stream()
                .anyMatch(a -> AuthorizationTerms.covers(Set.of(forbidden), a))
            || (forbidden == Action.PRINT && sighting.use().channel().equals(Optional.of("print")));
    return done && forbidden != Action.QUOTE ? Optional.of(Prohibited.Kind.USE) : Optional.empty();
  }

  private boolean mines(Action forbidden) {
    return Actions.besides(sighting).stream()
        .anyMatch(a -> a == forbidden || (forbidden == Action.MINE && MINING.contains(a)));
  }

  /**
   * True if parts of the text are all that is taken, and the notice that forbids the whole allows
   * parts: "must not be republished; up to 75 words may be cited".
   */
  private boolean excepted(Action forbidden) {
    Set<Action> parts =
        sighting
            .rights()
            .permissions()
            .map(Permission::action)
            .filter(PARTS::contains)
            .filter(action -> action != forbidden)
            .collect(Collectors.toSet());
    Set<Action> done = Actions.done(sighting);
    return !done.isEmpty() && done.stream().allMatch(a -> AuthorizationTerms.covers(parts, a));
  }

  /**
   * Whether a prohibition narrowed by constraints reaches this use: {@link State#VIOLATED} if so,
   * {@link State#FULFILLED} if it does not.
   */
  private State reach(List<Constraint> constraints) {
    IntendedUse use = sighting.use();
    State reach = State.VIOLATED;
    for (Constraint limit : constraints) {
      State one =
          switch (limit.kind()) {
            case TERRITORY -> reach(use.territories(), limit);
            case CHANNEL, MEDIA -> reach(use.channel().map(Set::of).orElse(Set.of()), limit);
            case PURPOSE -> reach(use.purpose().map(Set::of).orElse(Set.of()), limit);
            default -> State.UNKNOWN;
          };
      reach = one.compareTo(reach) < 0 ? one : reach;
    }
    return reach;
  }

  private static State reach(Set<String> actual, Constraint limit) {
    if (actual.isEmpty()) {
      return State.UNKNOWN;
    }
    boolean among = actual.stream().anyMatch(a -> a.equalsIgnoreCase(limit.value()));
    boolean concerns = (limit.operator() == Constraint.Operator.NEQ) != among;
    return concerns ? State.VIOLATED : State.FULFILLED;
  }
}
