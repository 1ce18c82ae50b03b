package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String PASSAGE =
      "The ferry, built in 1962, lost power two miles off the breakwater and drifted for an hour.";

  @TempDir private Path corpus;

  @BeforeEach
  void write() throws IOException {
    String label =
        "<document><feature name='plagiarism' this_offset='0' this_length='%1$d' source_offset='0'"
            + " source_length='%1$d'/></document>";
    Map<String, String> files =
        Map.of(
            "susp/a.txt", PASSAGE + " Bakers complain about butter.",
            "susp/c.txt", "Nobody bakes on Sunday.",
            "src/b.txt", PASSAGE + " An inquiry began.",
            "01-clean/pairs", "c.txt b.txt\n",
            "01-clean/c-b.xml", "<document/>",
            "02-copies/pairs", "a.txt b.txt\n",
            "02-copies/a-b.xml", label.formatted(PASSAGE.length()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = corpus.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Run evaluate(String... more) {
    String[] arguments = {"evaluate", "pan", corpus.toString(), "--output", corpus + "/out"};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Run.of(all);
  }

  @Test
  void ablation_prints_a_row_for_the_whole_and_for_each_step() {
    Run run = evaluate("--ablate");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out())
        .containsPattern("(?m)^without +all +01-clean +02-copies$")
        .containsPattern("(?m)^\\(nothing\\) +1\\.0000 +0 false +1\\.0000$")
        .containsPattern("(?m)^growing +1\\.0000 \\+0\\.0000 +0 false \\+0 +1\\.0000 \\+0\\.0000$")
        .contains("acceptance score", "summary search", "boundary bonuses", "overlap cutting")
        .contains("split of crossed halves", "window margin");
  }

  @Test
  void without_the_option_there_is_no_such_table() {
    assertThat(evaluate().out()).doesNotContain("growing").contains("02-copies", "plagdet 1.0000");
  }

  @Test
  void the_cases_of_an_odrl_suite_that_differ_are_listed() {
    Run run = Run.of("evaluate", "odrl", "src/test/resources/golden/odrl/suite");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .doesNotContain("The Lamp prints while it may")
        .contains("differs: A report that expects too much.")
        .contains("urn:ask:print: Inactive, expected Active")
        .contains("urn:ferry:until Unsatisfied, not expected")
        .contains("differs: A report on another policy.")
        .containsPattern("(?m)^by activation  1 of 3$")
        .containsPattern("(?m)^by premises    1 of 3$");
  }

  @Test
  void a_folder_without_an_odrl_suite_is_a_usage_error() {
    Run run = Run.of("evaluate", "odrl", corpus.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("index.ttl").contains("no such file");
  }
}
