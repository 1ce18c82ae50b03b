package imprimatur.decide.observe.text;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.decide.names.Addresses;
import imprimatur.decide.names.FoldedText;
import imprimatur.decide.names.Names;
import imprimatur.model.document.Document;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.RightsEvidence.Source;
import imprimatur.model.document.Span;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a submission shows: whom it names, where it links, what it says of changes and licences. */
public final class SubmissionText {
  /** Where a name stands with respect to the words it should credit. */
  public enum Credit {
    /** In the same or a neighbouring paragraph. */
    NEAR,
    /** Somewhere else in the submission. */
    ELSEWHERE,
    NONE
  }

  private static final int NEAR = 500;
  private static final Set<Source> OWN_STATEMENTS =
      EnumSet.of(
          Source.META,
          Source.STRUCTURED_DATA,
          Source.FRONT_MATTER,
          Source.FILE_METADATA,
          Source.SIDECAR);

  private final Document document;
  private final FoldedText folded;
  private final String lowerCase;
  private final List<String> links;

  public SubmissionText(Document document) {
    this.document = document;
    this.folded = FoldedText.of(document.text());
    this.lowerCase = document.text().toLowerCase(Locale.ROOT);
    this.links =
        document.evidence().stream()
            .filter(e -> e.source() == Source.LINK || e.source() == Source.LICENSE_LINK)
            .map(RightsEvidence::value)
            .map(Addresses::bare)
            .toList();
  }

  public Document document() {
    return document;
  }

  /** How near to the passages any of the names stands; names inside the passages do not count. */
  public Credit credit(Collection<String> names, List<Span> passages) {
    Credit best = Credit.NONE;
    for (String name : names) {
      for (String variant : Names.variants(name)) {
        for (Span mention : folded.find(variant)) {
          best = better(best, place(mention, passages));
        }
      }
    }
    return best;
  }

  private static Credit place(Span mention, List<Span> passages) {
    Credit place = Credit.ELSEWHERE;
    for (Span passage : passages) {
      if (passage.overlaps(mention)) {
        return Credit.NONE;
      }
      int gap = Math.max(passage.start() - mention.end(), mention.start() - passage.end());
      place = gap <= NEAR ? Credit.NEAR : place;
    }
    return place;
  }

  private static Credit better(Credit one, Credit other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** True if the address is linked to or written out. */
  public boolean linksTo(String address) {
    String bare = Addresses.bare(address);
    return !bare.isEmpty()
        && (links.stream().anyMatch(l -> l.equals(bare) || l.startsWith(bare + "/"))
            || lowerCase.contains(bare));
  }

  /** False where a link may be there without being seen: the reader of the format tells of none. */
  public boolean tellsOfLinks() {
    return document.format().equals("text") || !links.isEmpty();
  }

  public boolean links(LicenseTerms license) {
    return linksTo(license.url());
  }

  /** True if the licence is named in words outside the passages. */
  public boolean names(LicenseTerms license, List<Span> passages) {
    return mentions(FoldedText.fold(license.name()), passages)
        || mentions(FoldedText.fold(license.id()), passages);
  }

  /** True if a phrase of that kind stands outside the passages. */
  public boolean says(String kind, PolicyData data, List<Span> passages) {
    return data.phrases().stream()
        .filter(p -> p.kind().equals(kind))
        .anyMatch(p -> mentions(p.folded(), passages));
  }

  private boolean mentions(String phrase, List<Span> passages) {
    return folded.find(phrase).stream()
        .anyMatch(m -> passages.stream().noneMatch(p -> p.overlaps(m)));
  }

  /** True if the words stand somewhere in the submission. */
  public boolean contains(String words) {
    return folded.contains(FoldedText.fold(words));
  }

  public boolean contains(char sign) {
    return document.text().indexOf(sign) >= 0;
  }

  /** The licence under which the submission says that it is published itself. */
  public Optional<LicenseTerms> ownLicense(PolicyData data) {
    return document.evidence().stream()
        .filter(
            e ->
                e.name().contains("license")
                    && (OWN_STATEMENTS.contains(e.source()) || e.name().equals("rel=license")))
        .map(e -> data.licenseAt(e.value()).or(() -> data.license(e.value())))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
