package imprimatur.decide.ledger;

import java.time.Instant;

/**
 * Who changed the ledger, and when.
 *
 * @param by name of a person or account, never blank
 * @param at the moment
 */
public record Stamp(String by, Instant at) {
  public Stamp {
    if (by.isBlank()) {
      throw new IllegalArgumentException("whoever changes the ledger needs a name");
    }
  }
}
