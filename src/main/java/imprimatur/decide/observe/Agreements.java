package imprimatur.decide.observe;

import imprimatur.decide.AuthorizationTerms;
import imprimatur.decide.Condition;
import imprimatur.decide.Names;
import imprimatur.decide.Request;
import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.facts.Agreement;
import imprimatur.decide.facts.Agreement.Side;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.SourceFact;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the authorizations whose works include the source, and holds the use against each. */
final class Agreements {
  private final Sighting sighting;
  private final Provenance provenance;
  private final Set<String> grantors;
  private final Duties duties;

  Agreements(Sighting sighting, Parties parties) {
    this.sighting = sighting;
    this.provenance = sighting.provenance();
    this.grantors = sighting.data().withAffiliates(whoMayAllow(parties));
    this.duties = new Duties(sighting);
  }

  private Set<String> whoMayAllow(Parties parties) {
    Set<String> names = parties.grantors();
    sighting.consenting().map(Party::name).ifPresent(names::add);
    return names;
  }

  List<SourceFact> facts(List<Authorization> ledger) {
    List<SourceFact> facts = new ArrayList<>();
    for (Authorization authorization : ledger) {
      if (coversText(authorization)) {
        Side side = side(authorization);
        add(facts, authorization, side, request(Actions.done(sighting)));
        if (side == Side.HOLDER && !grantors.isEmpty()) {
          facts.add(fact(authorization.id(), side, grantedBy(authorization), Optional.empty()));
        }
      }
      if (coversPictures(authorization)) {
        add(facts, authorization, Side.PICTURE, request(Set.of(Action.USE_IMAGE)));
      }
    }
    return facts;
  }

  /** Who holds nothing but the pictures, or allows nothing but their use, says nothing of it. */
  private boolean coversText(Authorization authorization) {
    return provenance.text().isAmong(authorization.works())
        && !authorization.actions().equals(Set.of(Action.USE_IMAGE))
        && (!isByPictureHolder(authorization)
            || Names.anySame(provenance.text().parties(), grantor(authorization)));
  }

  private boolean coversPictures(Authorization authorization) {
    return authorization.actions().contains(Action.USE_IMAGE)
        && grantsPictures(authorization)
        && provenance.pictures().isAmong(authorization.works());
  }

  private boolean grantsPictures(Authorization authorization) {
    return provenance.pictureHolder().isPresent()
        ? isByPictureHolder(authorization)
        : grantors.isEmpty() || Names.anySame(grantors, grantor(authorization));
  }

  private boolean isByPictureHolder(Authorization authorization) {
    return Names.anySame(
        provenance.pictureHolder().map(Set::of).orElse(Set.of()), grantor(authorization));
  }

  /**
   * Somebody else than holder and publisher may act for them, or may not: what a host was allowed
   * does not pass on.
   */
  private Condition grantedBy(Authorization authorization) {
    boolean theirs = Names.anySame(grantors, grantor(authorization));
    return Condition.stated(
        theirs ? State.FULFILLED : State.UNKNOWN,
        "grantor",
        authorization.grantor().name(),
        grantors.stream().sorted().collect(Collectors.joining(", ")));
  }

  private Side side(Authorization authorization) {
    boolean upstream = Names.anySame(provenance.upstream(), grantor(authorization));
    return upstream ? Side.UPSTREAM : Side.HOLDER;
  }

  private static Set<String> grantor(Authorization authorization) {
    return Set.of(authorization.grantor().name());
  }

  private Request request(Set<Action> actions) {
    IntendedUse use = sighting.use();
    Set<String> requesters = sighting.submitter();
    if (requesters.isEmpty()) {
      requesters =
          sighting.submission().document().metadata().publisher().map(Set::of).orElse(Set.of());
    }
    return new Request(
        requesters,
        actions,
        use.territories(),
        use.channel(),
        sighting.submission().document().metadata().language(),
        use.date());
  }

  private void add(
      List<SourceFact> facts, Authorization authorization, Side side, Request request) {
    String id = authorization.id();
    facts.add(new Agreement(sighting.id(), id, side));
    AuthorizationTerms.conditions(authorization, request)
        .forEach(c -> facts.add(fact(id, side, c, Optional.empty())));
    authorization
        .duties()
        .forEach(duty -> facts.add(fact(id, side, condition(duty), Optional.of(duty.kind()))));
  }

  private Condition condition(RightsTerm.Duty duty) {
    State state = duties.state(duty.kind());
    String seen = state == State.FULFILLED ? "found" : state == State.UNKNOWN ? "not seen" : "none";
    return Condition.stated(state, "duty", seen, Vocabulary.id(duty.kind()).replace('-', ' '));
  }

  /** A report speaks of several authorizations, so each condition names its own. */
  private AgreementCondition fact(String id, Side side, Condition c, Optional<DutyKind> duty) {
    Fact seen = c.fact();
    Fact named =
        new Fact(seen.name() + " of authorization " + id, seen.unit(), seen.actual(), seen.limit());
    return new AgreementCondition(sighting.id(), id, side, duty, c.state(), named);
  }
}
