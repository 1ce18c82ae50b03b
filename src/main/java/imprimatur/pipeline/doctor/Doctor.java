package imprimatur.pipeline.doctor;

import imprimatur.decide.PolicyData;
import imprimatur.model.rights.IntendedUse;
import imprimatur.notation.NotationException;
import imprimatur.pipeline.Progress;
import imprimatur.pipeline.policy.PolicyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a check of a text would work with, and at nothing else. */
public final class Doctor {
  private static final String RULES = "rules";
  private static final String USE = "use file";

  private final SetUp setUp;
  private final Progress progress;
  private final List<Check> checks = new ArrayList<>();

  private Doctor(SetUp setUp, Progress progress) {
    this.setUp = setUp;
    this.progress = progress;
  }

  /**
   * One check for each thing, in the order in which they should be mended. Article files that are
   * new are taken into the corpus, as any check of a text would do.
   */
  public static List<Check> examine(SetUp setUp, Progress progress) {
    Doctor doctor = new Doctor(setUp, progress);
    doctor.all();
    return List.copyOf(doctor.checks);
  }

  private void all() {
    checks.addAll(new CorpusChecks(setUp.corpus(), progress, setUp.clock()).run());
    Optional<PolicyData> data = rules();
    Optional<IntendedUse> use = use();
    checks.addAll(new LedgerChecks(setUp, use, data).run());
  }

  private Optional<PolicyData> rules() {
    if (setUp.rules().isEmpty()) {
      checks.add(Check.ok(RULES, "those that come with the program"));
      return Optional.of(PolicyData.bundled());
    }
    Path folder = setUp.rules().get();
    try {
      PolicyData data = PolicyFiles.data(folder);
      checks.add(
          Check.ok(
              RULES, "%s, %d tables".formatted(folder.resolve("data"), PolicyData.FILES.size())));
      return Optional.of(data);
    } catch (NotationException e) {
      checks.add(Check.problem(RULES, e.located(), "mend that line of the table"));
    } catch (IOException e) {
      checks.add(
          Check.problem(
              RULES,
              e.getMessage(),
              "restore it; without a rules folder, the tables of the program are used"));
    }
    return Optional.empty();
  }

  private Optional<IntendedUse> use() {
    if (setUp.use().isEmpty()) {
      return Optional.empty();
    }
    Path file = setUp.use().get();
    try {
      IntendedUse use = PolicyFiles.use(file, setUp.today());
      checks.add(
          use.publisher()
              .map(p -> Check.ok(USE, "%s: %s publishes".formatted(file, p.name())))
              .orElseGet(
                  () ->
                      Check.warning(
                          USE,
                          file + " does not say who publishes",
                          "add 'publisher: NAME', or no authorization can be found to hold")));
      return Optional.of(use);
    } catch (NotationException e) {
      checks.add(Check.problem(USE, e.located(), "mend that line"));
    } catch (IOException e) {
      checks.add(Check.problem(USE, e.getMessage(), "check what --use names"));
    }
    return Optional.empty();
  }
}
