package imprimatur.decide.observe;

import imprimatur.decide.State;
import imprimatur.decide.facts.Commerce;
import imprimatur.decide.facts.Picture;
import imprimatur.decide.facts.Relation;
import imprimatur.decide.facts.Upstream;
import imprimatur.decide.names.Names;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.IntendedUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is who: the submitter and the holder, others who are credited, and what the use is for. */
final class Parties {
  private static final int LEAST_CAPTION = 20;

  private final Sighting sighting;

  Parties(Sighting sighting) {
    this.sighting = sighting;
  }

  Relation relation() {
    Set<String> submitter = sighting.submitter();
    Set<String> holders = holders();
    Fact fact =
        Fact.stated(
            "submitter",
            submitter.isEmpty() ? "not said" : String.join(", ", sorted(submitter)),
            holders.isEmpty() ? "holder not named" : String.join(", ", sorted(holders)));
    if (submitter.isEmpty() || holders.isEmpty()) {
      return new Relation(sighting.id(), State.UNKNOWN, fact);
    }
    return new Relation(sighting.id(), State.of(Names.anySame(submitter, holders)), fact);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /** Who may hold the rights: who can allow the use, and from whom the text was taken over. */
  private Set<String> holders() {
    Set<String> holders = sighting.provenance().grantors();
    holders.addAll(sighting.provenance().upstream());
    return holders;
  }

  /** Everybody else from whom the publisher has taken the text. */
  List<Upstream> upstream() {
    return sighting.provenance().upstream().stream().map(this::upstream).toList();
  }

  private Upstream upstream(String name) {
    boolean own = Names.anySame(sighting.submitter(), Set.of(name));
    Fact fact =
        Fact.stated("text credited to", name, sighting.publisher().orElse("the publisher itself"));
    return new Upstream(sighting.id(), name, State.of(own), fact);
  }

  /** The source's pictures, as far as it credits or captions them. */
  Optional<Picture> picture() {
    Optional<String> holder =
        sighting.rights().credits().stream()
            .filter(c -> c.kind() == Credit.Kind.PHOTO)
            .map(c -> c.party().name())
            .filter(name -> !Names.anySame(sighting.submitter(), Set.of(name)))
            .findFirst();
    List<Span> captions = sighting.match().document().spans(Region.Kind.CAPTION);
    boolean nobodys = holder.isEmpty() && captions.isEmpty();
    boolean own = holder.isEmpty() && relation().state() == State.FULFILLED;
    if (nobodys || own) {
      return Optional.empty();
    }
    boolean captionTaken =
        captions.stream()
            .map(s -> s.slice(sighting.match().document().text()).strip())
            .anyMatch(c -> c.length() >= LEAST_CAPTION && sighting.submission().contains(c));
    boolean imagesTaken =
        sighting.use().images().orElse(false)
            || sighting.use().actions().contains(Action.USE_IMAGE);
    String name = holder.orElse(Picture.UNNAMED);
    String seen = captionTaken ? "caption taken over" : imagesTaken ? "pictures used" : "not used";
    State state = captionTaken ? State.VIOLATED : imagesTaken ? State.UNKNOWN : State.FULFILLED;
    return Optional.of(
        new Picture(sighting.id(), name, state, Fact.stated("picture by " + name, seen)));
  }

  Commerce commerce() {
    IntendedUse use = sighting.use();
    if (use.commercial().orElse(false)) {
      return commerce(State.VIOLATED, false, "commercial");
    }
    String said = use.commercial().isPresent() ? "non-commercial" : "not said";
    Optional<String> beside = earning(use);
    if (beside.isPresent()) {
      return commerce(State.UNKNOWN, true, said + ", but " + beside.get());
    }
    State state = use.commercial().isPresent() ? State.FULFILLED : State.UNKNOWN;
    return commerce(state, false, said);
  }

  /** What earns money beside a text that is said to be free of commerce. */
  private static Optional<String> earning(IntendedUse use) {
    if (use.paywall().orElse(false)) {
      return Optional.of("behind a paywall");
    }
    return use.advertising().filter(yes -> yes).map(yes -> "beside advertisements");
  }

  private Commerce commerce(State state, boolean beside, String seen) {
    return new Commerce(sighting.id(), state, beside, Fact.stated("use", seen, "non-commercial"));
  }
}
