package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String PAGE =
      """
      <html lang="en"><title>The bridge is open</title><nav><a href="/">Home</a></nav><article>
      <h1>The bridge is open</h1><p class="byline">By Mira Oldfield, 2 May 2024</p>
      <p>The harbour bridge carried its first morning traffic in nine months on Thursday, the city said.</p>
      <figure><figcaption>Cyclists on the bridge</figcaption></figure></article>
      """;

  @TempDir Path folder;

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private String page(String name) throws IOException {
    return file(name, PAGE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void json_has_an_entry_for_each_input_named_without_endings() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    Run run =
        Run.of(
            "extract",
            "--format",
            "json",
            page("one.html"),
            file("two.html.gz", zipped.toByteArray()));
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    Node articles = Notation.json("out", run.out());
    assertThat(articles.asObject()).containsOnlyKeys("one", "two");
    Node two = articles.require("two");
    assertThat(two.require("articleBody").asText())
        .isEqualTo(
            "The harbour bridge carried its first morning traffic in nine months on Thursday, the city said.");
    assertThat(two.require("title").asText()).isEqualTo("The bridge is open");
    assertThat(two.texts("authors")).containsExactly("Mira Oldfield");
    assertThat(two.require("published").asText()).isEqualTo("2024-05-02");
    assertThat(two.require("language").asText()).isEqualTo("en");
    assertThat(two.texts("captions")).containsExactly("Cyclists on the bridge");
    assertThat(two.asObject()).containsKeys("publisher", "agency");
  }

  @Test
  void text_shows_what_is_known_above_the_body() throws IOException {
    Run run = Run.of("extract", page("one.html"));
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out())
        .startsWith("Title: The bridge is open\nAuthors: Mira Oldfield\nPublished: 2024-05-02\n")
        .endsWith(
            "\n\nThe harbour bridge carried its first morning traffic in nine months on Thursday, the city said.\n");
  }

  @Test
  void two_files_of_one_name_both_get_their_entry() throws IOException {
    String other = Files.createDirectory(folder.resolve("sub")).resolve("one.html").toString();
    Files.writeString(Path.of(other), PAGE);
    Run run = Run.of("extract", "--format", "json", page("one.html"), other);
    assertThat(Notation.json("out", run.out()).asObject()).hasSize(2).containsKeys("one", other);
  }

  @Test
  void an_unreadable_input_is_named_and_the_others_are_printed() throws IOException {
    Run run = Run.of("extract", "--format", "json", page("one.html"), folder + "/missing.html");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.err()).contains("missing.html");
    assertThat(Notation.json("out", run.out()).asObject()).containsOnlyKeys("one");
  }

  @Test
  void a_damaged_gzip_file_is_an_error() throws IOException {
    Run run = Run.of("extract", file("bad.html.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3}));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.err()).contains("gzip");
  }

  @Test
  void standard_input_is_read_as_a_dash() {
    Run run = Run.withInput(PAGE, "extract", "-");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out()).contains("first morning traffic");
  }

  @Test
  void nothing_to_extract_is_a_usage_error() {
    assertThat(Run.of("extract").code()).isEqualTo(ExitCode.USAGE);
  }
}
