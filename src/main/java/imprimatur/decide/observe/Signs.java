package imprimatur.decide.observe;

import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.facts.Prohibited;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.facts.Sign;
import imprimatur.decide.facts.Sign.Kind;
import imprimatur.decide.ledger.AuthorizationTerms;
import imprimatur.decide.observe.text.ChangedWords;
import imprimatur.decide.observe.text.SubmissionText;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.DutyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what single rules ask of one source. */
final class Signs {
  private static final Set<Action> AI = EnumSet.of(Action.AI_TRAIN, Action.AI_INPUT);

  private final Sighting sighting;
  private final SubmissionText text;

  Signs(Sighting sighting) {
    this.sighting = sighting;
    this.text = sighting.submission();
  }

  /** All that there are. */
  List<Sign> list() {
    return Stream.of(
            standing(),
            translation(),
            author(),
            wholeWork(),
            exactQuotation(),
            ownWire(),
            mining(),
            aiLicence(),
            pressRelease())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Sign> standing() {
    return PublicationStatus.of(sighting.match().document(), sighting.use().date())
        .map(s -> sign(Kind.STANDING, State.VIOLATED, Fact.stated("status", s, "usable")));
  }

  private Optional<Sign> translation() {
    List<Passage> taken = sighting.passages(TakingFigures.UNQUOTED).toList();
    boolean all =
        !taken.isEmpty() && taken.stream().allMatch(p -> p.kind() == ReuseKind.TRANSLATION);
    int words = taken.stream().mapToInt(Passage::words).sum();
    return all
        ? Optional.of(
            sign(Kind.TRANSLATION, State.VIOLATED, Fact.measured("translated", "words", words)))
        : Optional.empty();
  }

  /** Who wants another name in the credit has said which. */
  private Optional<Sign> author() {
    List<String> authors = sighting.match().document().metadata().authors();
    boolean another =
        sighting
            .rights()
            .duties()
            .anyMatch(d -> d.kind() == DutyKind.ATTRIBUTE && d.party().isPresent());
    if (authors.isEmpty() || another) {
      return Optional.empty();
    }
    boolean named = text.credit(authors, sighting.places()) != SubmissionText.Credit.NONE;
    Fact fact =
        Fact.stated(
            "author in the submission", named ? "named" : "not named", String.join(", ", authors));
    return Optional.of(sign(Kind.AUTHOR, State.of(named), fact));
  }

  private Optional<Sign> wholeWork() {
    Quoted quoted = new TakingFigures(sighting).quoted();
    if (quoted.words() == 0) {
      return Optional.empty();
    }
    int limit = sighting.quotationLimit().workPercent();
    Fact fact = Fact.measured("quoted share of the whole work", "%", quoted.percent(), limit);
    return Optional.of(sign(Kind.WHOLE_WORK, State.of(quoted.percent() <= limit), fact));
  }

  private Optional<Sign> exactQuotation() {
    ChangedWords changed =
        sighting
            .passages(TakingFigures.QUOTED)
            .map(p -> p.similarity() < 1 ? sighting.changed(p) : new ChangedWords(p.words(), 0))
            .reduce(new ChangedWords(0, 0), ChangedWords::plus);
    if (changed.words() == 0) {
      return Optional.empty();
    }
    boolean altered =
        sighting.data().copyEditing().isPassedBy(changed.changed(), changed.percent());
    Fact fact = Fact.measured("quoted, but not in the source", "words", changed.changed());
    return Optional.of(sign(Kind.EXACT_QUOTATION, State.of(!altered), fact));
  }

  /** Who credits the agency may have the text from there, as the source has. */
  private Optional<Sign> ownWire() {
    return sighting.provenance().upstream().stream()
        .filter(n -> text.credit(Set.of(n), sighting.places()) != SubmissionText.Credit.NONE)
        .findFirst()
        .map(n -> Fact.stated("text credited to", n, "an agreement of one's own on file"))
        .map(fact -> sign(Kind.OWN_WIRE, State.UNKNOWN, fact));
  }

  private Set<Action> mined() {
    return sighting.use().actions().stream()
        .filter(Statements.MINING::contains)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  private Optional<Sign> mining() {
    Fact fact = Fact.stated("use", ids(mined()), "not for mining or AI");
    return reserved().map(state -> sign(Kind.MINING, state, fact));
  }

  /** The worst of the reservations against mining that this use meets. */
  private Optional<State> reserved() {
    return new Statements(sighting)
        .prohibited().stream()
            .filter(p -> p.kind() == Prohibited.Kind.MINING)
            .map(Prohibited::state)
            .reduce(State::worst);
  }

  private Optional<Sign> aiLicence() {
    Set<Action> fed = mined();
    fed.retainAll(AI);
    boolean allowed =
        fed.stream()
            .allMatch(
                a ->
                    sighting
                        .rights()
                        .permissions()
                        .anyMatch(p -> AuthorizationTerms.covers(Set.of(p.action()), a)));
    return allowed || reserved().isPresent()
        ? Optional.empty()
        : Optional.of(
            sign(
                Kind.AI_LICENCE,
                State.UNKNOWN,
                Fact.stated("use", ids(fed), "a permission that names it")));
  }

  private Optional<Sign> pressRelease() {
    return sighting.rights().credits().stream()
        .filter(c -> c.kind() == Credit.Kind.PRESS_RELEASE)
        .map(c -> Fact.stated("handed out for publication by", c.party().name()))
        .findFirst()
        .map(fact -> sign(Kind.PRESS_RELEASE, State.FULFILLED, fact));
  }

  private static String ids(Set<Action> actions) {
    return actions.stream().map(Vocabulary::id).collect(Collectors.joining(", "));
  }

  private Sign sign(Kind kind, State state, Fact fact) {
    return new Sign(sighting.id(), kind, state, fact);
  }
}
