package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.Ledger;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every edit, whatever is entered. */
class LedgerEditPropertiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void what_is_entered_reads_back_and_so_does_all_else(
      @ForAll("ledgers") List<Authorization> entries, @ForAll("layouts") String start) {
    String text = start;
    for (Authorization entry : entries) {
      text = LedgerEdit.granted("ledger.yaml", text, entry);
    }
    assertThat(text).startsWith(start);
    assertThat(Ledger.parse("ledger.yaml", text)).endsWith(entries.toArray(Authorization[]::new));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_revocation_changes_its_entry_only(
      @ForAll("ledgers") List<Authorization> entries, @ForAll int pick) {
    Assume.that(!entries.isEmpty());
    Authorization entry = entries.get(Math.floorMod(pick, entries.size()));
    Assume.that(entry.revoked().isEmpty());
    String text = "";
    for (Authorization each : entries) {
      text = LedgerEdit.granted("ledger.yaml", text, each);
    }
    List<Authorization> wanted = new ArrayList<>(entries);
    wanted.set(entries.indexOf(entry), entry.revokedOn(DAY));
    String revoked = LedgerEdit.revoked("ledger.yaml", text, entry.id(), DAY);
    assertThat(Ledger.parse("ledger.yaml", revoked)).isEqualTo(wanted);
    // another entry may have been revoked on that day before
    String line = "    revoked: 2026-03-01\n";
    assertThat(revoked.replace(line, "")).isEqualTo(text.replace(line, ""));
  }

  @Provide
  Arbitrary<List<Authorization>> ledgers() {
    return Entries.any().list().ofMaxSize(4).uniqueElements(Authorization::id);
  }

  @Provide
  Arbitrary<String> layouts() {
    return Arbitraries.of(
        "",
        "# Ours.\nauthorizations:\n",
        "# Ours.\r\nauthorizations:\r\n\r\n  # to come\r\n",
        Entries.text("- id: first of all\n  grantor: A\n  grantee: B\n")
            + "  works: {holder: A}\n  actions: use\n");
  }
}
