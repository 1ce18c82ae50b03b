package imprimatur.pipeline.doctor;

import imprimatur.decide.ledger.History;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RecordedUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a ledger says what was entered, and whether what is out may still be out. */
final class HistoryChecks {
  private static final String NAME = "ledger";
  private static final String LOOK =
      "see 'imprimatur authorization history ID' for what was entered, and by whom";

  private final List<Authorization> entries;
  private final History history;
  private final LocalDate today;
  private final List<Check> checks = new ArrayList<>();

  HistoryChecks(List<Authorization> entries, History history, LocalDate today) {
    this.entries = entries;
    this.history = history;
    this.today = today;
  }

  List<Check> run() {
    warn(
        history.altered(entries),
        "entry says something else than what was entered",
        "entries say something else than what was entered",
        LOOK);
    warn(
        history.missing(entries),
        "entry was entered and is not in the ledger any more",
        "entries were entered and are not in the ledger any more",
        LOOK);
    warn(
        entries.stream().filter(this::isKeptTooLong).map(Authorization::id).toList(),
        "entry has a text out that was to be deleted by now",
        "entries have texts out that were to be deleted by now",
        "take them down and record that: 'imprimatur authorization use ID --work WORK --removed'");
    return checks;
  }

  private boolean isKeptTooLong(Authorization entry) {
    return entry.allowance().retention().stream()
        .anyMatch(
            kept ->
                entry.uses().stream()
                    .filter(use -> use.standsOn(today))
                    .map(RecordedUse::day)
                    .anyMatch(day -> kept.lastDay(day).isBefore(today)));
  }

  private void warn(List<String> ids, String one, String several, String cure) {
    if (!ids.isEmpty()) {
      checks.add(Check.warning(NAME, Listed.of(ids, one, several), cure));
    }
  }
}
