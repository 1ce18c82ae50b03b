package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What articles were, on the command line. */
class CorpusHistoryCommandTest {
  private static final String FERRY =
      "The ferry master of Tarn counts ninety-one cabbages and four goats before the fog lifts,"
          + " writes them into the harbour ledger, and rings the brass bell twice for the pilot.";
  private static final String MILL =
      "The miller of Ostrow greases the wheel on Sundays, hums a tune about eleven herrings, and"
          + " lends his lantern to whoever has lost a hat in the reeds below the weir.";

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void make_a_folder() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
  }

  private Run on(int day, String input, Object... words) {
    List<String> call = new ArrayList<>(Stream.of(words).map(Object::toString).toList());
    call.addAll(List.of("--corpus", corpus.toString()));
    long time = Instant.parse("2026-03-%02dT12:00:00Z".formatted(day)).getEpochSecond();
    return Run.withInput(
        input.getBytes(StandardCharsets.UTF_8),
        Map.of("SOURCE_DATE_EPOCH", Long.toString(time)),
        call.toArray(String[]::new));
  }

  private Run imported(int day, String text) {
    String record = "{\"id\": \"ferry\", \"title\": \"Day %d\", \"text\": \"%s\"}";
    return on(day, record.formatted(day, text), "corpus", "import", "-");
  }

  /** The first text from the 1st, the second from the 3rd, none from the 5th. */
  private void tell() {
    assertThat(imported(1, FERRY).code()).isZero();
    assertThat(imported(3, MILL).code()).isZero();
    Run removed = on(5, "", "corpus", "remove", "ferry", "--reason", "retracted by the paper");
    assertThat(removed.code()).as(removed.err()).isZero();
  }

  @Test
  void the_history_tells_when_and_why() {
    tell();
    assertThat(on(6, "", "corpus", "list").out()).isEmpty();
    assertThat(on(6, "", "corpus", "history", "ferry").out())
        .isEqualTo(
            """
            2026-03-01T12:00:00Z\t2026-03-03T12:00:00Z\treplaced\tDay 1
            2026-03-03T12:00:00Z\t2026-03-05T12:00:00Z\tremoved: retracted by the paper\tDay 3
            """);
    assertThat(on(6, "", "corpus", "history", "ferry", "--format", "json").out())
        .contains("\"became\" : \"removed\"", "\"textKept\" : true");
    assertThat(imported(7, FERRY).code()).isZero();
    assertThat(on(7, "", "corpus", "history", "ferry").out())
        .endsWith("2026-03-07T12:00:00Z\t-\theld\tDay 7\n");
    assertThat(on(7, "", "corpus", "history", "nobody").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void an_article_is_shown_as_it_stood() {
    tell();
    Run second = on(6, "", "corpus", "show", "ferry", "--as-of", "2026-03-04");
    assertThat(second.out()).contains("The miller of Ostrow").contains("2026-03-03");
    Run first = on(6, "", "corpus", "show", "ferry", "--as-of", "2026-03-02");
    assertThat(first.out()).contains("The ferry master");
    assertThat(on(6, "", "corpus", "show", "ferry", "--as-of", "2026-02-28").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(on(6, "", "corpus", "show", "ferry", "--as-of", "yesterday").code())
        .isEqualTo(ExitCode.USAGE);
  }

  private void isNotShown(Run run, String... words) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(words);
  }

  @Test
  void of_what_was_taken_out_it_is_said_when_and_why() {
    tell();
    String taken = "the article 'ferry' was taken out on 2026-03-05 (retracted by the paper); see ";
    isNotShown(on(6, "", "corpus", "show", "ferry"), taken, "'imprimatur corpus history ferry'");
    isNotShown(on(8, "", "corpus", "show", "ferry", "--as-of", "2026-03-06"), taken);
    isNotShown(
        on(8, "", "corpus", "show", "ferry", "--as-of", "2026-02-28"),
        "there is no article 'ferry'");
    assertThat(imported(6, FERRY).code()).isZero();
    assertThat(on(7, "", "corpus", "remove", "ferry").code()).isZero();
    isNotShown(on(8, "", "corpus", "show", "ferry"), "taken out on 2026-03-07; see");
    isNotShown(on(8, "", "corpus", "show", "ferry", "--as-of", "2026-03-05"), taken);
    isNotShown(on(8, "", "corpus", "show", "nobody"), "there is no article 'nobody'");
  }

  @Test
  void of_what_was_erased_it_is_said_that_it_was_there() {
    tell();
    assertThat(on(7, "", "corpus", "remove", "--erase", "ferry").code()).isZero();
    isNotShown(
        on(8, "", "corpus", "show", "ferry", "--as-of", "2026-03-02"),
        "the article 'ferry' was there on 2026-03-02, but its words were erased since; see ",
        "'imprimatur corpus history ferry'");
    isNotShown(on(8, "", "corpus", "show", "ferry"), "taken out on 2026-03-05");
  }

  @Test
  void a_day_to_come_is_refused_and_today_is_not_over() throws IOException {
    tell();
    Path draft = Files.writeString(folder.resolve("draft.txt"), FERRY + "\n");
    Run shown = on(4, "", "corpus", "show", "ferry", "--as-of", "2026-03-05");
    isNotShown(shown, "--as-of: 2026-03-05 is still to come; today is 2026-03-04");
    isNotShown(on(4, "", "scan", "--as-of", "2026-03-05", draft), "2026-03-05 is still to come");
    assertThat(on(6, "", "scan", "--as-of", "2026-03-06", draft).out())
        .contains("this is the corpus as it stands now, on 2026-03-06")
        .doesNotContain("at the end of");
  }

  @Test
  void a_scan_as_of_a_day_compares_with_what_was_there_then() throws IOException {
    tell();
    assertThat(scan("2026-03-02", FERRY)).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan("2026-03-02", MILL)).isZero();
    assertThat(scan("2026-03-04", FERRY)).isZero();
    assertThat(scan("2026-03-04", MILL)).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan("2026-03-05", MILL)).as("nothing to compare").isEqualTo(ExitCode.NOT_CHECKED);
  }

  private int scan(String day, String text) throws IOException {
    Path draft = folder.resolve("draft.txt");
    Files.writeString(draft, text + "\n");
    Run run = on(6, "", "scan", "--as-of", day, "--fail-on", "review", draft);
    assertThat(run.out()).contains("as it stood at the end of " + day);
    return run.code();
  }

  @Test
  void what_was_erased_is_missed_by_a_scan_as_of_a_day() throws IOException {
    tell();
    assertThat(imported(6, FERRY + " Nobody else may see it.").code()).isZero();
    Run erased = on(7, "", "corpus", "remove", "--erase", "ferry", "--reason", "licence ended");
    assertThat(erased.err()).contains("erased 1 article");
    assertThat(on(7, "", "corpus", "history", "ferry").out().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("(text erased)"));
    assertThat(scan("2026-03-02", MILL)).isEqualTo(ExitCode.NOT_CHECKED);
  }

  @Test
  void each_document_says_what_was_erased_and_not_that_it_could_not_be_read() throws IOException {
    String other = "{\"id\": \"other\", \"title\": \"Other\", \"text\": \"Nobody counted them.\"}";
    assertThat(on(1, other, "corpus", "import", "-").code()).isZero();
    tell();
    assertThat(on(7, "", "corpus", "remove", "--erase", "ferry").code()).isZero();
    Path draft = Files.writeString(folder.resolve("draft.txt"), MILL + "\n");
    Run run = on(8, "", "scan", "--as-of", "2026-03-02", "--format", "json", draft);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.out())
        .containsSubsequence(
            "\"documents\" : [",
            "article ferry as it stood on 2026-03-02 was not compared: its words were erased since",
            "\"where\" : \"" + corpus + "\"")
        .doesNotContain("could not be read");
  }
}
