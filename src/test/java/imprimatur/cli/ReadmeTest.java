package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The README shows what the program prints, and its links lead somewhere. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void there_are_two_commands() throws IOException {
    assertThat(blocks("sh"))
        .containsExactly("bin/imprimatur scan docs/examples/harbour-post.md\n", "mvn verify\n");
  }

  @Test
  void the_first_command_prints_what_is_shown() throws IOException {
    String[] words = blocks("sh").get(0).strip().split(" ");
    Run run = Run.of(Stream.of(words).skip(1).toArray(String[]::new));

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).isEmpty();
    Iterator<String> printed = run.out().lines().iterator();
    for (String line : blocks("text").get(0).lines().toList()) {
      if (!line.equals("…")) {
        assertThat(foundIn(printed, line)).as("printed, in this order: %s", line).isTrue();
      }
    }
  }

  private static boolean foundIn(Iterator<String> printed, String line) {
    while (printed.hasNext()) {
      if (printed.next().stripTrailing().equals(line.stripTrailing())) {
        return true;
      }
    }
    return false;
  }

  @TestFactory
  Stream<DynamicTest> links_lead_to_files() throws IOException {
    return Stream.of(
            README,
            Path.of("CONTRIBUTING.md"),
            Path.of("docs/reports.md"),
            Path.of("docs/odrl.md"),
            Path.of("docs/rule-packs.md"),
            Path.of("docs/ledger.md"),
            Path.of("docs/ci.md"))
        .map(page -> DynamicTest.dynamicTest(page.toString(), () -> checkLinks(page)));
  }

  private static void checkLinks(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      assertThat(page.toAbsolutePath().getParent().resolve(link.group(1))).exists();
    }
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(README));
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.add(block.group(2));
      }
    }
    return blocks;
  }
}
