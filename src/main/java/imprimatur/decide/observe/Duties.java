package imprimatur.decide.observe;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.facts.Shown;
import imprimatur.decide.observe.text.SubmissionText;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks whether the duties of a permission show in the submission. */
final class Duties {
  private final Sighting sighting;
  private final SubmissionText text;

  Duties(Sighting sighting) {
    this.sighting = sighting;
    this.text = sighting.submission();
  }

  /** Every duty of the statement and of its licence, and the credit in any case. */
  List<Shown> shown() {
    Set<DutyKind> demanded = demanded();
    Set<DutyKind> looked = new LinkedHashSet<>(demanded);
    looked.add(DutyKind.ATTRIBUTE);
    return looked.stream()
        .map(kind -> shown(kind, demanded.contains(kind)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Set<DutyKind> demanded() {
    Set<DutyKind> kinds = EnumSet.noneOf(DutyKind.class);
    sighting.rights().duties().map(RightsTerm.Duty::kind).forEach(kinds::add);
    sighting.license().map(LicenseTerms::duties).ifPresent(kinds::addAll);
    sighting.data().treatment(sighting.rights().stance()).ifPresent(t -> kinds.addAll(t.duties()));
    return kinds;
  }

  private Optional<Shown> shown(DutyKind kind, boolean demanded) {
    if (kind == DutyKind.INDICATE_CHANGES
        && sighting.passages(TakingFigures.CHANGED).findAny().isEmpty()) {
      return Optional.empty();
    }
    State state = state(kind);
    Fact seen = Fact.stated(name(kind), seen(kind, state));
    return Optional.of(new Shown(sighting.id(), kind, demanded, state, seen));
  }

  private static String name(DutyKind kind) {
    return switch (kind) {
      case ATTRIBUTE -> "credit in the submission";
      case LINK_BACK -> "link to the original";
      case LINK_LICENCE -> "link to the licence";
      case INDICATE_CHANGES -> "changes said to be made";
      case SHARE_ALIKE -> "licence of the submission";
      default -> "duty to " + Vocabulary.id(kind).replace('-', ' ');
    };
  }

  private String seen(DutyKind kind, State state) {
    if (kind == DutyKind.SHARE_ALIKE) {
      return sighting
          .use()
          .license()
          .or(() -> text.ownLicense(sighting.data()).map(LicenseTerms::id))
          .orElse("not said");
    }
    return switch (state) {
      case FULFILLED -> "found";
      case UNKNOWN -> "not to be seen";
      case VIOLATED -> "none";
    };
  }

  /** How a duty stands. */
  State state(DutyKind kind) {
    return switch (kind) {
      case ATTRIBUTE -> credit();
      case LINK_BACK -> linkBack();
      case LINK_LICENCE -> licenseLink();
      case INDICATE_CHANGES -> said("changes");
      case KEEP_NOTICE -> text.contains('©') ? State.FULFILLED : said("copyright");
      case SHARE_ALIKE -> shareAlike();
      default -> State.UNKNOWN;
    };
  }

  /**
   * A credit anywhere fulfils the duty to name the source; what stands in quotation marks must be
   * credited beside it, or a reader does not know whose words they are. A source that names nobody
   * is credited by its title or a link to it.
   */
  private State credit() {
    Set<String> wanted = new LinkedHashSet<>();
    sighting
        .rights()
        .duties()
        .filter(d -> d.kind() == DutyKind.ATTRIBUTE)
        .flatMap(d -> d.party().stream())
        .map(Party::name)
        .forEach(wanted::add);
    Set<String> names = sighting.creditNames();
    if (names.isEmpty() && wanted.isEmpty()) {
      return titled() ? State.FULFILLED : State.UNKNOWN;
    }
    SubmissionText.Credit found = text.credit(wanted.isEmpty() ? names : wanted, sighting.places());
    SubmissionText.Credit any = text.credit(names, sighting.places());
    boolean quoted =
        sighting.passages(EnumSet.of(ReuseKind.QUOTATION)).findAny().isPresent()
            && sighting.passages(TakingFigures.UNQUOTED).findAny().isEmpty();
    if (found == SubmissionText.Credit.NEAR || (found != SubmissionText.Credit.NONE && !quoted)) {
      return State.FULFILLED;
    }
    boolean somewhere = found != SubmissionText.Credit.NONE || any != SubmissionText.Credit.NONE;
    return somewhere ? State.UNKNOWN : State.VIOLATED;
  }

  /** Where nobody is named, the title or the address must do for a credit. */
  private boolean titled() {
    Set<String> title = Set.of(sighting.match().source().title());
    return text.credit(title, sighting.places()) != SubmissionText.Credit.NONE
        || sighting.addresses().stream().anyMatch(text::linksTo);
  }

  private State linkBack() {
    List<String> addresses = sighting.addresses();
    if (addresses.stream().anyMatch(text::linksTo)) {
      return State.FULFILLED;
    }
    return addresses.isEmpty() || !text.tellsOfLinks() ? State.UNKNOWN : State.VIOLATED;
  }

  private State licenseLink() {
    if (sighting.license().isEmpty()) {
      return State.UNKNOWN;
    }
    LicenseTerms license = sighting.license().get();
    if (text.links(license)) {
      return State.FULFILLED;
    }
    boolean inDoubt = text.names(license, sighting.places()) || !text.tellsOfLinks();
    return inDoubt ? State.UNKNOWN : State.VIOLATED;
  }

  private State said(String kind) {
    return text.says(kind, sighting.data(), sighting.places()) ? State.FULFILLED : State.UNKNOWN;
  }

  private State shareAlike() {
    Stream<LicenseTerms> stated =
        Stream.concat(
            sighting.use().license().flatMap(sighting.data()::license).stream(),
            text.ownLicense(sighting.data()).stream());
    Optional<LicenseTerms> own = stated.findFirst();
    if (own.isEmpty()) {
      return sighting.use().license().isPresent() ? State.VIOLATED : State.UNKNOWN;
    }
    return State.of(sighting.license().filter(own.get()::sameFamily).isPresent());
  }
}
