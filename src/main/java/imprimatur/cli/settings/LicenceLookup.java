package imprimatur.cli.settings;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.model.rights.RightsStatement;
import java.io.IOException;
import java.util.Optional;

/** Finds what the licence of a statement comes to; the tables are read when first needed. */
public final class LicenceLookup {
  private PolicyData data;

  public Optional<LicenseTerms> of(RightsStatement rights) throws IOException {
    if (rights.license().isEmpty()) {
      return Optional.empty();
    }
    if (data == null) {
      data = PolicyOptions.data(null);
    }
    return data.license(rights.license().get()).or(() -> data.license(rights.stance()));
  }
}
