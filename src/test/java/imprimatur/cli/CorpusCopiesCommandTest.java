package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wire story that several papers print is linked when it is taken in. */
class CorpusCopiesCommandTest {
  private static final String STORY =
      "The ferry master of Tarn counts ninety-one cabbages and four goats before the fog lifts,"
          + " writes them into the harbour ledger, and rings the brass bell twice for the pilot."
          + " Eleven herrings later the mayor arrives by donkey, asks for the price of a crossing,"
          + " and is told that it has not changed since his grandmother paid it in plums. He signs"
          + " with a borrowed pencil, sneezes into his scarf, and takes the seat beside the goats.";
  private static final String END =
      " The pilot, who sleeps above the chandlery, answers with a lantern and a bad word.";

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void make_a_folder() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
  }

  private Run corpus(String input, Object... words) {
    List<String> call = new ArrayList<>(List.of("corpus"));
    Stream.of(words).map(Object::toString).forEach(call::add);
    call.addAll(List.of("--corpus", corpus.toString()));
    return Run.withInput(
        input.getBytes(StandardCharsets.UTF_8), Map.of(), call.toArray(String[]::new));
  }

  private static String record(String id, String publisher, int day, String text) {
    return "{\"id\": \"%s\", \"title\": \"On %s\", \"publisher\": \"%s\", \"published\": \"2026-02-%02d\", \"text\": \"%s\"}\n"
        .formatted(id, id, publisher, day, text);
  }

  private Run imported() {
    return corpus(
        record("late", "The Late Paper", 9, STORY)
            + record("first", "The Early Paper", 3, STORY + END)
            + record("other", "The Other Paper", 1, "Nobody else tells of the eel in the weir."),
        "import",
        "-");
  }

  @Test
  void the_import_counts_copies_and_show_names_them_with_who_was_first() {
    assertThat(imported().err())
        .contains("stored 3 articles, 0 unchanged, 0 failed; 2 of them are");
    assertThat(corpus("", "show", "late").out())
        .contains("copies       first (The Early Paper, 2026-02-03; 100 % of the shorter)");
    assertThat(corpus("", "show", "first", "--format", "json").out())
        .contains("\"percentOfShorter\" : 100");
    assertThat(corpus("", "show", "other").out()).doesNotContain("copies");
  }

  @Test
  void the_list_can_be_confined_to_copies() {
    imported();
    assertThat(corpus("", "list", "--copies").out())
        .isEqualTo(
            """
            first\t2026-02-03\tThe Early Paper\tOn first
            late\t2026-02-09\tThe Late Paper\tOn late
            """);
  }

  @Test
  void an_upgrade_leaves_everything_as_it_was() {
    imported();
    String before = corpus("", "list").out();
    assertThat(corpus("", "upgrade").code()).isZero();
    assertThat(corpus("", "list").out()).isEqualTo(before);
    assertThat(corpus("", "history", "first").out().lines()).hasSize(1);
    assertThat(corpus("", "verify").out()).isEqualTo("sound: 3 articles\n");
  }
}
