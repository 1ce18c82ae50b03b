package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.odrl.terms.ActionTerms;
import imprimatur.odrl.terms.DutyTerms;
import imprimatur.odrl.terms.JsonPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/odrl.md} shows commands that run, and names every term of the profile. */
class OdrlPageTest {
  private static final Path PAGE = Path.of("docs/odrl.md");
  private static final Pattern TERM = Pattern.compile("\"imp:([\\w-]+)\"");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> its_commands_run() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .filter(line -> line.startsWith("bin/imprimatur "))
        .map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
  }

  private void run(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
    words.remove(0);
    if (words.contains("import")) {
      words.addAll(List.of("--ledger", folder.resolve("ledger.yaml").toString()));
    }
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.code()).isLessThan(ExitCode.USAGE);
    assertThat(run.out()).isNotEmpty();
  }

  @Test
  void every_word_of_ours_and_of_the_profile_is_in_its_tables() throws IOException {
    String page = Files.readString(PAGE);
    for (Action action : Action.values()) {
      ActionTerms.onText(Set.of(action)).stream()
          .map(JsonPolicy::word)
          .forEach(
              word ->
                  assertThat(page)
                      .contains("`" + word.replace("imp:reproduce", "reproduce") + "`"));
    }
    for (DutyKind kind : DutyKind.values()) {
      assertThat(page).contains("`" + JsonPolicy.word(DutyTerms.action(kind)) + "`");
    }
  }

  @Test
  void so_is_every_term_that_an_export_contains() throws IOException {
    Set<String> terms = new TreeSet<>();
    List<List<String>> exports =
        List.of(
            List.of("rights", "--format", "odrl", "corpus"),
            List.of("authorization", "list", "--format", "odrl"));
    for (List<String> words : exports) {
      Matcher term = TERM.matcher(Run.of(words.toArray(String[]::new)).out());
      while (term.find()) {
        terms.add(term.group(1));
      }
    }
    String profile = Files.readString(PAGE).split("## The profile", 2)[1];
    assertThat(terms).hasSizeGreaterThan(10);
    assertThat(terms).allSatisfy(term -> assertThat(profile).contains("`" + term + "`"));
  }
}
