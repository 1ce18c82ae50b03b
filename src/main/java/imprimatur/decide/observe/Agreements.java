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
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the authorizations whose works include the source, and holds the use against each. */
final class Agreements {
  private final Sighting sighting;
  private final Provenance provenance;
  private final Duties duties;

  Agreements(Sighting sighting) {
    this.sighting = sighting;
    this.provenance = sighting.provenance();
    this.duties = new Duties(sighting);
  }

  List<SourceFact> facts(List<Authorization> ledger) {
    List<SourceFact> facts = new ArrayList<>();
    for (Authorization authorization : ledger) {
      if (coversText(authorization)) {
        add(facts, authorization, side(authorization), request(Actions.done(sighting)));
      }
      if (coversPictures(authorization)) {
        add(facts, authorization, Side.PICTURE, request(Set.of(Action.USE_IMAGE)));
      }
    }
    return facts;
  }

  /** Who holds nothing but the pictures can allow nothing but their use. */
  private boolean coversText(Authorization authorization) {
    return provenance.text().isAmong(authorization.works())
        && (!isByPictureHolder(authorization)
            || Names.anySame(provenance.text().parties(), grantor(authorization)));
  }

  private boolean coversPictures(Authorization authorization) {
    return authorization.actions().contains(Action.USE_IMAGE)
        && (isByPictureHolder(authorization) || provenance.pictureHolder().isEmpty())
        && provenance.pictures().isAmong(authorization.works());
  }

  private boolean isByPictureHolder(Authorization authorization) {
    return Names.anySame(
        provenance.pictureHolder().map(Set::of).orElse(Set.of()), grantor(authorization));
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
    List<Condition> tried = new ArrayList<>(AuthorizationTerms.conditions(authorization, request));
    authorization.duties().forEach(duty -> tried.add(condition(duty)));
    for (Condition c : tried) {
      facts.add(new AgreementCondition(sighting.id(), id, side, c.state(), named(c.fact(), id)));
    }
  }

  private Condition condition(RightsTerm.Duty duty) {
    State state = duties.state(duty.kind());
    String seen = state == State.FULFILLED ? "found" : state == State.UNKNOWN ? "not seen" : "none";
    return Condition.stated(state, "duty", seen, Vocabulary.id(duty.kind()).replace('-', ' '));
  }

  /** A report speaks of several authorizations. */
  private static Fact named(Fact fact, String id) {
    return new Fact(
        fact.name() + " of authorization " + id, fact.unit(), fact.actual(), fact.limit());
  }
}
