package imprimatur.rights;

import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Stance;
import imprimatur.rights.party.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs the statements of one document: article notice, then section or own-byline rule, then
 * licence link and metadata, then site footer, then linked terms.
 *
 * <p>Statements of one rank that can both be true are joined; those that cannot make a conflict and
 * are both kept. A bare claim yields to a fuller statement of a lower rank if that is the same
 * holder's. A reservation of mining adds to whatever else is said. Thread-safe.
 */
final class Precedence {
  private static final Set<Stance> CLAIMS =
      EnumSet.of(
          Stance.COPYRIGHT_CLAIM_ONLY,
          Stance.ALL_RIGHTS_RESERVED,
          Stance.SOME_RIGHTS_RESERVED,
          Stance.TERMS_BY_REFERENCE);
  private static final Set<Stance> CLOSED =
      EnumSet.of(
          Stance.ALL_RIGHTS_RESERVED,
          Stance.NO_REPUBLICATION,
          Stance.AUTHORIZATION_REQUIRED,
          Stance.PERSONAL_NONCOMMERCIAL_ONLY,
          Stance.LICENSE_AVAILABLE);

  /** Of two that can both be true, the one named first says more. */
  private static final List<Stance> FULLER =
      List.of(
          Stance.CONFLICTING,
          Stance.THIRD_PARTY,
          Stance.AUTHORIZATION_REQUIRED,
          Stance.NO_REPUBLICATION,
          Stance.PERSONAL_NONCOMMERCIAL_ONLY,
          Stance.LICENSE_AVAILABLE);

  private Precedence() {}

  /**
   * The statement that wins, with the others as overruled.
   *
   * @param statements of one document, in any order of rank
   */
  static RightsStatement weigh(List<RightsStatement> statements) {
    List<RightsStatement> ofText = new ArrayList<>();
    List<RightsStatement> aside = new ArrayList<>();
    List<RightsStatement> mining = new ArrayList<>();
    for (RightsStatement statement : statements) {
      boolean text = statement.scope().assets().contains(Scope.Asset.TEXT);
      List<RightsStatement> side = statement.stance() == Stance.TDM_RESERVED ? mining : aside;
      (text && statement.stance() != Stance.TDM_RESERVED ? ofText : side).add(statement);
    }
    if (ofText.isEmpty() && !mining.isEmpty()) {
      ofText.add(mining.remove(0));
    }
    RightsStatement.Builder winner = Concord.inWords(winner(ofText)).toBuilder();
    for (RightsStatement m : mining) {
      m.prohibitions().forEach(winner::term);
      winner.confirming(m.alone());
    }
    aside.forEach(winner::overruled);
    return winner.build();
  }

  private static RightsStatement winner(List<RightsStatement> statements) {
    List<RightsStatement> ranked =
        statements.stream()
            .sorted(Comparator.comparingInt(s -> rank(s.clause().origin())))
            .toList();
    RightsStatement winner = RightsStatement.none();
    for (RightsStatement statement : ranked) {
      if (winner.stance() == Stance.NONE) {
        winner = statement;
      } else if (rank(statement.clause().origin()) == rank(winner.clause().origin())) {
        winner = amongEquals(winner, statement);
      } else {
        winner = overLower(winner, statement);
      }
    }
    return winner;
  }

  private static int rank(Clause.Origin origin) {
    return switch (origin) {
      case ARTICLE_NOTICE -> 1;
      case SECTION -> 2;
      case LICENSE_LINK, METADATA -> 3;
      case SITE_FOOTER -> 4;
      case TERMS -> 5;
      case PUBLISHER_DEFAULT -> 6;
      case NONE -> 7;
    };
  }

  private static RightsStatement amongEquals(RightsStatement one, RightsStatement other) {
    Stance a = one.stance();
    Stance b = other.stance();
    if (a == Stance.CONFLICTING) {
      return one.toBuilder().overruled(other).build();
    }
    if (a == b || b == Stance.COPYRIGHT_CLAIM_ONLY || isVague(b)) {
      return joined(one, other);
    }
    if (a == Stance.COPYRIGHT_CLAIM_ONLY || isVague(a)) {
      return joined(other, one);
    }
    if (CLOSED.contains(a) && CLOSED.contains(b)) {
      return fullness(a) <= fullness(b) ? joined(one, other) : joined(other, one);
    }
    if (a == Stance.THIRD_PARTY || b == Stance.THIRD_PARTY) {
      return a == Stance.THIRD_PARTY ? joined(one, other) : joined(other, one);
    }
    return conflict(one, other);
  }

  private static boolean isVague(Stance stance) {
    return stance == Stance.TERMS_BY_REFERENCE
        || stance == Stance.SOME_RIGHTS_RESERVED
        || stance == Stance.CC_UNSPECIFIED;
  }

  private static int fullness(Stance stance) {
    int place = FULLER.indexOf(stance);
    return place < 0 ? FULLER.size() : place;
  }

  /** One statement of two that agree: the first, with what only the second says. */
  private static RightsStatement joined(RightsStatement main, RightsStatement other) {
    RightsStatement.Builder joined = main.toBuilder();
    boolean same = PartyName.same(main.holder(), other.holder());
    if (main.holder().isEmpty()) {
      other.holder().ifPresent(joined::holder);
    }
    if (main.years().isEmpty() && same) {
      other.years().ifPresent(joined::years);
    }
    if (main.license().isEmpty()) {
      other.license().ifPresent(joined::license);
    }
    if (same) {
      List<RightsTerm> sum = Concord.sum(main.terms(), other.terms());
      if (!sum.equals(main.terms())) {
        joined.terms(sum).confirming(other.alone());
      }
    } else {
      joined.overruled(other);
    }
    other.confirming().forEach(joined::confirming);
    other.overruled().forEach(joined::overruled);
    return joined.build();
  }

  private static RightsStatement conflict(RightsStatement one, RightsStatement other) {
    RightsStatement.Builder conflict =
        RightsStatement.builder(Stance.CONFLICTING)
            .scope(one.scope())
            .clause(one.clause())
            .holder(one.holder().or(other::holder).orElse(null))
            .license(one.license().or(other::license).orElse(null))
            .years(one.years().or(other::years).orElse(null));
    one.terms().stream().filter(t -> !(t instanceof RightsTerm.Permission)).forEach(conflict::term);
    return conflict.overruled(one).overruled(other).build();
  }

  private static RightsStatement overLower(RightsStatement winner, RightsStatement lower) {
    if (yields(winner, lower)) {
      return Concord.with(withHolder(lower, winner.holder()), winner);
    }
    RightsStatement completed =
        winner.stance() == Stance.THIRD_PARTY ? winner : withHolder(winner, lower.holder());
    return Concord.with(completed, lower);
  }

  private static boolean yields(RightsStatement winner, RightsStatement lower) {
    if (winner.stance() == Stance.PERMITTED_WITH_CONDITIONS
        && winner.duties().findAny().isEmpty()
        && lower.license().isPresent()) {
      return true; // "Republish this story": the licence says how
    }
    boolean fuller =
        CLAIMS.contains(winner.stance())
            && !CLAIMS.contains(lower.stance())
            && (winner.stance() != Stance.ALL_RIGHTS_RESERVED || CLOSED.contains(lower.stance()));
    boolean vaguer =
        lower.stance() == Stance.ALL_RIGHTS_RESERVED
            && winner.stance() == Stance.COPYRIGHT_CLAIM_ONLY;
    return PartyName.same(winner.holder(), lower.holder()) && (fuller || vaguer);
  }

  private static RightsStatement withHolder(RightsStatement statement, Optional<Party> holder) {
    if (holder.isEmpty()) {
      return statement;
    }
    if (statement.holder().isEmpty()) {
      return statement.toBuilder().holder(holder.get()).build();
    }
    boolean contact =
        statement.holder().get().contact().isEmpty()
            && PartyName.same(statement.holder(), holder)
            && holder.get().contact().isPresent();
    return contact
        ? statement.toBuilder()
            .holder(new Party(statement.holder().get().name(), holder.get().contact()))
            .build()
        : statement;
  }
}
