package imprimatur.decide.observe;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.facts.Agreement;
import imprimatur.decide.facts.Agreement.Side;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.OthersAgreement;
import imprimatur.decide.facts.SourceFact;
import imprimatur.decide.ledger.AuthorizationTerms;
import imprimatur.decide.ledger.Consent;
import imprimatur.decide.ledger.Grantor;
import imprimatur.decide.ledger.Request;
import imprimatur.decide.ledger.Work;
import imprimatur.decide.ledger.WorkTerms;
import imprimatur.decide.names.Names;
import imprimatur.decide.observe.text.ChangedWords;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the authorizations whose works include the source, and holds the use against each. */
final class Agreements {
  private final Sighting sighting;
  private final List<Authorization> ledger;
  private final Provenance provenance;
  private final Consent consent;
  private final Duties duties;

  Agreements(Sighting sighting, List<Authorization> ledger) {
    this.sighting = sighting;
    this.ledger = List.copyOf(ledger);
    this.provenance = sighting.provenance();
    this.consent = provenance.consent(sighting.data());
    this.duties = new Duties(sighting);
  }

  List<SourceFact> facts() {
    List<SourceFact> facts = new ArrayList<>();
    for (Authorization authorization : ledger) {
      if (coversText(authorization)) {
        addText(facts, authorization);
      }
      if (coversPictures(authorization)) {
        add(facts, authorization, Side.PICTURE, Set.of(Action.USE_IMAGE), List.of());
      }
    }
    return facts;
  }

  /** Whether the works of an authorization include the source, or its pictures. */
  boolean concerns(Authorization authorization) {
    return coversText(authorization) || coversPictures(authorization);
  }

  private void addText(List<SourceFact> facts, Authorization authorization) {
    Side side = side(authorization);
    List<Condition> more = new ArrayList<>();
    if (side == Side.HOLDER) {
      grantorOf(authorization).ifPresent(more::add);
    }
    consent.evidence(authorization).ifPresent(more::add);
    editing(authorization).ifPresent(more::add);
    add(facts, authorization, side, Actions.done(sighting), more);
  }

  private Optional<Condition> grantorOf(Authorization authorization) {
    Work work = provenance.text().with(consent);
    return new Grantor(ledger, work, request(Actions.done(sighting))).condition(authorization);
  }

  /**
   * Whoever may republish may correct. Whether more changes are still that is for an editor to
   * judge, so it is in doubt, not refused.
   */
  private Optional<Condition> editing(Authorization authorization) {
    boolean mayAdapt = AuthorizationTerms.covers(authorization.actions(), Action.ADAPT);
    return Actions.adapted(sighting).filter(c -> !mayAdapt).map(Agreements::editing);
  }

  private static Condition editing(ChangedWords changed) {
    String share = changed.percent() < 1 ? "less than 1 %" : Math.round(changed.percent()) + " %";
    return Condition.stated(
        State.UNKNOWN, Term.EDITING, share + " of the words are changed", "adapt");
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
        : consent.grantors().isEmpty() || Names.anySame(consent.grantors(), grantor(authorization));
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
      List<SourceFact> facts,
      Authorization authorization,
      Side side,
      Set<Action> actions,
      List<Condition> more) {
    List<Condition> conditions =
        new ArrayList<>(AuthorizationTerms.conditions(authorization, request(actions)));
    conditions.addAll(
        new WorkTerms(authorization, provenance.text(), request(actions)).conditions());
    Optional<Condition> others = conditions.stream().filter(Agreements::isAnothers).findFirst();
    if (others.isPresent()) {
      Fact grantee = named(authorization, others.get());
      facts.add(new OthersAgreement(sighting.id(), State.VIOLATED, grantee));
      return;
    }
    conditions.addAll(more);
    String grantor = AgreementWords.grantor(authorization);
    facts.add(
        new Agreement(
            sighting.id(),
            authorization.id(),
            side,
            grantor,
            authorization.evidence(),
            reminders(authorization, conditions)));
    conditions.forEach(c -> facts.add(fact(authorization, side, c, Optional.empty())));
    for (RightsTerm.Duty duty : authorization.duties()) {
      facts.add(fact(authorization, side, condition(duty), Optional.of(duty.kind())));
    }
  }

  private static List<String> reminders(Authorization authorization, List<Condition> conditions) {
    return conditions.stream()
        .flatMap(c -> new AgreementWords(authorization, c).reminder().stream())
        .toList();
  }

  /** What another house was allowed is not ours to use, nor to widen. */
  private static boolean isAnothers(Condition condition) {
    return condition.term() == Term.GRANTEE && condition.state() == State.VIOLATED;
  }

  private Condition condition(RightsTerm.Duty duty) {
    State state = duties.state(duty.kind());
    String seen =
        switch (state) {
          case FULFILLED -> "found";
          case UNKNOWN -> "not to be seen";
          case VIOLATED -> "not in the submission";
        };
    return Condition.stated(state, Term.DUTY, seen, Vocabulary.id(duty.kind()).replace('-', ' '));
  }

  private AgreementCondition fact(
      Authorization authorization, Side side, Condition c, Optional<DutyKind> duty) {
    AgreementWords words = new AgreementWords(authorization, c);
    return new AgreementCondition(
        sighting.id(),
        authorization.id(),
        side,
        c.term(),
        duty,
        c.state(),
        named(authorization, c),
        words.fault(),
        words.remedy());
  }

  /** A report speaks of several authorizations, so each condition names its own. */
  private static Fact named(Authorization authorization, Condition c) {
    Fact seen = c.fact();
    String name = seen.name() + " of authorization " + authorization.id();
    return new Fact(name, seen.unit(), seen.actual(), seen.limit());
  }
}
