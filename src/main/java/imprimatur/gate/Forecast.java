package imprimatur.gate;

import imprimatur.gate.accepted.WaiverEntry;
import imprimatur.gate.config.Key;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectCache;
import imprimatur.gate.project.ProjectPolicy;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.rights.Authorization;
import imprimatur.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which documents that may be published today may not be any more from which day on, because an
 * authorization or a waiver ends: each is checked again as of the day after.
 */
public final class Forecast {
  private final GateOptions options;
  private final Progress progress;

  private Forecast(GateOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * What is foreseen.
   *
   * @param today the check as of today
   * @param lapses by day, then by path
   */
  public record Outlook(CheckResult today, List<Lapse> lapses) {}

  /**
   * Looks ahead up to {@code horizon}.
   *
   * @throws IOException as {@link Gate#run}
   */
  public static Outlook until(LocalDate horizon, GateOptions options, Progress progress)
      throws IOException {
    return new Forecast(options, progress).outlook(horizon);
  }

  private Outlook outlook(LocalDate horizon) throws IOException {
    Gate.Outcome now = Gate.run(options, progress);
    List<Path> documents = depending(now);
    Set<String> open = open(now.accepted());
    List<Lapse> lapses = new ArrayList<>();
    for (var end : ends(now.project(), horizon).entrySet()) {
      if (documents.isEmpty()) {
        break;
      }
      LocalDate from = end.getKey().plusDays(1);
      CheckResult then = Gate.run(on(from, documents), progress).accepted();
      lapses.addAll(lapses(from, then, open, end.getValue()));
    }
    return new Outlook(now.accepted(), lapses);
  }

  /** Documents that may be published because of something that can end. */
  private static List<Path> depending(Gate.Outcome now) {
    return now.accepted().documents().stream()
        .filter(
            d ->
                !d.decision().clearances().isEmpty()
                    || d.decision().findings().stream().anyMatch(f -> f.waiver().isPresent()))
        .map(d -> now.project().top().resolve(d.uri()))
        .toList();
  }

  private SortedMap<LocalDate, List<Lapse.Cause>> ends(Project project, LocalDate horizon)
      throws IOException {
    ProjectPolicy policy = new ProjectPolicy(project);
    List<Authorization> ledger = policy.authorizations();
    SortedMap<LocalDate, List<Lapse.Cause>> ends = new TreeMap<>();
    for (Authorization authorization : ledger) {
      Lapse.Cause cause = Lapse.Cause.of(authorization);
      authorization.until().ifPresent(day -> end(ends, day, cause));
      authorization.revoked().ifPresent(day -> end(ends, day.minusDays(1), cause));
    }
    for (WaiverEntry waiver : policy.waivers().entries()) {
      waiver.ends(ledger).ifPresent(day -> end(ends, day, Lapse.Cause.of(waiver)));
    }
    return ends.subMap(options.today(), horizon.plusDays(1));
  }

  private static void end(
      SortedMap<LocalDate, List<Lapse.Cause>> ends, LocalDate day, Lapse.Cause cause) {
    ends.computeIfAbsent(day, d -> new ArrayList<>()).add(cause);
  }

  /** A day to come is not kept in the cache, where it would take the place of today. */
  private GateOptions on(LocalDate day, List<Path> documents) {
    return new GateOptions(
        options.opening().with(Key.CACHE, ProjectCache.NONE),
        List.of(),
        Optional.of(documents),
        false,
        Optional.empty(),
        options.threads(),
        options.version(),
        day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Set<String> open(CheckResult result) {
    Set<String> open = new HashSet<>();
    for (DocumentResult document : result.documents()) {
      openFindings(document).forEach(f -> open.add(key(document, f)));
    }
    return open;
  }

  private static List<Finding> openFindings(DocumentResult document) {
    return document.decision().findings().stream().filter(f -> f.waiver().isEmpty()).toList();
  }

  private static String key(DocumentResult document, Finding finding) {
    return document.uri() + "\0" + finding.ruleId() + "\0" + finding.fingerprint();
  }

  /** What is open then and was not before; it is told once. */
  private static List<Lapse> lapses(
      LocalDate from, CheckResult then, Set<String> open, List<Lapse.Cause> causes) {
    List<Lapse> lapses = new ArrayList<>();
    for (DocumentResult document : then.documents()) {
      for (Finding finding : openFindings(document)) {
        if (open.add(key(document, finding))) {
          lapses.add(Lapse.of(from, document.uri(), finding, causes));
        }
      }
    }
    return lapses;
  }
}
