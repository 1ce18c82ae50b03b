package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final Path RULES = Path.of("rules");
  private static final String CASE = "cases/IMP-103/fail-one-sentence-unmarked.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void copy_the_rules() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(RULES)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(RULES.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  @Test
  void a_list_has_a_line_for_every_id() {
    Run run = Run.of("rules", "list");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out().lines())
        .contains(
            "IMP-101  BLOCK   Republication without authorization",
            "IMP-103  REVIEW  Small excerpt, not marked as a quotation",
            "IMP-901  NOTE    Authorization on file")
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void json_gives_programs_the_same() {
    Node all = Notation.json("out", Run.of("rules", "list", "--format", "json").out());
    Node one = Notation.json("out", Run.of("rules", "show", "IMP-102", "--format", "json").out());
    assertThat(all.asList().stream().map(n -> n.require("id").asText()))
        .contains("IMP-102")
        .hasSize((int) Run.of("rules", "list").out().lines().count());
    assertThat(one.require("severity").asText()).isEqualTo("BLOCK");
    assertThat(one.require("forms").asList()).hasSizeGreaterThan(1);
  }

  @Test
  void show_says_all_that_a_rule_says_of_itself_and_keeps_to_the_width() {
    Run run = Run.withInput(new byte[0], Map.of("COLUMNS", "60"), "rules", "show", "imp-110");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out())
        .startsWith(
            "IMP-110  Changed although the licence allows no changes\nleads to BLOCK, since")
        .contains("  clause   NoDerivatives", "  message  {source} may only", "  to fix   Put the");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void an_unknown_rule_is_a_usage_error() {
    Run run = Run.of("rules", "show", "IMP-999");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .isEqualTo("imprimatur: there is no rule 'IMP-999'; see 'imprimatur rules list'\n");
    assertThat(Run.of("rules").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void the_cases_of_the_program_all_pass() {
    Run run = Run.of("rules", "test");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("\\d+ cases of \\d+ rules: all pass\n");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
  }

  @Test
  void a_failing_case_is_one_line_with_its_differences() throws IOException {
    replace(CASE, "verdict: REVIEW", "verdict: BLOCK");
    Run run = test();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out().lines())
        .first()
        .isEqualTo(folder + "/" + CASE + ": verdict: expected BLOCK, was REVIEW");
    assertThat(run.out()).endsWith(": 1 fails\n");
  }

  @Test
  void the_tables_of_the_folder_are_the_ones_used() throws IOException {
    replace("data/thresholds.csv", "small,words,words,20", "small,words,words,30");
    replace("data/thresholds.csv", "small,longest run,words,15", "small,longest run,words,30");
    assertThat(test().out()).contains(CASE + ": verdict: expected REVIEW, was ALLOW;");
  }

  @Test
  void a_rule_without_both_kinds_of_case_is_named() throws IOException {
    try (Stream<Path> cases = Files.list(folder.resolve("cases/IMP-115"))) {
      for (Path file : cases.filter(f -> f.toString().contains("pass-")).toList()) {
        Files.delete(file);
      }
    }
    Run run = test();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("IMP-115 has no passing case\n").endsWith(": 1 missing\n");
  }

  @Test
  void a_case_that_contradicts_its_name_or_proves_no_rule_fails() throws IOException {
    Path pass = folder.resolve("cases/IMP-103/pass-of-nothing.yaml");
    Files.copy(folder.resolve(CASE), pass);
    Files.createDirectories(folder.resolve("cases/IMP-999"));
    Files.copy(folder.resolve(CASE), folder.resolve("cases/IMP-999/fail-a.yaml"));
    Files.copy(folder.resolve(CASE), folder.resolve("cases/IMP-103/fail-a.yml"));
    assertThat(test().out())
        .contains("pass-of-nothing.yaml: its name and what it expects of IMP-103 contradict")
        .contains("fail-a.yaml: there is no rule IMP-999")
        .contains("fail-a.yml: a case is named RULE-ID/pass-….yaml or RULE-ID/fail-….yaml")
        .endsWith(": 3 fail\n");
  }

  @Test
  void a_broken_case_is_pointed_at() throws IOException {
    replace(CASE, "kind: verbatim", "kind: verbatm");
    Run run = test();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .startsWith(folder + "/" + CASE + ":8:21: unknown kind of passage 'verbatm'; known: ")
        .endsWith("\n" + " ".repeat(22) + "^\n");
    replace(CASE, "words: 26", "words: -1");
    replace(CASE, "kind: verbatm", "kind: verbatim");
    assertThat(test().err()).contains(CASE + ":8:38: expected a number from 1 to 100000");
  }

  @Test
  void a_broken_table_is_pointed_at() throws IOException {
    replace("data/agencies.csv", "name,contact", "name,phone");
    Run run = test();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("agencies.csv:2:6: unknown column 'phone'");
  }

  @Test
  void a_missing_table_or_folder_and_a_file_of_bytes_are_named() throws IOException {
    assertThat(Run.of("rules", "test", "--rules", folder + "/none").err())
        .isEqualTo("imprimatur: The rules cannot be read: " + folder + "/none is not a folder\n");
    Files.write(folder.resolve(CASE), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(test().err()).contains(CASE + " is not UTF-8");
    Files.delete(folder.resolve("data/phrases.csv"));
    Run run = test();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("phrases.csv").doesNotContain("Exception");
  }

  @Test
  void changed_rules_are_not_run_and_that_is_said() throws IOException {
    replace("20-findings.drl", "@severity(\"BLOCK\")", "@severity(\"NOTE\")");
    Files.writeString(folder.resolve("99-more.drl"), "package more;");
    Run run = test();
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.err().lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("those are used; build it again to use yours"))
        .anyMatch(line -> line.contains("20-findings.drl"))
        .anyMatch(line -> line.contains("99-more.drl"));
  }

  @Test
  void results_are_there_as_json() throws IOException {
    replace(CASE, "verdict: REVIEW", "verdict: BLOCK");
    Run run = Run.of("rules", "test", "--rules", folder.toString(), "--format", "json");
    Node report = Notation.json("out", run.out());
    assertThat(report.require("allPass").asBoolean()).isFalse();
    assertThat(report.require("failures").asList().get(0).require("file").asText()).endsWith(CASE);
  }

  private Run test() {
    return Run.of("rules", "test", "--rules", folder.toString());
  }

  private void replace(String file, String old, String now) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, now));
  }

  private Run lint() {
    return Run.of("rules", "lint", "--rules", folder.toString());
  }

  @Test
  void nothing_is_wrong_with_the_programs_own_rules() {
    Run run = lint();
    assertThat(run.out()).isEqualTo("nothing is wrong\n");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
  }

  @Test
  void a_fault_in_one_table_hides_none_in_another() throws IOException {
    replace("data/agencies.csv", "name,contact", "name,contakt");
    replace("data/stances.csv", "cc0,free,free", "cc0,fre,free");
    Files.writeString(folder.resolve("data/quotation.csv"), "x\n");
    Run run = lint();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains("data/agencies.csv:2:6: unknown column 'contakt'")
        .containsPattern("data/stances.csv:\\d+:5: unknown regime 'fre'.*did you mean 'free'")
        .containsPattern("data/quotation.csv: .*did you mean 'quotations.csv'")
        .endsWith("3 wrong\n");
  }

  @Test
  void rules_without_metadata_or_with_forbidden_means_are_pointed_at() throws IOException {
    String findings = "20-findings.drl";
    replace(findings, "  @title(\"Embargo not over\")\n", "");
    replace(
        findings,
        "@severity(\"REVIEW\")\n  @clause(\"Prohibitions",
        "@severty(\"REVIEW\")\n  @clause(\"Prohibitions");
    replace(
        "14-size.drl",
        "rule \"A small part was taken\"\n",
        "rule \"A small part was taken\"\n  salience 5\n");
    replace("12-weigh.drl", "  not ShortQuotation(", "  not Basis(");
    assertThat(lint().out())
        .containsPattern("20-findings.drl:\\d+:1: @title is missing")
        .containsPattern("20-findings.drl:\\d+:1: @severity is missing")
        .containsPattern("20-findings.drl:\\d+:1: unknown @severty.*did you mean 'severity'")
        .containsPattern("14-size.drl:\\d+:1: 'salience' makes the order matter")
        .containsPattern("12-weigh.drl:\\d+:1: Basis is made in the same or a later layer");
  }

  @Test
  void cases_that_name_what_there_is_not_are_pointed_at() throws IOException {
    replace(CASE, "IMP-103: REVIEW", "IMP-193: REVIEW");
    replace("cases/IMP-115/fail-edited-and-not-said.yaml", "match:", "mtach:");
    Files.createDirectories(folder.resolve("cases/IMP-999"));
    Files.copy(
        folder.resolve("cases/IMP-115/pass-unchanged.yaml"),
        folder.resolve("cases/IMP-999/pass-unchanged.yaml"));
    assertThat(lint().out())
        .contains("it expects of rule IMP-193, which there is not")
        .containsPattern("fail-edited-and-not-said.yaml:\\d+:\\d+: .*mtach")
        .contains("there is no rule IMP-999");
  }

  @Test
  void a_rule_that_speaks_in_no_case_is_named_with_its_place() throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("cases"))) {
      for (Path file : found.filter(f -> Files.isRegularFile(f)).toList()) {
        if (Files.readString(file).contains("IMP-109: BLOCK")) {
          Files.delete(file);
        }
      }
    }
    assertThat(lint().out())
        .containsPattern(
            "20-findings.drl:\\d+:1: 'Killed or withdrawn text used' speaks in no case")
        .endsWith("2 wrong\n");
  }

  @Test
  void a_rule_is_explained_by_its_cases() {
    Run run = Run.of("rules", "explain", "imp-106");
    assertThat(run.out())
        .contains("Headline or opening taken over", "Lets pass", "Stops")
        .contains("  - The first paragraph is worth more than its length");
    Node json =
        Notation.json("out", Run.of("rules", "explain", "IMP-106", "--format", "json").out());
    assertThat(json.require("cases").asObject()).containsKey("pass-headline-alone");
    Run ofTheGate = Run.of("rules", "explain", "IMP-801");
    assertThat(ofTheGate.code()).isZero();
    assertThat(ofTheGate.out())
        .startsWith("IMP-801  Policy file changed")
        .contains("leads to REVIEW", "Stops", "enters an authorization", "Lets pass");
    assertThat(Run.of("rules", "list").out()).contains("IMP-801  REVIEW  Policy file changed");
    assertThat(Run.of("rules", "explain", "IMP-999").code()).isEqualTo(ExitCode.USAGE);
  }
}
