package imprimatur.decide.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a request against the terms of one authorization. */
public final class AuthorizationTerms {
  private AuthorizationTerms() {}

  /**
   * Every term that was tried, in the order of the authorization; it covers the request if all are
   * {@link State#FULFILLED}. Which works are meant is not among them (see {@code ledger.Work}), nor
   * are the terms that depend on the work (see {@code ledger.WorkTerms}), nor duties: they show in
   * the submission.
   */
  public static List<Condition> conditions(Authorization authorization, Request request) {
    List<Condition> tried = new ArrayList<>();
    tried.add(grantee(authorization, request));
    tried.add(actions(authorization, request));
    limited(Term.TERRITORY, authorization.territories(), request.territories())
        .ifPresent(tried::add);
    limited(Term.CHANNEL, authorization.channels(), set(request.channel())).ifPresent(tried::add);
    limited(Term.LANGUAGE, mainTags(authorization.languages()), mainTags(set(request.language())))
        .ifPresent(tried::add);
    dates(authorization, request, tried);
    return List.copyOf(tried);
  }

  private static Condition grantee(Authorization authorization, Request request) {
    String allowed = authorization.grantee().name();
    if (request.requesters().isEmpty()) {
      return Condition.stated(State.UNKNOWN, Term.GRANTEE, "not said", allowed);
    }
    boolean same = Names.anySame(request.requesters(), Set.of(allowed));
    return Condition.stated(State.of(same), Term.GRANTEE, joined(request.requesters()), allowed);
  }

  private static Condition actions(Authorization authorization, Request request) {
    boolean covered = request.actions().stream().allMatch(a -> covers(authorization.actions(), a));
    return Condition.stated(
        State.of(covered), Term.ACTION, ids(request.actions()), ids(authorization.actions()));
  }

  /**
   * True if a permission for {@code granted} includes {@code action} (ODRL's {@code includedIn}).
   */
  public static boolean covers(Set<Action> granted, Action action) {
    if (granted.contains(action) || (granted.contains(Action.USE) && action != Action.USE_IMAGE)) {
      return true;
    }
    return switch (action) {
      case REPRODUCE, PRINT -> granted.contains(Action.REPUBLISH);
      case REPUBLISH -> granted.contains(Action.REPRODUCE);
      case EXCERPT -> granted.contains(Action.REPUBLISH) || granted.contains(Action.REPRODUCE);
      case QUOTE, HEADLINE_LINK ->
          granted.contains(Action.REPUBLISH)
              || granted.contains(Action.REPRODUCE)
              || granted.contains(Action.EXCERPT);
      case TRANSLATE, SUMMARISE -> granted.contains(Action.ADAPT);
      default -> false;
    };
  }

  private static Optional<Condition> limited(Term what, Set<String> allowed, Set<String> asked) {
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    if (asked.isEmpty()) {
      return Optional.of(Condition.stated(State.UNKNOWN, what, "not said", joined(allowed)));
    }
    boolean inside = lower(allowed).containsAll(lower(asked));
    return Optional.of(Condition.stated(State.of(inside), what, joined(asked), joined(allowed)));
  }

  private static void dates(Authorization authorization, Request request, List<Condition> tried) {
    LocalDate day = request.date();
    authorization
        .from()
        .ifPresent(f -> tried.add(day(Term.FIRST_DAY, !day.isBefore(f), day, "from " + f)));
    authorization
        .until()
        .ifPresent(u -> tried.add(day(Term.LAST_DAY, !day.isAfter(u), day, "until " + u)));
    authorization
        .revoked()
        .ifPresent(r -> tried.add(day(Term.WITHDRAWAL, day.isBefore(r), day, "before " + r)));
  }

  private static Condition day(Term term, boolean inside, LocalDate day, String allowed) {
    return Condition.stated(State.of(inside), term, "use on " + day, allowed);
  }

  private static Set<String> set(Optional<String> value) {
    return value.map(Set::of).orElse(Set.of());
  }

  private static Set<String> mainTags(Set<String> tags) {
    return tags.stream().map(t -> t.split("-", 2)[0]).collect(Collectors.toSet());
  }

  private static Set<String> lower(Set<String> values) {
    return values.stream().map(v -> v.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private static String joined(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String ids(Collection<Action> actions) {
    return actions.stream().map(Vocabulary::id).sorted().collect(Collectors.joining(", "));
  }
}
