package imprimatur.pipeline.doctor;

import imprimatur.decide.PolicyData;
import imprimatur.decide.ledger.Standing;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.notation.NotationException;
import imprimatur.pipeline.ledger.LedgerException;
import imprimatur.pipeline.ledger.LedgerFile;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at the ledger: whether it can be read, what has run out, and whom it is for. */
final class LedgerChecks {
  private static final String NAME = "ledger";
  private static final int SOON = 30;

  private final LedgerFile file;
  private final boolean named;
  private final LocalDate today;
  private final Optional<IntendedUse> use;
  private final Optional<PolicyData> data;
  private final List<Check> checks = new ArrayList<>();

  LedgerChecks(SetUp setUp, Optional<IntendedUse> use, Optional<PolicyData> data) {
    this.file = setUp.ledgerFile();
    this.named = setUp.ledger().isPresent();
    this.today = setUp.today();
    this.use = use;
    this.data = data;
  }

  List<Check> run() {
    if (!file.exists()) {
      checks.add(missing());
      return checks;
    }
    try {
      List<Authorization> entries = file.read();
      entries(entries);
      checks.addAll(new HistoryChecks(entries, file.history(), today).run());
    } catch (NotationException e) {
      checks.add(Check.problem(NAME, e.located(), "mend that line of the ledger"));
    } catch (LedgerException e) {
      checks.add(Check.problem(NAME, e.getMessage()));
    }
    return checks;
  }

  private Check missing() {
    return named
        ? Check.problem(NAME, "there is no ledger " + file.path(), "check the name --ledger gives")
        : Check.ok(NAME, "none: nobody has allowed anything");
  }

  private void entries(List<Authorization> entries) {
    checks.add(
        Files.isWritable(file.path())
            ? Check.ok(NAME, file.path() + ", entries: " + entries.size())
            : Check.warning(
                NAME,
                file.path() + " cannot be written: nothing can be granted or revoked",
                "give yourself the right to write it"));
    warn(
        entries,
        a -> Standing.of(a, today) == Standing.EXPIRED,
        "entry has expired",
        "entries have expired",
        "have renewed what is still used, and enter it anew with 'imprimatur authorization grant'");
    warn(
        entries,
        a -> Standing.endsWithin(a, today, SOON),
        "entry ends within " + SOON + " days",
        "entries end within " + SOON + " days",
        "ask the grantor in time; see 'imprimatur authorization show ID'");
    Set<String> publisher = publisher();
    warn(
        entries,
        a -> !publisher.isEmpty() && isLive(a) && !Names.anySame(publisher, grantee(a)),
        "entry is for somebody else than the publisher of the use file",
        "entries are for somebody else than the publisher of the use file",
        "check the publisher in the use file and the grantee in the ledger");
  }

  private void warn(
      List<Authorization> entries,
      Predicate<Authorization> about,
      String one,
      String several,
      String cure) {
    List<String> ids = entries.stream().filter(about).map(Authorization::id).toList();
    if (!ids.isEmpty()) {
      checks.add(Check.warning(NAME, Listed.of(ids, one, several), cure));
    }
  }

  private boolean isLive(Authorization entry) {
    Standing standing = Standing.of(entry, today);
    return standing == Standing.VALID || standing == Standing.NOT_YET;
  }

  private static Set<String> grantee(Authorization entry) {
    return Set.of(entry.grantee().name());
  }

  /** Every name of the house that publishes; none if the use file does not say. */
  private Set<String> publisher() {
    Set<String> names = new LinkedHashSet<>();
    use.flatMap(IntendedUse::publisher).map(Party::name).ifPresent(names::add);
    use.map(IntendedUse::affiliates).ifPresent(names::addAll);
    return data.map(d -> d.withAffiliates(names)).orElse(names);
  }
}
