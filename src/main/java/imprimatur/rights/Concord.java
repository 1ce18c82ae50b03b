package imprimatur.rights;

import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.rights.party.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells statements that agree from those that contradict each other, and adds up what the agreeing
 * ones ask for: a publisher that licenses a text and asks for a link to it wants both. Thread-safe.
 */
final class Concord {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private static final Set<Stance> PERMITTED =
      EnumSet.of(Stance.PERMITTED_WITH_ATTRIBUTION, Stance.PERMITTED_WITH_CONDITIONS);
  private static final Set<Stance> LICENSED =
      EnumSet.of(Stance.CC_BY, Stance.CC_BY_SA, Stance.CC_BY_ND, Stance.OPEN_GOVERNMENT);
  private static final Set<Stance> RESERVED =
      EnumSet.of(Stance.AUTHORIZATION_REQUIRED, Stance.NO_REPUBLICATION);
  private static final Set<Stance> UNCLAIMED = EnumSet.of(Stance.CC0, Stance.PUBLIC_DOMAIN);

  private Concord() {}

  /** The governing statement with another one, as a confirmation or as overruled. */
  static RightsStatement with(RightsStatement governing, RightsStatement other) {
    RightsStatement.Builder result = governing.toBuilder();
    if (agree(governing, other)) {
      result.terms(sum(governing.terms(), other.terms())).confirming(other.alone());
    } else {
      result.overruled(other.alone());
    }
    for (RightsStatement third : other.confirming()) {
      if (agree(governing, third)) {
        result.confirming(third);
      } else {
        result.overruled(third);
      }
    }
    other.overruled().forEach(result::overruled);
    return result.build();
  }

  /** Whether both can be meant at once, of the same holder's text. */
  static boolean agree(RightsStatement one, RightsStatement other) {
    Stance a = one.stance();
    Stance b = other.stance();
    if (!PartyName.same(one.holder(), other.holder())) {
      return false;
    }
    return a == b
        ? sameLicense(one.license(), other.license())
        : allows(a, b) || allows(b, a) || claims(a, b);
  }

  /** One may leave out the version; two versions are two licences. */
  private static boolean sameLicense(Optional<String> one, Optional<String> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.get().startsWith(other.get())
        || other.get().startsWith(one.get());
  }

  private static boolean allows(Stance licence, Stance words) {
    return (LICENSED.contains(licence) || licence == Stance.PERMITTED_WITH_ATTRIBUTION)
        && PERMITTED.contains(words);
  }

  /** A claim without more contradicts only those who give up all claims. */
  private static boolean claims(Stance governing, Stance claim) {
    return claim == Stance.COPYRIGHT_CLAIM_ONLY
        ? !UNCLAIMED.contains(governing) && governing != Stance.THIRD_PARTY
        : claim == Stance.ALL_RIGHTS_RESERVED && RESERVED.contains(governing);
  }

  /** The terms of the first, and the duties and prohibitions that only the second names. */
  static List<RightsTerm> sum(List<RightsTerm> main, List<RightsTerm> other) {
    List<RightsTerm> sum = new ArrayList<>(main);
    for (RightsTerm term : other) {
      boolean known = main.stream().anyMatch(m -> covers(m, term));
      if (!known && !(term instanceof RightsTerm.Permission)) {
        sum.removeIf(m -> isConsent(m) && isConsent(term)); // the written one, which says more
        sum.removeIf(m -> m instanceof RightsTerm.Permission && m.code().equals(term.code()));
        sum.add(term);
      }
    }
    return sum;
  }

  private static boolean covers(RightsTerm known, RightsTerm term) {
    boolean plainConsent = isConsent(known) && isConsent(term) && isPlain(term);
    return plainConsent
        || (known.getClass() == term.getClass() && known.code().equals(term.code()));
  }

  private static boolean isPlain(RightsTerm term) {
    return term instanceof RightsTerm.Duty duty && duty.detail().isEmpty();
  }

  private static boolean isConsent(RightsTerm term) {
    return term instanceof RightsTerm.Duty duty && duty.kind() == DutyKind.OBTAIN_CONSENT;
  }

  /** The statement with the publisher's own sentence as its clause, if it only has an address. */
  static RightsStatement inWords(RightsStatement statement) {
    if (!ADDRESS.matcher(statement.clause().text().strip()).matches()) {
      return statement;
    }
    return statement.confirming().stream()
        .filter(s -> s.clause().span().isPresent())
        .filter(s -> s.stance() == statement.stance() || asks(s))
        .min(Comparator.comparing(s -> s.stance() != statement.stance()))
        .map(s -> swapped(statement, s))
        .orElse(statement);
  }

  private static boolean asks(RightsStatement statement) {
    return PERMITTED.contains(statement.stance()) && statement.duties().findAny().isPresent();
  }

  private static RightsStatement swapped(RightsStatement statement, RightsStatement inWords) {
    RightsStatement.Builder swapped =
        statement.alone().toBuilder().clause(inWords.clause()).confirming(statement.alone());
    statement.confirming().stream().filter(s -> !s.equals(inWords)).forEach(swapped::confirming);
    statement.overruled().forEach(swapped::overruled);
    return swapped.build();
  }
}
