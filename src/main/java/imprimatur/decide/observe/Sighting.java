package imprimatur.decide.observe;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyData.QuotationLimit;
import imprimatur.decide.observe.text.ChangedWords;
import imprimatur.decide.observe.text.SubmissionText;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One source beside the submission, and what is asked about it again and again.
 *
 * @param match what was taken; its rights are the effective ones
 * @param license the named licence, if it is a known one
 */
record Sighting(
    SourceMatch match,
    SubmissionText submission,
    IntendedUse use,
    PolicyData data,
    Optional<LicenseTerms> license) {

  String id() {
    return match.source().id();
  }

  RightsStatement rights() {
    return match.rights();
  }

  Stream<Passage> passages(Set<ReuseKind> kinds) {
    return match.alignment().passages().stream().filter(p -> kinds.contains(p.kind()));
  }

  /** How many of a passage's words are not the source's. */
  ChangedWords changed(Passage passage) {
    if (passage.kind() == ReuseKind.VERBATIM) {
      return new ChangedWords(passage.words(), 0);
    }
    return ChangedWords.of(
        passage.submission().slice(submission.document().text()),
        passage.source().slice(match.document().text()));
  }

  List<Span> places() {
    return match.alignment().passages().stream().map(Passage::submission).toList();
  }

  Provenance provenance() {
    return new Provenance(match);
  }

  /** Name of the site or paper that published the source. */
  Optional<String> publisher() {
    return provenance().publisher();
  }

  /** How much of it may be quoted. */
  QuotationLimit quotationLimit() {
    return data.quotationLimit(publisher().orElse(""), use.territories());
  }

  Optional<String> holder() {
    return provenance().holder();
  }

  /** Names under which the source may be credited. */
  Set<String> creditNames() {
    Set<String> names = new LinkedHashSet<>();
    holder().ifPresent(names::add);
    publisher().ifPresent(names::add);
    names.addAll(match.document().metadata().authors());
    match.source().agency().ifPresent(names::add);
    return names;
  }

  /** Names under which the submitter is known; empty if the use does not say. */
  Set<String> submitter() {
    Set<String> names = new LinkedHashSet<>(use.affiliates());
    use.publisher().map(Party::name).ifPresent(names::add);
    return data.withAffiliates(names);
  }

  /** Web addresses of the source; empty if it is only known as a file. */
  List<String> addresses() {
    return provenance().addresses();
  }
}
