package imprimatur.decide;

import imprimatur.model.document.Document;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.shared.SharedText;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a policy looks at.
 *
 * @param submission what somebody wants to publish
 * @param matches the sources it reuses, with their rights
 * @param authorizations the ledger
 * @param use what is to be done with the submission
 * @param shared what the sources have in common
 */
public record PolicyFacts(
    Document submission,
    List<SourceMatch> matches,
    List<Authorization> authorizations,
    IntendedUse use,
    SharedText shared) {
  /**
   * @throws IllegalArgumentException if a source is matched twice
   */
  public PolicyFacts {
    matches = List.copyOf(matches);
    authorizations = List.copyOf(authorizations);
    Set<String> ids = new HashSet<>();
    for (SourceMatch match : matches) {
      if (!ids.add(match.source().id())) {
        throw new IllegalArgumentException("source " + match.source().id() + " is matched twice");
      }
    }
  }

  /** Facts about sources that have nothing in common. */
  public PolicyFacts(
      Document submission,
      List<SourceMatch> matches,
      List<Authorization> authorizations,
      IntendedUse use) {
    this(submission, matches, authorizations, use, SharedText.none());
  }
}
