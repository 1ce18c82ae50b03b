package imprimatur.odrl.agreement;

import imprimatur.decide.ledger.Entries;
import imprimatur.model.rights.Authorization;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What holds of every entry of the ledger that goes out as an Agreement. */
class AgreementPropertiesTest {
  @Provide
  Arbitrary<Authorization> entries() {
    return Entries.any();
  }
}
