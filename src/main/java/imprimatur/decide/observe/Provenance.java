package imprimatur.decide.observe;

import imprimatur.decide.PolicyData;
import imprimatur.decide.ledger.Consent;
import imprimatur.decide.ledger.Work;
import imprimatur.decide.names.Addresses;
import imprimatur.decide.names.Names;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who published a source, who holds it, and from whom it was taken.
 *
 * @param source its rights are the effective ones
 */
record Provenance(SourceMatch source) {
  private static final Set<Credit.Kind> TAKEN_OVER = Set.of(Credit.Kind.WIRE, Credit.Kind.REPRINT);

  /** Name of the site or paper that published it. */
  Optional<String> publisher() {
    return source.source().publisher().or(() -> source.document().metadata().publisher());
  }

  Optional<String> holder() {
    return source.rights().holder().map(Party::name);
  }

  /** Everybody else from whom the publisher has taken the text. */
  List<String> upstream() {
    Set<String> site = new LinkedHashSet<>();
    publisher().ifPresent(site::add);
    if (source.rights().stance() != Stance.THIRD_PARTY) { // else the holder is who it came from
      holder().ifPresent(site::add);
    }
    List<String> distinct = new ArrayList<>();
    Stream.concat(credited(), agency())
        .filter(name -> !Names.anySame(site, Set.of(name)))
        .filter(name -> !Names.anySame(distinct, Set.of(name)))
        .forEach(distinct::add);
    return List.copyOf(distinct);
  }

  private Stream<String> credited() {
    return source.rights().credits().stream()
        .filter(c -> TAKEN_OVER.contains(c.kind()))
        .map(c -> c.party().name());
  }

  private Stream<String> agency() {
    return source.source().agency().or(() -> source.document().metadata().agency()).stream();
  }

  /** Who is credited for the first picture. */
  Optional<String> pictureHolder() {
    return source.rights().credits().stream()
        .filter(c -> c.kind() == Credit.Kind.PHOTO)
        .map(c -> c.party().name())
        .findFirst();
  }

  /** Web addresses; empty if it is only known as a file. */
  List<String> addresses() {
    return Stream.concat(
            source.document().metadata().canonical().stream(), Stream.of(source.source().uri()))
        .filter(Addresses::isWeb)
        .distinct()
        .toList();
  }

  /**
   * Who can allow to publish the text as it stands there: the holder named, and the publisher
   * unless the article itself names another.
   */
  Set<String> grantors() {
    Set<String> grantors = new LinkedHashSet<>();
    holder().ifPresent(grantors::add);
    boolean articleSays =
        holder().isPresent() && source.rights().clause().origin() == Clause.Origin.ARTICLE_NOTICE;
    if (!articleSays) {
      publisher().ifPresent(grantors::add);
    }
    return grantors;
  }

  /** Who can allow to publish the text, whom the notice wants to be asked among them. */
  Consent consent(PolicyData data) {
    Set<String> grantors = grantors();
    EffectiveRights.consenting(source.rights()).map(Party::name).ifPresent(grantors::add);
    return new Consent(
        data.withAffiliates(grantors), EffectiveRights.consentInWriting(source.rights()));
  }

  /** When it was first published, as far as that is known. */
  Optional<LocalDate> published() {
    return source.source().published().or(() -> source.document().metadata().published());
  }

  /** The text, as a work that authorizations may be about. */
  Work text() {
    return work(holder().map(Set::of).orElse(Set.of()));
  }

  /** The pictures that came with it. */
  Work pictures() {
    Set<String> holders = new LinkedHashSet<>(text().holders());
    pictureHolder().ifPresent(holders::add);
    return work(holders);
  }

  private Work work(Set<String> holders) {
    Set<String> places = new LinkedHashSet<>(addresses());
    places.add(source.source().uri());
    return new Work(
        holders,
        publisher(),
        Set.copyOf(upstream()),
        Optional.of(source.source().id()),
        places,
        published(),
        Consent.UNKNOWN);
  }
}
