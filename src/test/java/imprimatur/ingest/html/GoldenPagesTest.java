package imprimatur.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.ingest.assembly.FileContent;
import imprimatur.model.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page under {@code golden/html}: what was read stands above its markup, in one file. */
class GoldenPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/html");
  private static final String DIVIDER = "=====\n";

  @TestFactory
  Stream<DynamicTest> a_page_is_read_as_its_head_says() throws IOException {
    return cases().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String[] parts = Files.readString(file).split(DIVIDER, 2);
                      String actual = Rendered.of(read(parts[1]));
                      assertThat(actual)
                          .as("if this is right, paste it above the divider:%n%s", actual)
                          .isEqualTo(parts[0]);
                    }));
  }

  @Test
  void there_are_pages_to_read() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(10);
  }

  @TestFactory
  Stream<DynamicTest> line_ends_change_nothing_but_columns() throws IOException {
    return cases().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String source = Files.readString(file).split(DIVIDER, 2)[1];
                      assertThat(Rendered.of(read(source.replace("\n", "\r\n"))))
                          .isEqualTo(Rendered.of(read(source)));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> every_shown_character_leads_back_to_the_file() throws IOException {
    return cases().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String source = Files.readString(file).split(DIVIDER, 2)[1];
                      PagePropertiesTest.assertPositionsLeadBack(read(source), source);
                    }));
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".case")).sorted().toList();
    }
  }

  static Document read(String source) {
    FileContent page = PageReader.read("page.html", source, 1_000_000);
    return page.describe(Document.builder("page.html", Document.Role.SOURCE, "html", page.text()))
        .build();
  }
}
