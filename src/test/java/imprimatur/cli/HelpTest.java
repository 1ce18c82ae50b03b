package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Terminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Holds every command's {@code --help} to the same form. */
class HelpTest {
  @TestFactory
  Stream<DynamicTest> every_command_explains_itself_with_an_example() {
    return commands().stream()
        .map(
            words ->
                DynamicTest.dynamicTest(
                    String.join(" ", words),
                    () -> {
                      List<String> call = new ArrayList<>(words);
                      call.add("--help");
                      Run run = Run.of(call.toArray(String[]::new));
                      assertThat(run.code()).isZero();
                      assertThat(run.err()).isEmpty();
                      assertThat(run.out())
                          .contains("Example")
                          .contains("imprimatur " + words.get(0));
                      assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
                    }));
  }

  @Test
  void a_missing_or_unknown_command_is_a_usage_error() {
    assertThat(Run.of().code()).isEqualTo(ExitCode.USAGE);
    Run misspelt = Run.of("versoin");
    assertThat(misspelt.code()).isEqualTo(ExitCode.USAGE);
    assertThat(misspelt.err()).contains("version");
  }

  @Test
  void the_version_is_an_option_too() {
    Run run = Run.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("imprimatur ").isEqualTo(Run.of("version").out());
  }

  @Test
  void completions_know_every_command() {
    String script = Run.of("generate-completion").out();
    assertThat(commands()).allSatisfy(words -> assertThat(script).contains(words.get(0)));
  }

  @Test
  void an_unknown_option_is_a_usage_error() {
    assertThat(Run.of("version", "--frobnicate").code()).isEqualTo(ExitCode.USAGE);
  }

  private static List<List<String>> commands() {
    List<List<String>> all = new ArrayList<>();
    collect(Main.commandLine(terminal()), List.of(), all);
    return all;
  }

  private static void collect(CommandLine line, List<String> words, List<List<String>> all) {
    for (Map.Entry<String, CommandLine> sub : line.getSubcommands().entrySet()) {
      List<String> path = new ArrayList<>(words);
      path.add(sub.getKey());
      if (sub.getValue().getSubcommands().isEmpty()) {
        all.add(path);
      }
      collect(sub.getValue(), path, all);
    }
  }

  private static Terminal terminal() {
    PrintStream nowhere =
        new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), false);
  }
}
