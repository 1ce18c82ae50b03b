package imprimatur.cli.settings;

import imprimatur.cli.console.UsageException;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.Nearest;
import java.util.List;

/** Finds entries of a ledger by the ids that users give. Stateless. */
public final class LedgerLookup {
  private LedgerLookup() {}

  /**
   * The entry of that id.
   *
   * @throws UsageException if there is none: a slip of the user
   */
  public static Authorization entry(List<Authorization> ledger, String id) {
    return ledger.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(ledger, id));
  }

  private static UsageException unknown(List<Authorization> ledger, String id) {
    return new UsageException(
        "no authorization '%s' is on file; see 'imprimatur authorization list'%s"
            .formatted(id, Nearest.hint(id, ledger.stream().map(Authorization::id).toList())));
  }
}
