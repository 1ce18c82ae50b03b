package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.report.ReportFormat;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** The files by which CI systems start the program are well-formed, and name what exists. */
class CiFilesTest {
  private static final Path PAGE = Path.of("docs/ci.md");
  private static final Path ACTION = Path.of("action.yml");
  private static final Path GITLAB = Path.of("ci/imprimatur.gitlab-ci.yml");
  private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(sh|yaml|dockerfile)\\n(.*?)^```$");

  /** A call of the program in a script: what follows its name up to the end of the command. */
  private static final Pattern CALL =
      Pattern.compile("(?:^|[\\s\"/])imprimatur\"? +((?:[a-z][a-z-]*|--help)\\b[^\\n|>;&#]*)");

  /** A command of another program; the test of the gate itself looks at its options. */
  private static final String GATE = "check";

  private static CommandLine program() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Main.commandLine(
        new Terminal(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), false));
  }

  private static Node yaml(Path file) throws IOException {
    return Notation.yaml(file.toString(), Files.readString(file));
  }

  /** Every script of the files, continued lines joined. */
  private static List<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    yaml(ACTION).objects().flatMap(o -> o.text("run").stream()).forEach(scripts::add);
    yaml(GITLAB).objects().flatMap(o -> o.texts("script").stream()).forEach(scripts::add);
    yaml(HOOKS).asList().forEach(hook -> scripts.add(hook.require("entry").asText()));
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      scripts.add(block.group(2));
    }
    return scripts.stream().map(script -> script.replaceAll("\\\\\\n\\s*", " ")).toList();
  }

  private static List<List<String>> calls() throws IOException {
    List<List<String>> calls = new ArrayList<>();
    for (String script : scripts()) {
      Matcher call = CALL.matcher(script);
      while (call.find()) {
        calls.add(Arrays.asList(call.group(1).strip().split("\\s+", -1)));
      }
    }
    return calls;
  }

  @TestFactory
  Stream<DynamicTest> every_option_in_them_exists() throws IOException {
    List<List<String>> calls = calls();
    assertThat(calls).hasSizeGreaterThan(8);
    return calls.stream()
        .map(call -> DynamicTest.dynamicTest(String.join(" ", call), () -> check(call)));
  }

  private static void check(List<String> call) {
    CommandLine command = program();
    boolean gate = call.get(0).equals(GATE);
    if (gate && !command.getSubcommands().containsKey(GATE)) {
      command = command.getSubcommands().get("scan"); // has all of the gate's but one
    }
    for (String word : call) {
      if (word.equals("--")) {
        return;
      }
      if (command.getSubcommands().containsKey(word)) {
        command = command.getSubcommands().get(word);
      } else if (word.startsWith("--")) {
        checkOption(command, word.replaceFirst("=.*", ""), gate);
      }
    }
    assertThat(command.getCommandName()).as("a command is named").isNotEqualTo("imprimatur");
    checkFormats(call);
  }

  private static void checkOption(CommandLine command, String option, boolean gate) {
    boolean ofTheGate = gate && option.equals("--changed-since");
    if (!ofTheGate || command.getCommandName().equals(GATE)) {
      assertThat(command.getCommandSpec().optionsMap()).containsKey(option);
    }
  }

  private static void checkFormats(List<String> call) {
    for (int i = 1; i < call.size(); i++) {
      if (call.get(i - 1).equals("--format") && !call.get(0).equals("diff")) {
        ReportFormat.of(call.get(i).replace("\"", "").replaceFirst("=.*", ""));
      }
    }
  }

  @Test
  void maven_is_told_the_class_and_words_that_the_program_knows() throws IOException {
    Matcher maven =
        Pattern.compile("mvn exec:java -Dexec.mainClass=(\\S+) -Dexec.args=\"([^\"]+)\"")
            .matcher(Files.readString(PAGE));
    assertThat(maven.find()).isTrue();
    assertThat(maven.group(1)).isEqualTo(Main.class.getName());
    check(Arrays.asList(maven.group(2).split(" ", -1)));
  }

  @Test
  void the_action_is_one_of_the_platforms_form() throws IOException {
    Node action = yaml(ACTION);
    assertThat(action.text("name")).contains("Imprimatur");
    Node runs = action.require("runs");
    assertThat(runs.text("using")).contains("composite");
    for (Node step : runs.require("steps").asList()) {
      assertThat(step.get("uses").isPresent() || step.get("shell").isPresent()).isTrue();
    }
    assertThat(action.require("inputs").asObject().keySet())
        .contains("paths", "changed-since", "corpus", "fail-on");
    for (Node output : action.require("outputs").asObject().values()) {
      assertThat(output.text("value").orElseThrow()).contains("steps.check.outputs.");
    }
  }

  /** A title of a pull request that stood in the script itself would be run. */
  @Test
  void no_expression_is_part_of_a_script() throws IOException {
    yaml(ACTION)
        .objects()
        .flatMap(o -> o.text("run").stream())
        .forEach(script -> assertThat(script).doesNotContain("${{"));
  }

  @Test
  void the_gitlab_job_hands_its_reports_over() throws IOException {
    Node job = yaml(GITLAB).require("imprimatur");
    String script = String.join("\n", job.texts("script"));
    Map<String, Node> reports = job.require("artifacts").require("reports").asObject();
    assertThat(reports).containsOnlyKeys("codequality", "junit");
    assertThat(script)
        .contains("--format gitlab=" + reports.get("codequality").asText())
        .contains("--format junit=" + reports.get("junit").asText());
  }

  @Test
  void the_hook_names_a_program_of_this_repository() throws IOException {
    for (Node hook : yaml(HOOKS).asList()) {
      String program = hook.require("entry").asText().split(" ", -1)[0];
      assertThat(Path.of(program)).isExecutable();
      assertThat(hook.text("language")).contains("script");
    }
  }

  @Test
  void the_image_starts_the_class_that_the_launcher_starts() throws IOException {
    String image = Files.readString(Path.of("Dockerfile"));
    assertThat(image).contains(Main.class.getName(), "ENTRYPOINT [\"imprimatur\"]");
    Matcher copy = Pattern.compile("(?m)^COPY --from=build /src/(\\w+)").matcher(image);
    while (copy.find()) {
      assertThat(copy.group(1)).isIn("target", "rules");
    }
  }

  @Test
  void every_yaml_of_the_page_is_well_formed() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    int found = 0;
    while (block.find()) {
      if (block.group(1).equals("yaml")) {
        assertThat(Notation.yaml(PAGE.toString(), block.group(2)).isNull()).isFalse();
        found++;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(3);
  }

  @Test
  void the_page_has_a_section_for_each_file() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(
            "## GitHub",
            "## GitLab",
            "## pre-commit",
            "## Container",
            "## Maven",
            "## Editors",
            "(../action.yml)",
            "(../ci/imprimatur.gitlab-ci.yml)",
            "(../.pre-commit-hooks.yaml)",
            "(../Dockerfile)");
  }
}
