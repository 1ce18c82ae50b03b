package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.report.ReportFormat;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code report convert} and {@code diff}, and the formats of {@code scan}. */
class ReportCommandTest {
  private static final String DRAFT = "docs/examples/harbour-post.md";
  private static final String OWN = "docs/examples/allotments-clean.md";

  @TempDir static Path shared;
  @TempDir Path folder;
  private static Path stored;

  @BeforeEach
  void store_a_report() {
    if (stored == null) {
      stored = shared.resolve("report.json");
      assertThat(Run.of("scan", "--format", "json=" + stored, DRAFT, OWN).code()).isEqualTo(1);
    }
  }

  /** What shows more than the passages of a text, which is all that a stored report has of it. */
  private static final Set<String> WHOLE_TEXTS = Set.of("html", "pdf");

  private static Run convert(Object... words) {
    List<String> call = new ArrayList<>(List.of("report", "convert"));
    Stream.of(words).map(Object::toString).forEach(call::add);
    return Run.of(call.toArray(String[]::new));
  }

  /** One scan writes all formats at once, and so does one conversion: they are equal. */
  @TestFactory
  Stream<DynamicTest> a_stored_report_becomes_what_the_scan_would_have_written() {
    List<String> scan = new ArrayList<>(List.of("scan"));
    List<String> convert = new ArrayList<>(List.of("report", "convert", stored.toString()));
    for (String format : ReportFormat.ids()) {
      scan.addAll(List.of("--format", format + "=" + folder.resolve("scan." + format)));
      convert.addAll(List.of("--format", format + "=" + folder.resolve("convert." + format)));
    }
    scan.addAll(List.of(DRAFT, OWN));
    assertThat(Run.of(scan.toArray(String[]::new)).code()).isEqualTo(ExitCode.FINDINGS);
    Run run = Run.of(convert.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("convert.html")).isNotEmptyFile();
    assertThat(folder.resolve("convert.pdf")).isNotEmptyFile();
    return ReportFormat.ids().stream()
        .filter(format -> !WHOLE_TEXTS.contains(format))
        .map(format -> DynamicTest.dynamicTest(format, () -> same(folder, format)));
  }

  private static void same(Path folder, String format) throws IOException {
    assertThat(Files.readString(folder.resolve("convert." + format)))
        .isNotBlank()
        .isEqualTo(Files.readString(folder.resolve("scan." + format)));
  }

  @Test
  void a_report_may_come_from_standard_input() throws IOException {
    Run run = Run.withInput(Files.readString(stored), "report", "convert", "-");
    assertThat(run.out()).isEqualTo(convert(stored).out()).startsWith("✖ BLOCK");
    assertThat(run.code()).isZero();
  }

  @Test
  void what_is_no_report_is_an_error_with_its_place() throws IOException {
    Path later = folder.resolve("later.json");
    Files.writeString(later, Files.readString(stored).replace("report/1\"", "report/7\""));
    Run run = convert(later);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .startsWith(later + ":2:14: this report is of version 'imprimatur-report/7'")
        .contains("^");
    Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xC3, 0x28});
    assertThat(convert(bytes).err()).contains("is no report: it is not in UTF-8");
    assertThat(convert(folder.resolve("none.json")).err()).contains("cannot read");
    assertThat(convert(stored, "--format", "sarf").err())
        .contains("no report format 'sarf'", "did you mean 'sarif'?");
  }

  @Test
  void places_in_sarif_count_into_the_file() throws IOException {
    String sarif = convert(stored, "--format", "sarif").out();
    String file = Files.readString(Path.of(DRAFT));
    List<Node> results =
        Notation.json("log", sarif).require("runs").asList().get(0).require("results").asList();
    assertThat(results).isNotEmpty();
    Node location = results.get(0).require("locations").asList().get(0);
    Node region = location.require("physicalLocation").require("region");
    int start = region.require("charOffset").asInt();
    String line = file.lines().toList().get(region.require("startLine").asInt() - 1);
    assertThat(file.substring(start, start + region.require("charLength").asInt()))
        .isEqualTo(line.substring(region.require("startColumn").asInt() - 1));
  }

  @Test
  void annotations_come_with_a_summary_of_the_job() throws IOException {
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    Run run =
        Run.withInput(
            new byte[0],
            Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
            "report",
            "convert",
            stored.toString(),
            "--format",
            "github");
    assertThat(run.out()).startsWith("::error file=" + DRAFT + ",line=").endsWith("in all.\n");
    assertThat(Files.readString(summary)).startsWith("before\n## ✖ BLOCK");
    Files.writeString(summary, "x".repeat(1 << 20));
    Run full =
        Run.withInput(
            new byte[0],
            Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
            "report",
            "convert",
            stored.toString(),
            "--format",
            "github");
    assertThat(full.out()).isEqualTo(run.out());
    assertThat(Files.size(summary)).isEqualTo(1 << 20);
  }

  @Test
  void a_difference_of_reports_is_told_and_worse_is_exit_1() throws IOException {
    Path own = folder.resolve("own.json");
    assertThat(Run.of("scan", "--format", "json=" + own, OWN).code()).isZero();
    Run worse = Run.of("diff", own.toString(), stored.toString());
    assertThat(worse.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(worse.out()).startsWith("✖ WORSE").contains("! new", DRAFT, "IMP-101");
    Run better = Run.of("diff", "--format", "json", stored.toString(), own.toString());
    assertThat(better.code()).isZero();
    Node diff = Notation.json("diff", better.out());
    assertThat(diff.require("worse").asBoolean()).isFalse();
    assertThat(diff.require("summary").require("gone").asInt()).isPositive();
    assertThat(Run.of("diff", own.toString(), own.toString()).out()).startsWith("✔ NOT WORSE");
    assertThat(Run.of("diff", own.toString()).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_draft_may_hold_emoji_windows_line_ends_and_commands() throws IOException {
    String text = Files.readString(Path.of(DRAFT)).replace("\n", "\r\n");
    String hostile =
        text.replaceFirst("\r\n\r\n", "\r\n\r\n🛥️👩‍👧 ::error file=x::y%0A <b>=1+1</b> ");
    Path draft = folder.resolve("draft.txt");
    Files.write(draft, hostile.getBytes(StandardCharsets.UTF_8));
    Path sarif = folder.resolve("a.sarif");
    Run run = Run.of("scan", "--format", "github", "--format", "sarif=" + sarif, draft.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out().lines()).allMatch(l -> l.startsWith("::") || l.startsWith("Imprimatur: "));
    Node result =
        Notation.json("log", Files.readString(sarif))
            .require("runs")
            .asList()
            .get(0)
            .require("results")
            .asList()
            .get(0);
    Node region =
        result.require("locations").asList().get(0).require("physicalLocation").require("region");
    int start = region.require("charOffset").asInt();
    String line = hostile.lines().toList().get(region.require("startLine").asInt() - 1);
    assertThat(hostile.substring(start, start + region.require("charLength").asInt()))
        .isEqualTo(line.substring(region.require("startColumn").asInt() - 1));
  }
}
