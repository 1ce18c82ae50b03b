package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file over a limit is said not to be checked; all others are, and the run ends. */
class FileLimitsTest {
  @TempDir Path folder;

  private Checkout project;

  @BeforeEach
  void makeProject() throws IOException {
    project =
        GateProject.bare(folder)
            .write(
                ".imprimatur.yml",
                "limits: {file-bytes: 400000, file-characters: 90000, file-seconds: 60}\n")
            .write("docs/canal.md", "# Canal\n\n" + GateProject.BARGES);
  }

  private void assertNotChecked(String file, String why) {
    Run run = project.run("check");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    String said = run.out().replaceAll("\\s+", " ");
    assertThat(said).contains("NOT CHECKED " + file, why).contains("✖ BLOCK docs/canal.md");
    assertThat(said).contains("3 documents: 1 BLOCK, 0 REVIEW, 1 ALLOW, 1 not checked");
  }

  private void bytes(String file, byte[] bytes) throws IOException {
    Files.write(project.path(file), bytes);
  }

  @Test
  void a_large_file() {
    project.write("docs/large.md", "word ".repeat(100_000));
    assertNotChecked("docs/large.md", "it has 500000 bytes, the limit is 400000");
  }

  @Test
  void a_long_text() {
    project.write("docs/long.md", "word ".repeat(20_000));
    assertNotChecked("docs/long.md", "the text is longer than the limit of 90000 characters");
  }

  @Test
  void a_small_file_that_unpacks_to_a_huge_one() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("word ".repeat(4_000_000).getBytes(StandardCharsets.US_ASCII));
    }
    bytes("docs/bomb.md", packed.toByteArray());
    assertNotChecked("docs/bomb.md", "larger than the limit of 400000 bytes");
  }

  @Test
  void an_office_file_that_unpacks_to_a_huge_one() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      part(out, "[Content_Types].xml", "<Types/>");
      part(
          out,
          "_rels/.rels",
          "<Relationships><Relationship Id=\"r\" Target=\"word/document.xml\" Type=\"http://schemas"
              + ".openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
              + "</Relationships>");
      part(out, "word/document.xml", "<w:p>word</w:p>".repeat(1_000_000));
    }
    bytes("docs/bomb.docx", packed.toByteArray());
    assertNotChecked("docs/bomb.docx", "unpacked, it is larger than the limit of 400000 bytes");
  }

  private static void part(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.closeEntry();
  }

  @Test
  void brackets_in_brackets_without_end() {
    project.write("docs/deep.ipynb", "[".repeat(90_000));
    assertNotChecked("docs/deep.ipynb", "");
  }

  /** Nothing is wrong with these but their depth, which must not cost more than their length. */
  @Test
  void depth_alone_is_no_reason_to_give_up() {
    project
        .write("docs/tags.html", "<div>".repeat(50_000) + GateProject.OWN)
        .write("docs/quotes.md", ">".repeat(50_000) + GateProject.OWN)
        .write("docs/brackets.md", "[".repeat(50_000) + GateProject.OWN)
        .write("docs/front.md", "---\na: " + "[".repeat(50_000) + "\n---\n" + GateProject.OWN);
    Run run = project.run("check");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("6 documents: 1 BLOCK, 0 REVIEW, 5 ALLOW, 0 not checked");
  }
}
