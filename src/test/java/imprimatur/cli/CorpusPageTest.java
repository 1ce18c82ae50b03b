package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that {@code docs/corpus.md} shows works, in that order. */
class CorpusPageTest {
  private static final Path PAGE = Path.of("docs/corpus.md");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  private static final String RECORDS =
      """
      {"id": "ferry-fares", "title": "Fares", "publisher": "Tarn Press", "published": "2019-05-06", "language": "en", "text": "The ferry master says that the fares go up by a penny in May."}
      {"id": "weir", "title": "The weir", "publisher": "Tarn Press", "published": "2024-05-06", "text": "The weir was mended by hand, stone by stone, in eleven days."}
      """;

  private static final String LEDGER =
      """
      authorizations:
      - {id: TC-7, grantor: Tarn Press, grantee: We, works: {publisher: Tarn Press}, actions: [republish]}
      """;

  @TempDir Path folder;

  @Test
  void the_commands_work() throws IOException {
    Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(folder.resolve("corpus/authorizations.yaml"), LEDGER);
    Files.writeString(folder.resolve("corpus/lock.txt"), "The lock keeper counted the barges.\n");
    Files.writeString(folder.resolve("archive.jsonl"), RECORDS);
    Files.writeString(folder.resolve("draft.txt"), "Nothing that anybody wrote before us.\n");
    List<String> commands =
        Files.readAllLines(PAGE).stream().filter(l -> l.startsWith("imprimatur ")).toList();
    assertThat(commands).hasSizeGreaterThan(10);
    for (String command : commands) {
      Run run = run(command);
      boolean noCorpusYet = command.contains("--as-of") && run.code() == ExitCode.NOT_CHECKED;
      assertThat(run.code() == ExitCode.CLEAR || noCorpusYet)
          .as("%s: %s%s", command, run.err(), run.out())
          .isTrue();
    }
  }

  private Run run(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      boolean isFile = text.matches(".*\\.(jsonl|txt)|backups/.*");
      words.add(isFile ? folder.resolve(text).toString() : text);
    }
    return Run.withInput(
        "".getBytes(StandardCharsets.UTF_8),
        Map.of("IMPRIMATUR_CORPUS", folder.resolve("corpus").toString()),
        words.subList(1, words.size()).toArray(String[]::new));
  }

  @Test
  void every_command_of_the_program_is_told_of() throws IOException {
    String page = Files.readString(PAGE);
    Matcher listed =
        Pattern.compile("(?m)^  ([a-z]+)(?:,|  )").matcher(Run.of("corpus", "--help").out());
    int commands = 0;
    while (listed.find()) {
      assertThat(page).contains("`" + listed.group(1));
      commands++;
    }
    assertThat(commands).isGreaterThan(8);
  }

  @Test
  void its_links_lead_to_files() throws IOException {
    Matcher link = LINK.matcher(Files.readString(PAGE));
    while (link.find()) {
      assertThat(PAGE.resolveSibling(link.group(1))).exists();
    }
  }
}
