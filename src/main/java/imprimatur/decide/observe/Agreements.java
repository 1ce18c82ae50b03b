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
import imprimatur.decide.facts.Upstream;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the authorizations whose works include the source, and holds the use against each. */
final class Agreements {
  private final Sighting sighting;
  private final Set<String> grantors;
  private final Set<String> upstream;
  private final Duties duties;

  Agreements(Sighting sighting, Parties parties) {
    this.sighting = sighting;
    this.grantors = sighting.data().withAffiliates(whoMayAllow(parties));
    this.upstream = parties.upstream().stream().map(Upstream::name).collect(Collectors.toSet());
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
      if (covers(authorization)) {
        if (isAboutText(authorization)) {
          text(facts, authorization);
        }
        if (authorization.actions().contains(Action.USE_IMAGE) && grantsPictures(authorization)) {
          add(facts, authorization, Side.PICTURE, request(Set.of(Action.USE_IMAGE)));
        }
      }
    }
    return facts;
  }

  private void text(List<SourceFact> facts, Authorization authorization) {
    Side side = side(authorization);
    add(facts, authorization, side, request(Actions.done(sighting)));
    if (side == Side.HOLDER && !grantors.isEmpty()) {
      facts.add(grantor(authorization));
    }
  }

  /** A picture agency's permission says nothing of the text, nor does one to show pictures only. */
  private boolean isAboutText(Authorization authorization) {
    String grantor = authorization.grantor().name();
    boolean picturesOnly = authorization.actions().equals(Set.of(Action.USE_IMAGE));
    boolean photographer =
        pictureHolder().filter(h -> Names.same(h, grantor)).isPresent()
            && !Names.anySame(grantors, Set.of(grantor))
            && !Names.anySame(upstream, Set.of(grantor));
    return !picturesOnly && !photographer;
  }

  /**
   * Somebody else than holder and publisher may act for them, or may not: what a host was allowed
   * does not pass on.
   */
  private AgreementCondition grantor(Authorization authorization) {
    String name = authorization.grantor().name();
    State state = Names.anySame(grantors, Set.of(name)) ? State.FULFILLED : State.UNKNOWN;
    String holders = grantors.stream().sorted().collect(Collectors.joining(", "));
    return new AgreementCondition(
        sighting.id(),
        authorization.id(),
        Side.HOLDER,
        Optional.empty(),
        state,
        Fact.stated("grantor of authorization " + authorization.id(), name, holders));
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
    String grantor = authorization.grantor().name();
    return pictureHolder()
        .map(holder -> Names.same(holder, grantor))
        .orElse(grantors.isEmpty() || Names.anySame(grantors, Set.of(grantor)));
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
            c ->
                facts.add(
                    new AgreementCondition(
                        sighting.id(), id, side, Optional.empty(), c.state(), c.fact())));
    authorization.duties().forEach(duty -> facts.add(condition(duty, id, side)));
  }

  private AgreementCondition condition(RightsTerm.Duty duty, String id, Side side) {
    State state = duties.state(duty.kind());
    String seen = state == State.FULFILLED ? "found" : state == State.UNKNOWN ? "not seen" : "none";
    Fact fact =
        Fact.stated(
            "duty of authorization " + id, seen, Vocabulary.id(duty.kind()).replace('-', ' '));
    return new AgreementCondition(sighting.id(), id, side, Optional.of(duty.kind()), state, fact);
  }
}
