package imprimatur.gate;

import imprimatur.gate.accepted.Baseline;
import imprimatur.gate.accepted.WaiverStatus;
import imprimatur.gate.accepted.Waivers;
import imprimatur.gate.config.Key;
import imprimatur.gate.git.GitException;
import imprimatur.gate.git.GitRepository;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPolicy;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.NotationException;
import imprimatur.pipeline.doctor.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the doctor says of the files that only the gate reads. */
public final class ProjectChecks {
  private static final String CONFIG = "config";
  private static final String GIT = "git";
  private static final String BASELINE = "baseline";
  private static final String WAIVERS = "waivers";
  private static final String MEND = "mend that line";

  private final LocalDate today;
  private final List<Check> checks = new ArrayList<>();

  private ProjectChecks(LocalDate today) {
    this.today = today;
  }

  /** One check for each of configuration, baseline and waivers. */
  public static List<Check> of(Project.Opening opening, LocalDate today) {
    ProjectChecks checks = new ProjectChecks(today);
    checks.all(opening);
    return List.copyOf(checks.checks);
  }

  private void all(Project.Opening opening) {
    try {
      Project project = Project.open(opening);
      config(project);
      git(project);
      baseline(project);
      waivers(project);
    } catch (NotationException e) {
      checks.add(Check.problem(CONFIG, e.located(), MEND));
    } catch (GitException e) {
      checks.add(
          Check.problem(GIT, e.getMessage(), "see that git is installed and trusts the folder"));
    } catch (IOException e) {
      checks.add(Check.problem(CONFIG, e.getMessage(), "check what --config names"));
    }
  }

  private void config(Project project) {
    boolean there = Files.exists(project.configFile());
    checks.add(
        there
            ? Check.ok(CONFIG, project.configFile().toString())
            : Check.ok(CONFIG, "none, so the defaults hold ('imprimatur init' writes one)"));
  }

  private void git(Project project) throws IOException {
    if (project.repository().isEmpty()) {
      checks.add(
          Check.ok(GIT, "none: the whole project can be checked, but not what a change brings"));
      return;
    }
    GitRepository repository = project.repository().get();
    if (repository.isShallow()) {
      checks.add(
          Check.warning(
              GIT,
              "the clone is shallow, and may not reach back to where a change began",
              "git fetch --unshallow (in CI: fetch-depth: 0, GIT_DEPTH: 0)"));
      return;
    }
    List<String> others = repository.submodules();
    checks.add(
        Check.ok(
            GIT,
            others.isEmpty()
                ? repository.top().toString()
                : "%s; submodules are not checked with it: %s"
                    .formatted(repository.top(), String.join(", ", others))));
  }

  private void baseline(Project project) {
    Path file = project.settings().path(Key.BASELINE).orElseThrow();
    try {
      Baseline baseline = new ProjectPolicy(project).baseline();
      long gone =
          baseline.entries().stream()
              .filter(e -> !Files.exists(project.top().resolve(e.path())))
              .count();
      checks.add(
          gone == 0
              ? Check.ok(BASELINE, "%d findings known".formatted(baseline.size()))
              : Check.warning(
                  BASELINE,
                  "%d entries name files that are gone".formatted(gone),
                  "imprimatur baseline update"));
    } catch (NotationException e) {
      checks.add(Check.problem(BASELINE, e.located(), MEND));
    } catch (IOException e) {
      checks.add(Check.problem(BASELINE, e.getMessage(), "restore " + file));
    }
  }

  private void waivers(Project project) {
    ProjectPolicy policy = new ProjectPolicy(project);
    try {
      List<Authorization> ledger = policy.authorizations();
      Waivers waivers = policy.waivers();
      long ended =
          waivers.entries().stream()
              .filter(w -> w.status(ledger, today) == WaiverStatus.ENDED)
              .count();
      checks.add(
          ended == 0
              ? Check.ok(WAIVERS, "%d hold".formatted(waivers.entries().size()))
              : Check.warning(
                  WAIVERS,
                  "%d of %d have ended".formatted(ended, waivers.entries().size()),
                  "imprimatur waiver expired names them; decide anew or take them out"));
    } catch (NotationException e) {
      checks.add(Check.problem(WAIVERS, e.located(), MEND));
    } catch (IOException e) {
      checks.add(Check.problem(WAIVERS, e.getMessage(), "check what --ledger and --waivers name"));
    }
  }
}
