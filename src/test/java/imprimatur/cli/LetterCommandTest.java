package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterCommandTest {
  @TempDir Path folder;
  private Path report;

  @BeforeEach
  void store() throws IOException {
    report = folder.resolve("report.json");
    Files.writeString(
        report,
        new String(
            LetterCommandTest.class
                .getResourceAsStream("/imprimatur/report/mixed.json")
                .readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void a_finding_is_named_by_number_or_by_the_start_of_its_fingerprint() {
    Run byNumber = Run.of("letter", report.toString(), "1", "--kind", "request");
    Run byPrint = Run.of("letter", report.toString(), "9c1f03", "--kind", "request");
    assertThat(byNumber.out()).startsWith("# Request for permission").isEqualTo(byPrint.out());
    assertThat(byNumber.code()).isZero();
  }

  @Test
  void a_docx_letter_goes_to_a_file() throws IOException {
    Path letter = folder.resolve("letter.docx");
    Run run =
        Run.of(
            "letter",
            report.toString(),
            "1",
            "--kind",
            "notice",
            "--language",
            "de",
            "--format",
            "docx",
            "--output",
            letter.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readAllBytes(letter)).startsWith('P', 'K');
  }

  @Test
  void a_finding_that_is_not_there_is_a_usage_error() {
    Run run = Run.of("letter", report.toString(), "99", "--kind", "request");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("it has 3, numbered from 1");
    assertThat(Run.of("credit", folder.resolve("no.json").toString(), "1").err())
        .contains("there is no report");
  }

  @Test
  void a_credit_line_is_one_line() {
    assertThat(Run.of("credit", report.toString(), "1").out().lines()).hasSize(1);
  }
}
