package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the CI files, run by a shell as their platforms run them. */
class CiScriptsTest {
  private static final Path SHELL = Path.of("/bin/bash");

  @TempDir Path folder;

  private Checkout project;

  @BeforeEach
  void makeProject() throws IOException {
    assumeThat(SHELL).exists();
    project = GateProject.known(folder.resolve("project"));
    project.git("checkout", "-q", "-b", "topic");
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES).commit("Add");
    Path bin = Files.createDirectories(folder.resolve("action/bin"));
    Path program = bin.resolve("imprimatur");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' imprimatur.cli.Main \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private record Answer(int code, String text) {}

  /** What a script comes to, with these variables and nothing of ours. */
  private Answer run(String script, Map<String, String> variables)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                SHELL.toString(), "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
            .directory(project.folder().toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String path = environment.get("PATH");
    environment.clear();
    environment.put("PATH", folder.resolve("action/bin") + ":" + path);
    environment.put("HOME", folder.resolve("home").toString());
    environment.putAll(variables);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private static Node yaml(String file) throws IOException {
    return Notation.yaml(file, Files.readString(Path.of(file)));
  }

  @Test
  void the_step_of_the_action_annotates_and_hands_its_reports_over() throws Exception {
    Path outputs = folder.resolve("outputs");
    Path summary = folder.resolve("summary");
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME_OF_ACTION", folder.resolve("action").toString());
    variables.put("PATHS", "docs use.yaml");
    variables.put("SINCE", "main");
    variables.put("CORPUS", "");
    variables.put("FAIL_ON", "");
    variables.put("REPORTS", "out of the way");
    variables.put("GITHUB_OUTPUT", outputs.toString());
    variables.put("GITHUB_STEP_SUMMARY", summary.toString());
    String script =
        yaml("action.yml").objects().flatMap(o -> o.text("run").stream()).findFirst().orElseThrow();
    Answer answer = run(script, variables);
    assertThat(answer.text()).contains("::error file=docs/canal.md,line=3");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(summary).content().contains("docs/canal.md");
    for (String line : Files.readAllLines(outputs)) {
      assertThat(project.path(line.substring(line.indexOf('=') + 1))).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(outputs)).hasSize(3);
    variables.put("FAIL_ON", "never");
    assertThat(run(script, variables).code()).isZero();
    assertThat(folder.resolve("home/.cache/imprimatur")).isDirectory();
  }

  @Test
  void the_job_of_gitlab_leaves_the_reports_that_it_names() throws Exception {
    Node job = yaml("ci/imprimatur.gitlab-ci.yml").require("imprimatur");
    Answer answer =
        run(
            String.join("\n", job.texts("script")),
            Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", "main", "IMPRIMATUR_PATHS", "docs use.yaml"));
    assertThat(answer.text()).contains("✖ BLOCK  docs/canal.md");
    assertThat(answer.code()).isEqualTo(1);
    for (Node report : job.require("artifacts").require("reports").asObject().values()) {
      assertThat(project.path(report.asText())).isNotEmptyFile();
    }
  }

  @Test
  void the_hook_takes_the_staged_files_behind_its_entry() throws Exception {
    Node hook = yaml(".pre-commit-hooks.yaml").asList().get(0);
    String entry = folder.resolve("action") + "/" + hook.require("entry").asText();
    assertThat(run(entry + " docs/canal.md docs/garden.md", Map.of()).code()).isEqualTo(1);
    assertThat(run(entry + " docs/garden.md", Map.of()).code()).isZero();
  }

  @Test
  void the_image_has_a_launcher_that_a_shell_understands() throws Exception {
    Matcher printf =
        Pattern.compile("(?m)^RUN (printf .*) > /usr/local/bin/imprimatur")
            .matcher(Files.readString(Path.of("Dockerfile")));
    assertThat(printf.find()).isTrue();
    Answer launcher = run(printf.group(1), Map.of());
    assertThat(launcher.text()).startsWith("#!/bin/sh\nexec java ").contains("\"$@\"\n");
    Path file = Files.writeString(folder.resolve("launcher"), launcher.text());
    assertThat(run("sh -n '" + file + "'", Map.of())).isEqualTo(new Answer(0, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin/imprimatur", "bin/benchmark", ".ci/run", "docs/images/make"})
  void every_script_is_one(String file) throws Exception {
    String first = Files.readAllLines(Path.of(file)).get(0);
    String shell = first.contains("bash") ? "bash" : "sh";
    assertThat(run(shell + " -n '" + Path.of(file).toAbsolutePath() + "'", Map.of()))
        .isEqualTo(new Answer(0, ""));
  }

  /** Java could not open "Grüße.md" otherwise. */
  @ParameterizedTest
  @CsvSource({"'',C.UTF-8", "C,C.UTF-8", "de_DE.UTF-8,de_DE.UTF-8", "en_GB.utf8,en_GB.utf8"})
  void names_of_files_are_utf_8_in_a_plain_locale_too(String given, String used) throws Exception {
    Matcher block =
        Pattern.compile("(?ms)^case \\$\\{LC_ALL.*?^esac$")
            .matcher(Files.readString(Path.of("bin/imprimatur")));
    assertThat(block.find()).isTrue();
    String script = block.group() + "\necho ${LC_ALL:-$LANG}";
    assertThat(run(script, Map.of("LANG", given)).text().strip()).isEqualTo(used);
  }
}
