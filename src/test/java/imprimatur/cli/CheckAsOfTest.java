package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate compares with the corpus of a day. */
class CheckAsOfTest {
  private static final String TEXT =
      "Nobody has wound the clock of Pell Tower since the sexton's ladder went to the orchard, yet"
          + " it strikes eleven on market days, a feat that the bell founders of three counties came to"
          + " see, went home from without a word, and never once put down on any bill.\n";

  @TempDir Path folder;
  private Checkout project;
  private Path cache;

  /** The clock comes into the corpus on the 26th and goes on the 28th. */
  @BeforeEach
  void tell() throws IOException {
    cache = folder.resolve("cache");
    project =
        GateProject.bare(folder.resolve("project"))
            .write("docs/clock.md", "# The clock\n\n" + TEXT)
            .commit("Begin");
    assertThat(on(24).code()).isZero();
    project.write("corpus/clock.txt", "The clock\n\n" + TEXT + "\n© 2026 Ada Pell.\n");
    assertThat(on(26).code()).isEqualTo(ExitCode.FINDINGS);
    Files.delete(project.path("corpus/clock.txt"));
    assertThat(on(28).code()).isZero();
  }

  private Run on(int day, String... more) {
    List<String> call = new ArrayList<>(List.of("check", "--project", project.folder().toString()));
    call.addAll(List.of("--cache", cache.toString(), "--fail-on", "review"));
    call.addAll(List.of(more));
    long time = Instant.parse("2026-11-%02dT12:00:00Z".formatted(day)).getEpochSecond();
    return Run.withInput(
        new byte[0], Map.of("SOURCE_DATE_EPOCH", Long.toString(time)), call.toArray(String[]::new));
  }

  private static void says(Run run, String day, int code) {
    assertThat(run.code()).as(run.out()).isEqualTo(code);
    assertThat(run.out()).contains("this is the corpus as it stood at the end of " + day);
  }

  @Test
  void it_is_that_of_the_end_of_the_day() {
    says(on(30, "--as-of", "2026-11-25"), "2026-11-25", ExitCode.CLEAR);
    says(on(30, "--as-of", "2026-11-26"), "2026-11-26", ExitCode.FINDINGS);
    says(on(30, "--as-of", "2026-11-27"), "2026-11-27", ExitCode.FINDINGS);
    says(on(30, "--as-of", "2026-11-28"), "2026-11-28", ExitCode.CLEAR);
    says(on(30, "--as-of", "2026-11-23"), "2026-11-23", ExitCode.NOT_CHECKED);
    Run json = on(30, "--as-of", "2026-11-26", "--format", "json");
    assertThat(json.out()).contains("as it stood at the end of 2026-11-26");
  }

  @Test
  void what_a_change_brings_is_held_against_that_day_too() {
    project.git("checkout", "-q", "-b", "news");
    project.write("docs/again.md", "# Again\n\n" + TEXT).commit("Add");
    assertThat(on(30, "--changed-since", "main").code()).isZero();
    says(
        on(30, "--changed-since", "main", "--as-of", "2026-11-27"),
        "2026-11-27",
        ExitCode.FINDINGS);
  }

  @Test
  void a_day_gone_by_leaves_no_results_behind() throws IOException {
    Run today = on(30);
    Map<String, Long> kept = kept();
    assertThat(kept).isNotEmpty();
    says(on(30, "--as-of", "2026-11-26"), "2026-11-26", ExitCode.FINDINGS);
    assertThat(kept()).isEqualTo(kept);
    assertThat(on(30)).isEqualTo(today);
  }

  private Map<String, Long> kept() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(f -> f.getFileName().toString(), f -> f.toFile().length()));
    }
  }

  @Test
  void what_is_no_day_is_refused() {
    Run run = on(30, "--as-of", "last week");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--as-of");
    Run tomorrow = on(30, "--as-of", "2026-12-01");
    assertThat(tomorrow.code()).isEqualTo(ExitCode.USAGE);
    assertThat(tomorrow.err()).contains("--as-of: 2026-12-01 is still to come");
  }

  @Test
  void today_is_not_over() {
    Run run = on(30, "--as-of", "2026-11-30");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out()).contains("this is the corpus as it stands now, on 2026-11-30");
  }
}
