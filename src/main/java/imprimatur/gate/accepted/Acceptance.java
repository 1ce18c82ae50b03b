package imprimatur.gate.accepted;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Waiver;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Marks the findings that were accepted before, by waiver or baseline, and says what of those is
 * about to end, has ended, or stands for nothing any more. Not thread-safe; used for one check.
 */
public final class Acceptance {
  /** So many days before its end a waiver is spoken of. */
  public static final int SOON_DAYS = 30;

  private static final String NOT_ON_FILE = "does not hold: its authorization is not in the ledger";

  private final Waivers waivers;
  private final Map<String, List<Known>> baseline = new HashMap<>();
  private final List<Authorization> ledger;
  private final LocalDate today;
  private final Moves moves;
  private final Set<WaiverEntry> used = new HashSet<>();
  private final Set<WaiverEntry> endedOnFinding = new HashSet<>();

  /**
   * Where files went.
   *
   * @param from the former path of those that were moved, by their path
   * @param gone whether no file is at a path any more
   */
  public record Moves(Map<String, String> from, Predicate<String> gone) {}

  private static final class Known {
    private final Baseline.Entry entry;
    private int left;

    private Known(Baseline.Entry entry) {
      this.entry = entry;
      this.left = entry.count();
    }
  }

  /** What was accepted, as it stands on a day. */
  public Acceptance(
      Baseline known, Waivers waivers, List<Authorization> ledger, LocalDate today, Moves moves) {
    this.waivers = waivers;
    this.ledger = List.copyOf(ledger);
    this.today = today;
    this.moves = moves;
    for (Baseline.Entry entry : known.entries()) {
      baseline
          .computeIfAbsent(entry.rule() + " " + entry.fingerprint(), key -> new ArrayList<>())
          .add(new Known(entry));
    }
  }

  /** The result with its accepted findings marked so. */
  public DocumentResult applied(DocumentResult result) {
    Decision decision = result.decision();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : decision.findings()) {
      findings.add(accepted(result.uri(), finding).map(finding::waived).orElse(finding));
    }
    return result.with(
        new Decision(findings, decision.clearances(), decision.trace(), decision.folded()));
  }

  private Optional<Waiver> accepted(String path, Finding finding) {
    return waiver(finding).or(() -> known(path, finding));
  }

  private Optional<Waiver> waiver(Finding finding) {
    for (WaiverEntry entry : waivers.entries()) {
      if (entry.rule().equals(finding.ruleId())
          && entry.fingerprint().equals(finding.fingerprint())) {
        used.add(entry);
        if (hasEnded(entry)) {
          endedOnFinding.add(entry);
          return Optional.empty();
        }
        return Optional.of(waiver(entry));
      }
    }
    return Optional.empty();
  }

  private boolean hasEnded(WaiverEntry entry) {
    return entry.status(ledger, today) == WaiverStatus.ENDED;
  }

  private Waiver waiver(WaiverEntry entry) {
    Optional<LocalDate> until = entry.ends(ledger);
    return new Waiver(entry.rule(), entry.fingerprint(), entry.because(), entry.owner(), until);
  }

  /** A finding is known in the file it was in, and where that file went; not in a copy. */
  private Optional<Waiver> known(String path, Finding finding) {
    String former = moves.from().getOrDefault(path, path);
    List<Known> entries =
        baseline.getOrDefault(finding.ruleId() + " " + finding.fingerprint(), List.of());
    List<Predicate<String>> places =
        List.of(path::equals, former::equals, moves.gone()); // the nearest first
    return places.stream()
        .flatMap(place -> entries.stream().filter(known -> place.test(known.entry.path())))
        .filter(known -> known.left > 0)
        .findFirst()
        .map(
            known -> {
              known.left--;
              return new Waiver(
                  finding.ruleId(),
                  finding.fingerprint(),
                  "known since the baseline",
                  Baseline.OWNER,
                  Optional.empty());
            });
  }

  /**
   * What should be known of the waivers.
   *
   * @param whole whether all documents were checked, so that a waiver without a finding is stale
   */
  public List<Issue> notices(boolean whole) {
    List<Issue> notices = new ArrayList<>();
    for (WaiverEntry entry : waivers.entries()) {
      notice(entry, whole).ifPresent(text -> notices.add(Issue.warning(text, entry.place())));
    }
    return notices;
  }

  private Optional<String> notice(WaiverEntry entry, boolean whole) {
    if (hasEnded(entry)) {
      String end = entry.ends(ledger).map(day -> "ended on " + day).orElse(NOT_ON_FILE);
      String back =
          endedOnFinding.contains(entry)
              ? "its finding is back: %s decides anew".formatted(entry.owner())
              : "take it out";
      return Optional.of("the waiver of %s %s; %s".formatted(entry.name(), end, back));
    }
    if (whole && !used.contains(entry)) {
      return Optional.of(
          "the waiver of %s stands for no finding any more; take it out".formatted(entry.name()));
    }
    return soon(entry);
  }

  private Optional<String> soon(WaiverEntry entry) {
    return entry.status(ledger, today) == WaiverStatus.ENDS_SOON && used.contains(entry)
        ? Optional.of(
            "the waiver of %s ends on %s; %s answers for it"
                .formatted(entry.name(), entry.ends(ledger).orElseThrow(), entry.owner()))
        : Optional.empty();
  }
}
