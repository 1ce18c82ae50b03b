package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String PASSAGE =
      "The ferry, built in 1962, lost power two miles off the breakwater and drifted for an hour"
          + " before tugs reached her.";

  @TempDir private Path folder;
  private String draft;
  private String article;

  @BeforeEach
  void write() throws IOException {
    draft =
        file("draft.txt", "Bakers complain about butter.\n\n" + PASSAGE + "\n\nNobody bakes.\n");
    article = file("article.txt", PASSAGE + " Harbour master Ilse Brandt praised the crew.\n");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void passages_stand_side_by_side_with_their_place() {
    Run run = Run.of("compare", draft, article);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out())
        .contains("verbatim, 21 words", "draft.txt 3:1", "1 passage; 21 of 27 words")
        .containsPattern("(?m)^The ferry, built in 1962.* \\| The ferry, built in 1962");
    assertThat(run.out().lines().filter(line -> line.contains(" | ")))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void json_offsets_slice_back_to_the_words() {
    Run run = Run.of("compare", "--format", "json", draft, article);
    Node passage = Notation.json("out", run.out()).asObject().get("passages").asList().get(0);
    assertThat(passage.asObject().get("kind").asText()).isEqualTo("VERBATIM");
    assertThat(passage.asObject().get("submission").asObject().get("text").asText())
        .isEqualTo(PASSAGE);
  }

  @Test
  void unrelated_documents_share_no_passage() throws IOException {
    Run run = Run.of("compare", draft, file("other.txt", "Winter came early to the coast.\n"));
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out()).startsWith("0 passages; 0 of 27 words");
  }

  @Test
  void a_document_that_cannot_be_read_is_not_compared() {
    Run run = Run.of("compare", draft, folder.resolve("missing.txt").toString());
    assertThat(run.code()).isNotEqualTo(ExitCode.CLEAR);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("missing.txt");
  }

  @Test
  void a_folder_of_many_documents_is_a_wrong_call() {
    Run run = Run.of("compare", draft, folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("two files");
  }

  @Test
  void words_in_disguise_are_found_and_noted() throws IOException {
    String disguised = file("disguised.txt", PASSAGE.replace('o', '\u03BF') + "\n");
    Run run = Run.of("compare", disguised, article);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out()).contains("verbatim, 21 words");
    assertThat(run.err()).contains("written with look-alike letters of other alphabets");
  }
}
