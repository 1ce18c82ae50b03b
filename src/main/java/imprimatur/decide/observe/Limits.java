package imprimatur.decide.observe;

import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.facts.Bound;
import imprimatur.decide.facts.Bound.Matter;
import imprimatur.decide.ledger.AuthorizationTerms;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Constraint.Operator;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.RightsTerm.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the use against the limits that a statement and its permissions set. */
final class Limits {
  private static final Pattern HOUR = Pattern.compile("[T ](?!00:00(:00)?)");

  private final Sighting sighting;
  private final IntendedUse use;

  Limits(Sighting sighting) {
    this.sighting = sighting;
    this.use = sighting.use();
  }

  /** Every limit that was tried. */
  List<Bound> bounds() {
    List<Bound> bounds = new ArrayList<>(tried(sighting.rights().constraints()));
    List<Permission> permissions = sighting.rights().permissions().toList();
    if (!permissions.isEmpty()) {
      Actions.done(sighting).stream()
          .filter(a -> a != Action.QUOTE)
          .sorted()
          .forEach(action -> bounds.addAll(permitted(action, permissions)));
    }
    return bounds.stream().distinct().toList();
  }

  /** The limits of the permission that fits the action best; if none includes it, that itself. */
  private List<Bound> permitted(Action action, List<Permission> permissions) {
    return permissions.stream()
        .filter(p -> includes(p, action))
        .map(p -> tried(p.constraints()))
        .min(Comparator.comparing(Limits::worst))
        .orElseGet(() -> List.of(notPermitted(action, permissions)));
  }

  /** A permission to publish includes taking parts over in other words, if nothing forbids that. */
  private static boolean includes(Permission permission, Action action) {
    Set<Action> granted = Set.of(permission.action());
    boolean derived = action == Action.SUMMARISE || action == Action.ADAPT;
    return AuthorizationTerms.covers(granted, action)
        || (derived && AuthorizationTerms.covers(granted, Action.REPUBLISH));
  }

  private static State worst(List<Bound> bounds) {
    return bounds.stream().map(Bound::state).reduce(State.FULFILLED, State::worst);
  }

  private Bound notPermitted(Action action, List<Permission> permissions) {
    String permitted =
        permissions.stream()
            .map(p -> Vocabulary.id(p.action()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    Fact fact = Fact.stated("what is done", Vocabulary.id(action), permitted);
    return new Bound(sighting.id(), Matter.KIND_OF_USE, unsaid(action, permissions), fact);
  }

  /** Whether a permission to publish reaches a translation is not said, if nothing forbids that. */
  private static State unsaid(Action action, List<Permission> permissions) {
    boolean published =
        permissions.stream()
            .anyMatch(p -> AuthorizationTerms.covers(Set.of(p.action()), Action.REPUBLISH));
    return published && action == Action.TRANSLATE ? State.UNKNOWN : State.VIOLATED;
  }

  /** Limits of one kind with {@code =} are alternatives; all others hold each by itself. */
  private List<Bound> tried(List<Constraint> constraints) {
    List<Bound> bounds = new ArrayList<>();
    Map<Constraint.Kind, Bound> alternatives = new EnumMap<>(Constraint.Kind.class);
    for (Constraint constraint : constraints) {
      Bound bound = bound(constraint);
      if (constraint.operator() == Operator.EQ) {
        alternatives.merge(constraint.kind(), bound, better());
      } else {
        bounds.add(bound);
      }
    }
    bounds.addAll(alternatives.values());
    return bounds;
  }

  private static BinaryOperator<Bound> better() {
    return BinaryOperator.minBy(Comparator.comparing(Bound::state));
  }

  private Bound bound(Constraint constraint) {
    Fact fact =
        Fact.stated(
            name(constraint.kind()),
            actual(constraint.kind()),
            constraint.operator().sign() + " " + limit(constraint));
    return new Bound(sighting.id(), matter(constraint), state(constraint), fact);
  }

  private static String limit(Constraint constraint) {
    Optional<Age> age =
        constraint.kind() == Constraint.Kind.AGE ? Age.parse(constraint.value()) : Optional.empty();
    return age.map(Age::toString).orElse(constraint.value());
  }

  private static String name(Constraint.Kind kind) {
    return kind == Constraint.Kind.AGE
        ? "time since publication"
        : kind.name().toLowerCase(Locale.ROOT);
  }

  private static Matter matter(Constraint constraint) {
    return switch (constraint.kind()) {
      case WORDS, CHARACTERS, PERCENT -> Matter.LENGTH;
      case DATE -> constraint.operator() == Operator.GTEQ ? Matter.EMBARGO : Matter.SETTING;
      case AGE -> constraint.operator() == Operator.GTEQ ? Matter.WAIT : Matter.SETTING;
      case PURPOSE, TERRITORY, CHANNEL, COUNT, LANGUAGE, AUDIENCE, MEDIA -> Matter.SETTING;
    };
  }

  private String actual(Constraint.Kind kind) {
    return switch (kind) {
      case WORDS -> Integer.toString(words());
      case CHARACTERS -> Integer.toString(characters());
      case PERCENT -> Long.toString(Math.round(percent()));
      case TERRITORY -> orNotSaid(String.join(", ", use.territories()));
      case CHANNEL, MEDIA -> use.channel().orElse("not said");
      case DATE -> use.date().toString();
      case AGE -> age();
      case LANGUAGE -> language().orElse("not said");
      case PURPOSE -> use.purpose().orElse("not said");
      case COUNT, AUDIENCE -> "not to be seen";
    };
  }

  private static String orNotSaid(String text) {
    return text.isEmpty() ? "not said" : text;
  }

  private State state(Constraint limit) {
    return switch (limit.kind()) {
      case WORDS -> compared(words(), limit);
      case CHARACTERS -> compared(characters(), limit);
      case PERCENT -> compared(percent(), limit);
      case DATE -> dated(limit);
      case AGE -> aged(limit);
      case TERRITORY -> territory(limit);
      case CHANNEL, MEDIA -> word(use.channel(), limit);
      case LANGUAGE -> word(language(), limit);
      case PURPOSE -> word(use.purpose(), limit);
      case COUNT, AUDIENCE -> State.UNKNOWN;
    };
  }

  private State compared(double actual, Constraint limit) {
    return Constraint.number(limit.value())
        .map(
            value ->
                State.of(
                    switch (limit.operator()) {
                      case LTEQ -> actual <= value;
                      case GTEQ -> actual >= value;
                      case EQ -> actual == value;
                      case NEQ -> actual != value;
                    }))
        .orElse(State.UNKNOWN);
  }

  /** ISO days compare as texts do; a date of another form cannot be judged. */
  private State dated(Constraint limit) {
    if (limit.value().length() < 10) {
      return State.UNKNOWN;
    }
    int order = use.date().toString().compareTo(limit.value().substring(0, 10));
    if (order == 0 && limit.operator() == Operator.GTEQ && HOUR.matcher(limit.value()).find()) {
      return State.UNKNOWN; // at which hour of the day it is published nobody says
    }
    return State.of(
        switch (limit.operator()) {
          case LTEQ -> order <= 0;
          case GTEQ -> order >= 0;
          case EQ -> order == 0;
          case NEQ -> order != 0;
        });
  }

  private String age() {
    return sighting
        .provenance()
        .published()
        .map(day -> "published on %s, used on %s".formatted(day, use.date()))
        .orElse("day of publication not known, used on " + use.date());
  }

  private State aged(Constraint limit) {
    Optional<Age> age = Age.parse(limit.value());
    Optional<LocalDate> published = sighting.provenance().published();
    if (age.isEmpty() || published.isEmpty()) {
      return State.UNKNOWN;
    }
    return State.of(
        limit.operator() == Operator.GTEQ
            ? age.get().hasPassed(published.get(), use.date())
            : age.get().hasNotBeenExceeded(published.get(), use.date()));
  }

  private State territory(Constraint limit) {
    if (use.territories().isEmpty()) {
      return State.UNKNOWN;
    }
    boolean only = use.territories().equals(Set.of(limit.value()));
    boolean among = use.territories().contains(limit.value());
    return State.of(limit.operator() == Operator.NEQ ? !among : only);
  }

  private static State word(Optional<String> actual, Constraint limit) {
    if (actual.isEmpty()) {
      return State.UNKNOWN;
    }
    boolean same = actual.get().equalsIgnoreCase(limit.value());
    return State.of((limit.operator() == Operator.NEQ) != same);
  }

  private int words() {
    return sighting.match().alignment().ownWords();
  }

  private int characters() {
    return sighting.places().stream().mapToInt(Span::length).sum();
  }

  private double percent() {
    return 100 * sighting.match().alignment().coverageOfSource();
  }

  private Optional<String> language() {
    return sighting.submission().document().metadata().language().map(l -> l.split("-", 2)[0]);
  }
}
