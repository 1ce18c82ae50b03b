package imprimatur.gate;

import imprimatur.decide.ledger.Standing;
import imprimatur.gate.accepted.Baseline;
import imprimatur.gate.accepted.WaiverEntry;
import imprimatur.gate.accepted.WaiverStatus;
import imprimatur.gate.accepted.Waivers;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Waiver;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which published documents lapse when, by the reports of their checks and by what the ledger and
 * the waivers say now: neither the documents nor the corpus need be there. Immutable.
 */
public final class StoredForecast {
  /** The fact of a clearance that names the entry of the ledger it stands on. */
  private static final String AUTHORIZATION = "authorization";

  private final LocalDate today;
  private final List<Authorization> ledger;
  private final Optional<Waivers> waivers;

  /**
   * A forecast by what is on file now.
   *
   * @param today the first day that is looked at; what has ended without a date lapses on it
   * @param waivers nothing if the project keeps none here: then the reports say until when theirs
   *     hold
   */
  public StoredForecast(LocalDate today, List<Authorization> ledger, Optional<Waivers> waivers) {
    this.today = today;
    this.ledger = List.copyOf(ledger);
    this.waivers = waivers;
  }

  /** What lapses up to a day, or has lapsed already, by day and path. */
  public List<Lapse> until(LocalDate horizon, List<CheckResult> reports) {
    return latest(reports).stream()
        .flatMap(document -> lapses(document).stream())
        .filter(lapse -> !lapse.from().isAfter(horizon.plusDays(1)))
        .distinct()
        .sorted(Comparator.comparing(Lapse::from).thenComparing(Lapse::path))
        .toList();
  }

  /** Each document as the latest report has it. */
  private static List<DocumentResult> latest(List<CheckResult> reports) {
    Map<String, DocumentResult> latest = new LinkedHashMap<>();
    reports.stream()
        .sorted(Comparator.comparing(CheckResult::checkedAt))
        .flatMap(report -> report.documents().stream())
        .forEach(document -> latest.put(document.uri(), document));
    return List.copyOf(latest.values());
  }

  private List<Lapse> lapses(DocumentResult document) {
    List<Lapse> lapses = new ArrayList<>();
    for (Clearance clearance : document.decision().clearances()) {
      authorizations(clearance)
          .flatMap(id -> end(id).stream())
          .min(Comparator.comparing(End::last))
          .ifPresent(end -> lapses.add(lapse(document, clearance, end)));
    }
    for (Finding finding : document.decision().findings()) {
      finding
          .waiver()
          .flatMap(waiver -> end(waiver, finding))
          .map(end -> Lapse.of(end.from(), document.uri(), finding, List.of(end.cause())))
          .ifPresent(lapses::add);
    }
    return lapses;
  }

  private static Lapse lapse(DocumentResult document, Clearance clearance, End end) {
    return new Lapse(
        end.from(),
        document.uri(),
        clearance.ruleId(),
        Optional.empty(),
        Optional.empty(),
        clearance.source(),
        List.of(end.cause()));
  }

  /** The last day on which something holds. */
  private record End(LocalDate last, Lapse.Cause cause) {
    LocalDate from() {
      return last.plusDays(1);
    }
  }

  private static Stream<String> authorizations(Clearance clearance) {
    return clearance.facts().stream()
        .filter(fact -> fact.name().equals(AUTHORIZATION))
        .map(Fact::actual)
        .filter(Fact.Value.Words.class::isInstance)
        .map(Object::toString);
  }

  private Optional<End> end(String id) {
    return ledger.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(this::end)
        .orElseGet(() -> Optional.of(ended(Lapse.Cause.missing(id))));
  }

  /** An entry that takes over where this one ends puts the end off. */
  private Optional<End> end(Authorization entry) {
    Authorization current = entry;
    Optional<LocalDate> last = Standing.lastDay(current);
    while (last.isPresent()) {
      LocalDate end = last.get();
      Authorization before = current;
      Optional<Authorization> next =
          ledger.stream().filter(other -> takesOver(other, before, end)).findFirst();
      if (next.isEmpty()) {
        return Optional.of(new End(end, Lapse.Cause.of(current)));
      }
      current = next.get();
      last = Standing.lastDay(current);
    }
    return Optional.empty();
  }

  private static boolean takesOver(Authorization other, Authorization entry, LocalDate end) {
    return other.grantor().equals(entry.grantor())
        && other.grantee().equals(entry.grantee())
        && other.works().equals(entry.works())
        && other.actions().containsAll(entry.actions())
        && other.from().filter(end.plusDays(1)::isBefore).isEmpty()
        && Standing.lastDay(other).filter(last -> !last.isAfter(end)).isEmpty();
  }

  private Optional<End> end(Waiver waiver, Finding finding) {
    if (waivers.isEmpty() || waiver.owner().equals(Baseline.OWNER)) {
      return waiver
          .until()
          .map(day -> new End(day, Lapse.Cause.waiver(waiver.ruleId(), waiver.owner())));
    }
    Optional<WaiverEntry> entry =
        waivers.get().entries().stream()
            .filter(e -> e.rule().equals(finding.ruleId()))
            .filter(e -> e.fingerprint().equals(finding.fingerprint()))
            .findFirst();
    return entry.isPresent()
        ? end(entry.get())
        : Optional.of(ended(Lapse.Cause.withdrawn(waiver.ruleId(), waiver.owner())));
  }

  private Optional<End> end(WaiverEntry entry) {
    Lapse.Cause cause = Lapse.Cause.of(entry);
    return entry
        .ends(ledger)
        .map(day -> new End(day, cause))
        .or(
            () ->
                entry.status(ledger, today) == WaiverStatus.ENDED
                    ? Optional.of(ended(cause))
                    : Optional.empty());
  }

  private End ended(Lapse.Cause cause) {
    return new End(today.minusDays(1), cause);
  }
}
