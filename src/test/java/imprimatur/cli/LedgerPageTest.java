package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/ledger.md} shows commands that run one after the other. */
class LedgerPageTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  @Test
  void its_commands_run_one_after_the_other() throws IOException {
    List<String> commands =
        Files.readString(Path.of("docs/ledger.md"))
            .lines()
            .filter(line -> line.startsWith("bin/imprimatur "))
            .toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      List<String> words = words(command);
      words.addAll(List.of("--ledger", folder.resolve("ledger.yaml").toString()));
      Run run = Run.of(words.toArray(String[]::new));
      assertThat(run.code()).as(command + "\n" + run.err()).isEqualTo(ExitCode.CLEAR);
      assertThat(run.out()).isNotEmpty();
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.replaceFirst("bin/imprimatur ", ""));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
