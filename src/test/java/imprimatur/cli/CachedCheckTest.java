package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the cache a check says the same, and what decides is never out of date. */
class CachedCheckTest {
  private static final String NOON = "1795521600"; // 24 November 2026
  private static final String DAY = "86400";
  private static final String REFUSED = "no results are kept there";

  private static final String MILL =
      """
      Nobody has ground corn at the mill on the Sorrel since the wheel came off its shaft in the year
      of the two harvests, yet the miller's granddaughter still oils the sluice every Saturday, since
      a promise was made to the eels, and the eels have kept their part of it for ninety years.
      The parish pays her eleven shillings for it, a sum that was fixed when shillings were money, and
      that the clerk converts with a table which he keeps in the drawer of the font.
      """;
  private static final String RESERVED = "\n© 2025 Eve Marrow. All rights reserved.\n";

  @TempDir Path folder;

  private Checkout project;
  private Path cache;

  @BeforeEach
  void makeProject() throws IOException {
    cache = folder.resolve("cache");
    project =
        GateProject.bare(folder.resolve("project"))
            .write("docs/kiln.md", "# The kiln\n\n" + GateProject.KILN)
            .commit("Begin");
  }

  private Run check(String... more) {
    List<String> call = new ArrayList<>(List.of("--cache", cache.toString()));
    call.addAll(List.of(more));
    return project.run("check", call.toArray(String[]::new));
  }

  /** As without a cache, whether something is in it or not. */
  private Run same(String... more) {
    Run without = project.run("check", more);
    assertThat(check(more)).isEqualTo(without);
    assertThat(check(more)).isEqualTo(without);
    return without;
  }

  private long kept() throws IOException {
    if (!Files.isDirectory(cache)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void an_unchanged_file_is_not_checked_again_and_a_changed_one_is() throws IOException {
    same();
    assertThat(kept()).isEqualTo(2);
    project.write("docs/garden.md", GateProject.OWN + "\nAnd slept.\n");
    same();
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void every_report_is_the_same_to_the_byte() {
    project.write("docs/canal.html", "<h1>Canal</h1><p>" + GateProject.BARGES + "</p>");
    for (String format : List.of("json", "html", "sarif", "junit", "gitlab", "markdown", "csv")) {
      same("--format", format);
    }
  }

  @Test
  void a_change_of_anything_that_decides_is_heeded_at_once() throws IOException {
    assertThat(same().code()).isZero();
    Path ledger = project.path("corpus/authorizations.yaml");
    String granted = Files.readString(ledger);
    Files.writeString(ledger, granted + "  revoked: 2026-11-05\n");
    assertThat(same().code()).isEqualTo(ExitCode.FINDINGS);
    Files.writeString(ledger, granted);
    assertThat(same().code()).isZero();
    project.write("use.yaml", "publisher: Somebody Else\ncommercial: true\n");
    assertThat(same().code()).isEqualTo(ExitCode.FINDINGS);
    project.write("use.yaml", "publisher: The Fenwick Letter\ncommercial: true\n");
    project.write("docs/mill.md", "# The mill\n\n" + MILL);
    assertThat(same().code()).isZero();
    project.write("corpus/mill.txt", "The mill\n\n" + MILL + RESERVED);
    assertThat(same().code()).isEqualTo(ExitCode.FINDINGS);
    Files.delete(project.path("corpus/mill.txt"));
    assertThat(same().code()).isZero();
  }

  @Test
  void the_tables_of_the_policy_decide_anew() throws IOException {
    project.write("docs/part.md", "# Part\n\n" + GateProject.BARGES.substring(0, 240));
    assertThat(same().code()).isEqualTo(ExitCode.FINDINGS);
    try (Stream<Path> tables = Files.list(Path.of("rules/data"))) {
      for (Path table : tables.filter(Files::isRegularFile).toList()) {
        project.write("rules/data/" + table.getFileName(), Files.readString(table));
      }
    }
    Path stances = project.path("rules/data/stances.csv");
    String strict = Files.readString(stances);
    Files.writeString(
        stances,
        strict.replaceAll(
            "(?m)^(all-rights-reserved|authorization-required),[^,]*,[^,]*", "$1,open,open"));
    assertThat(Files.readString(stances)).isNotEqualTo(strict);
    Run changed = project.run("check");
    assertThat(check()).isEqualTo(changed);
  }

  @Test
  void a_licence_that_ends_tomorrow_is_not_good_the_day_after() {
    assertThat(at(NOON, "--cache", cache.toString()).code()).isZero();
    String later = Long.toString(Long.parseLong(NOON) + 70 * Long.parseLong(DAY));
    Run ended = at(later, "--no-cache");
    assertThat(ended.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(at(later, "--cache", cache.toString())).isEqualTo(ended);
    assertThat(at(NOON, "--cache", cache.toString()).code()).isZero();
  }

  private Run at(String epoch, String... more) {
    List<String> call = new ArrayList<>(List.of("check", "--project", project.folder().toString()));
    call.addAll(List.of(more));
    return Run.withInput(
        new byte[0], Map.of("SOURCE_DATE_EPOCH", epoch), call.toArray(String[]::new));
  }

  /** The change brings results in which it is clear, and a configuration that names them. */
  @Test
  void results_that_a_change_brings_along_are_not_believed() throws IOException {
    project.git("checkout", "-q", "-b", "fork");
    project.write("docs/canal.md", "# Canal\n\n" + GateProject.BARGES).commit("Add");
    Path ledger = project.path("corpus/authorizations.yaml");
    String honest = Files.readString(ledger);
    Files.writeString(ledger, honest.replace("{source: kiln}", "{holder: Tarn Valley Press Ltd}"));
    assertThat(check().code()).isZero();
    Files.writeString(ledger, honest);

    Files.move(cache, project.path("results"));
    cache = project.path("results");
    project.write(".imprimatur.yml", "cache: results\nuse: use.yaml\n").commit("Speed it up");
    Run gate = project.run("check", "--changed-since", "main");
    assertThat(gate.code()).isEqualTo(ExitCode.FINDINGS);
    long before = kept();
    Run named = check("--changed-since", "main");
    assertThat(named.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(named.out()).contains(REFUSED, "--cache");
    assertThat(project.run("check").out()).contains(REFUSED, ".imprimatur.yml:1:8");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void a_link_into_the_checkout_is_no_way_round_and_the_folder_of_git_is_one() throws IOException {
    Files.createDirectories(project.path("results"));
    cache = Files.createSymbolicLink(folder.resolve("link"), project.path("results"));
    assertThat(check().out()).contains(REFUSED);
    cache = project.path("results/deeper/still");
    assertThat(check().out()).contains(REFUSED);
    cache = project.path(".git/imprimatur");
    same();
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void the_usual_place_is_the_users_folder_of_caches() throws IOException {
    Path home = folder.resolve("home");
    Map<String, String> environment = Map.of("HOME", home.toString());
    Run run =
        Run.withInput(new byte[0], environment, "check", "--project", project.folder().toString());
    assertThat(run.code()).isZero();
    cache = home.resolve(".cache/imprimatur");
    assertThat(kept()).isEqualTo(2);
    Run off =
        Run.withInput(
            new byte[0],
            Map.of("HOME", folder.resolve("other").toString(), "IMPRIMATUR_CACHE", "none"),
            "check",
            "--project",
            project.folder().toString());
    assertThat(off.code()).isZero();
    assertThat(folder.resolve("other")).doesNotExist();
    assertThat(check("--no-cache").err()).contains("exclude each other");
  }

  @Test
  void a_scan_of_a_folder_keeps_its_results_too() throws IOException {
    String docs = project.path("docs").toString();
    String corpus = project.path("corpus").toString();
    Run without = Run.of("scan", "--corpus", corpus, "--format", "html", docs);
    for (int i = 0; i < 2; i++) {
      assertThat(
              Run.of(
                  "scan",
                  "--cache",
                  cache.toString(),
                  "--corpus",
                  corpus,
                  "--format",
                  "html",
                  docs))
          .isEqualTo(without);
    }
    assertThat(kept()).isEqualTo(2);
  }
}
