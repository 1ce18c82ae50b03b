package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.RightsEvidence.Source;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.NotationException;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.stated.StatedPolicy;
import java.util.Optional;

/**
 * Reads the ODRL policy that lies beside an article: it ranks below the keys of the operator's own
 * sidecar file, and above all that the page says of itself. Thread-safe.
 */
final class PolicyRights {
  private PolicyRights() {}

  /** The statement of the policy; empty if there is none, or none that an import let pass. */
  static Optional<RightsStatement> read(Document document) {
    return document.evidence().stream()
        .filter(e -> e.source() == Source.SIDECAR && e.name().equals("odrl"))
        .findFirst()
        .flatMap(evidence -> read(document.uri(), evidence));
  }

  private static Optional<RightsStatement> read(String file, RightsEvidence policy) {
    try {
      return Optional.of(licensed(StatedPolicy.of(file, policy.value())));
    } catch (NotationException | PolicyException e) {
      return Optional.empty(); // the ingest has said why
    }
  }

  /** A licence that is named says what the policy itself leaves out. */
  private static RightsStatement licensed(StatedPolicy.Said said) {
    RightsStatement rights = said.rights();
    Optional<LicenseCatalog.Licence> licence = said.licence().flatMap(LicenseCatalog::ofAddress);
    if (licence.isEmpty()) {
      return rights;
    }
    RightsStatement.Builder named =
        RightsStatement.builder(licence.get().stance())
            .holder(rights.holder().orElse(null))
            .license(licence.get().id())
            .clause(rights.clause());
    licence.get().terms().forEach(named::term);
    rights.prohibitions().forEach(named::term);
    rights.duties().forEach(named::term);
    return named.build();
  }
}
