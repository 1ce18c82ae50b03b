package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.decide.drools.PackPin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule packs of a house's own, from the folder of rules to the verdict. */
class RulesBuildTest {
  private static final Path EXAMPLE = Path.of("docs/examples/house-rules");

  @TempDir private static Path built;
  @TempDir private Path folder;

  private static Path pack;
  private static String pin;

  @BeforeAll
  static void build() {
    pack = built.resolve("house rules.jar");
    Run run = Run.of("rules", "build", EXAMPLE.toString(), "--output", pack.toString());
    assertThat(run.err()).isEqualTo("2 cases of 1 rules: all pass\n");
    assertThat(run.code()).isZero();
    pin = run.out().strip();
  }

  @Test
  void the_pin_names_the_bytes_and_the_same_rules_make_the_same_bytes() throws IOException {
    assertThat(pin).startsWith(pack + "@sha256:");
    Path again = folder.resolve("again.jar");
    Run.of("rules", "build", EXAMPLE.toString(), "--output", again.toString());
    assertThat(again).hasSameBinaryContentAs(pack);
  }

  @Test
  void its_rules_are_listed_and_explained_with_those_of_the_program() {
    assertThat(Run.of("rules", "list", "--packs", pin).out())
        .contains("HOUSE-001  REVIEW  A long taking goes to the desk")
        .contains("IMP-101");
    assertThat(Run.of("rules", "list").out()).doesNotContain("HOUSE-001");
    assertThat(Run.of("rules", "explain", "HOUSE-001", "--packs", pin).out())
        .contains("as the desk lets pass")
        .contains("Show the piece to the desk");
  }

  @Test
  void a_pack_makes_a_verdict_stricter() throws IOException {
    assertThat(scan().out()).startsWith("✔ ALLOW").contains("IMP-903").doesNotContain("HOUSE-001");
    Run run = scan("--packs", pin, "--fail-on", "review");
    assertThat(run.out()).contains("REVIEW").contains("HOUSE-001");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_bundle_names_the_pack_and_is_decided_again_with_it_only() throws IOException {
    Path bundle = folder.resolve("evidence.zip");
    scan("--packs", pin, "--bundle", bundle.toString());
    Run alone = Run.of("report", "verify", bundle.toString());
    assertThat(alone.code()).isEqualTo(ExitCode.USAGE);
    assertThat(alone.err()).contains("house-rules 1.0 (sha256:");
    Run together = Run.of("report", "verify", bundle.toString(), "--packs", pin);
    assertThat(together.out()).contains("The decision made again is the same: REVIEW.");
    assertThat(together.code()).isZero();
    Path plain = folder.resolve("plain.zip");
    scan("--bundle", plain.toString());
    assertThat(Run.of("report", "verify", plain.toString(), "--packs", pin).err())
        .contains("leave --packs out");
  }

  private Run scan(String... more) throws IOException {
    String song =
        String.join(
            "\n", "Songs of the weir\n", GateProject.BARGES, GateProject.KILN, GateProject.OWN);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("song.txt"),
        song + "\nTo the extent possible under law, the author has waived all rights: CC0 1.0\n");
    Path draft = Files.writeString(folder.resolve("draft.txt"), song);
    List<String> call =
        new ArrayList<>(List.of("scan", "--corpus", corpus.toString(), draft.toString()));
    call.addAll(List.of(more));
    return Run.of(call.toArray(String[]::new));
  }

  @Test
  void other_bytes_than_pinned_are_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length - 1] ^= 1;
    Path other = Files.write(folder.resolve("other.jar"), bytes);
    String digest = pin.substring(pin.lastIndexOf('@'));
    assertRefused(other + digest, "is not the rule pack that was pinned");
    assertRefused(other.toString(), "write FILE@sha256:DIGEST");
    assertRefused(folder.resolve("none.jar") + digest, "there is no rule pack");
  }

  @Test
  void the_same_rules_twice_are_refused() {
    assertRefused(pin + ", " + pin, "two rule packs have a rule");
  }

  @Test
  void what_is_no_pack_is_refused() throws IOException {
    for (String text : List.of("", "no jar at all", "PK\u0003\u0004")) {
      Path file = Files.writeString(folder.resolve("bad.jar"), text);
      String digest = "@sha256:" + sha256(file);
      assertRefused(file + digest, "is no rule pack");
    }
  }

  private static String sha256(Path file) throws IOException {
    return PackPin.of("", Files.readAllBytes(file)).sha256();
  }

  private void assertRefused(String pins, String why) {
    Run run = Run.of("scan", "--corpus", "corpus", "--packs", pins, "README.md");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(why).doesNotContain("bug in the program");
  }

  @Test
  void a_pack_whose_case_fails_is_not_written() throws IOException {
    Path mine = copy("HOUSE-001: REVIEW", "HOUSE-001: BLOCK", "fail-201-words.yaml");
    Run run = buildOf(mine);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("fail-201-words.yaml").contains("1 fails");
    assertThat(folder.resolve("mine.jar")).doesNotExist();
  }

  @Test
  void what_a_pack_may_not_do_is_named_with_its_place() throws IOException {
    assertLint("@ruleId(\"HOUSE-001\")", "@ruleId(\"IMP-101\")", "desk.drl:8:1: its @ruleId");
    assertLint("package houserules;", "package imprimatur.decide;", "desk.drl:1:1: the rules of");
    assertLint(
        "import imprimatur.decide.facts.Match;",
        "import imprimatur.decide.facts.Match;\nimport java.nio.file.Files;",
        "desk.drl:6:1: a pack imports facts");
    assertLint(
        "insertLogical(Hit", "System.exit(7); insertLogical(Hit", "desk.drl:8:1: a rule of a pack");
    assertLint(
        "when\n", "when\n  not Hit()\n", "desk.drl:8:1: a rule does not ask what other rules");
    assertLint("@since(\"1.0\")", "", "desk.drl:8:1: @since is missing");
    assertLint(
        "rule \"A long taking goes to the desk\"",
        "rule \"Republication without authorization\"",
        "the program has a rule");
  }

  @Test
  void what_does_not_compile_is_told_in_the_compilers_words() throws IOException {
    assertLint("words > 200", "wrods > 200", "wrods");
  }

  @Test
  void a_page_that_is_not_understood_is_pointed_at() throws IOException {
    Run run = buildOf(copy("version: \"1.0\"", "version: one", "pack.yaml"));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("pack.yaml:3:10").contains("^");
    assertThat(Run.of("rules", "build", "docs", "-o", "x.jar").err()).contains("pack.yaml");
  }

  private void assertLint(String before, String after, String message) throws IOException {
    Run run = buildOf(copy(before, after, "desk.drl"));
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("mine.jar")).doesNotExist();
  }

  private Run buildOf(Path mine) {
    return Run.of("rules", "build", mine.toString(), "-o", folder.resolve("mine.jar").toString());
  }

  /** The example with one file changed. */
  private Path copy(String before, String after, String file) throws IOException {
    Path mine = folder.resolve("mine");
    try (Stream<Path> walk = Files.walk(EXAMPLE)) {
      for (Path source : walk.filter(Files::isRegularFile).toList()) {
        Path target = mine.resolve(EXAMPLE.relativize(source).toString());
        Files.createDirectories(target.getParent());
        String text = Files.readString(source, StandardCharsets.UTF_8);
        boolean changed = source.endsWith(file);
        assertThat(!changed || text.contains(before)).as(before).isTrue();
        Files.writeString(target, changed ? text.replace(before, after) : text);
      }
    }
    return mine;
  }

  @Test
  void the_gate_takes_the_pack_that_the_branch_pins_and_not_the_one_of_a_change()
      throws IOException {
    Checkout project = GateProject.bare(folder.resolve("project"));
    Files.copy(pack, project.path("house.jar"));
    String config = "use: use.yaml\npacks: house.jar" + pin.substring(pin.lastIndexOf('@')) + "\n";
    project.write(".imprimatur.yml", config).commit("Begin");
    project.git("checkout", "-q", "-b", "topic");
    project.write("house.jar", "not a pack").write("docs/new.md", "# New\n\nOur own words.\n");
    project.commit("Exchange the pack");
    Run run = project.run("check", "--changed-since", "main");
    assertThat(run.code()).as(run.err()).isNotEqualTo(ExitCode.USAGE);
    assertThat(run.out()).contains("IMP-801").contains("house.jar").contains("the rule packs");
    assertThat(project.run("check").err()).contains("is not the rule pack that was pinned");
  }
}
