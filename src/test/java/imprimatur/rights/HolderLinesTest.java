package imprimatur.rights;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every line under {@code golden/holders}: stance, holder, notice, with tabs between. The files are
 * languages.
 */
class HolderLinesTest {
  private static final RightsExtractor RIGHTS = RightsExtractor.standard();
  private static final Path FOLDER = Path.of("src/test/resources/golden/holders");

  private record Line(String language, String stance, String holder, String notice) {}

  private static List<Line> lines() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(HolderLinesTest::linesOf).toList();
    }
  }

  private static Stream<Line> linesOf(Path file) {
    try {
      String language = file.getFileName().toString().replace(".tsv", "");
      return Files.readAllLines(file).stream()
          .map(line -> line.split("\t", 3))
          .map(parts -> new Line(language, parts[0], parts[1], parts[2]));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_notice_names_its_holder() throws IOException {
    return lines().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.language() + ": " + line.notice(), () -> assertRead(line)));
  }

  private static void assertRead(Line line) {
    RightsStatement read = RIGHTS.readNotice(line.notice());
    assertThat(read.stance().id() + " / " + read.holder().map(Party::name).orElse(""))
        .as(line.notice())
        .isEqualTo(line.stance() + " / " + line.holder());
  }

  @Test
  void there_are_lines_of_many_languages() throws IOException {
    assertThat(lines().stream().map(Line::language).collect(Collectors.toSet()))
        .hasSizeGreaterThanOrEqualTo(24);
  }
}
