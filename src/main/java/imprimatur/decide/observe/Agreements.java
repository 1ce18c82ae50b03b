package imprimatur.decide.observe;

import imprimatur.decide.Addresses;
import imprimatur.decide.AuthorizationTerms;
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
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the authorizations whose works include the source, and holds the use against each. */
final class Agreements {
  private final Sighting sighting;
  private final Set<String> upstream;
  private final Duties duties;

  /**
   * @param upstream names of those from whom the publisher has taken the text
   */
  Agreements(Sighting sighting, Set<String> upstream) {
    this.sighting = sighting;
    this.upstream = upstream;
    this.duties = new Duties(sighting);
  }

  List<SourceFact> facts(List<Authorization> ledger) {
    List<SourceFact> facts = new ArrayList<>();
    for (Authorization authorization : ledger) {
      if (covers(authorization)) {
        Side side = side(authorization);
        add(facts, authorization, side, request(Actions.done(sighting)));
        if (authorization.actions().contains(Action.USE_IMAGE) && grantsPictures(authorization)) {
          add(facts, authorization, Side.PICTURE, request(Set.of(Action.USE_IMAGE)));
        }
      }
    }
    return facts;
  }

  private boolean covers(Authorization authorization) {
    Authorization.Works works = authorization.works();
    Set<String> holders = new LinkedHashSet<>(upstream);
    sighting.holder().ifPresent(holders::add);
    sighting.publisher().ifPresent(holders::add);
    pictureHolder().ifPresent(holders::add);
    return fits(works.holder(), h -> Names.anySame(holders, Set.of(h)))
        && fits(
            works.publisher(), p -> sighting.publisher().filter(s -> Names.same(s, p)).isPresent())
        && fits(works.sourceId(), id -> id.equals(sighting.id()))
        && fits(works.uri(), this::addressed);
  }

  private boolean addressed(String pattern) {
    return Addresses.matches(pattern, sighting.match().source().uri())
        || sighting.addresses().stream().anyMatch(a -> Addresses.matches(pattern, a));
  }

  private static boolean fits(Optional<String> wanted, Predicate<String> actual) {
    return wanted.isEmpty() || actual.test(wanted.get());
  }

  private Side side(Authorization authorization) {
    Set<String> grantor = Set.of(authorization.grantor().name());
    return Names.anySame(upstream, grantor) ? Side.UPSTREAM : Side.HOLDER;
  }

  private boolean grantsPictures(Authorization authorization) {
    return pictureHolder().map(h -> Names.same(h, authorization.grantor().name())).orElse(true);
  }

  private Optional<String> pictureHolder() {
    return sighting.rights().credits().stream()
        .filter(c -> c.kind() == Credit.Kind.PHOTO)
        .map(c -> c.party().name())
        .findFirst();
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
        .forEach(
            c -> facts.add(new AgreementCondition(sighting.id(), id, side, c.state(), c.fact())));
    authorization.duties().forEach(duty -> facts.add(condition(duty, id, side)));
  }

  private AgreementCondition condition(RightsTerm.Duty duty, String id, Side side) {
    State state = duties.state(duty.kind());
    String seen = state == State.FULFILLED ? "found" : state == State.UNKNOWN ? "not seen" : "none";
    Fact fact =
        Fact.stated(
            "duty of authorization " + id, seen, Vocabulary.id(duty.kind()).replace('-', ' '));
    return new AgreementCondition(sighting.id(), id, side, state, fact);
  }
}
