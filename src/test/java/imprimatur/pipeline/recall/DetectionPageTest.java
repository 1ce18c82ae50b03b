package imprimatur.pipeline.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/detection.md} are what was measured. */
class DetectionPageTest {
  private static final Path PAGE = Path.of("docs/detection.md");
  private static final Path FRESH = Path.of("target/detection.md");
  private static final String BEGIN = "<!-- %s: measured by DetectionPageTest -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void the_page_has_the_figures_of_today() throws IOException {
    String page = Files.readString(PAGE);
    String fresh = with(with(page, "disguises", disguises()), "languages", languages());
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, fresh);
    assertThat(page).as("if the figures are right, copy %s to %s", FRESH, PAGE).isEqualTo(fresh);
  }

  private static String with(String page, String name, String table) {
    String begin = BEGIN.formatted(name);
    int from = page.indexOf(begin) + begin.length();
    return page.substring(0, from) + "\n" + table + "\n" + page.substring(page.indexOf(END, from));
  }

  private static String disguises() {
    String texts =
        Stream.of(Disguise.values())
            .map(d -> row(d.title(), percent(Figures.of(d)), percent(Figures.ofShort(d))))
            .collect(Collectors.joining());
    String pages =
        Stream.of(PageDisguise.values())
            .map(d -> row(d.title() + " (HTML)", percent(Figures.of(d)), "–"))
            .collect(Collectors.joining());
    return row("disguise", "passages of 100 words", "of 35 words")
        + row("---", "---", "---")
        + texts
        + pages;
  }

  private static String languages() {
    String head =
        Stream.of(Change.values())
            .map(Change::title)
            .collect(Collectors.joining(" | ", "| language | ", " |\n"));
    String rule = "|---".repeat(Change.values().length + 1) + "|\n";
    return LanguageTest.LANGUAGES.stream()
        .map(DetectionPageTest::language)
        .collect(Collectors.joining("", head + rule, ""));
  }

  private static String language(String language) {
    return Stream.of(Change.values())
        .map(c -> LanguageTest.isKnown(language, c) ? percent(Figures.of(language, c)) : "–")
        .collect(Collectors.joining(" | ", "| " + language + " | ", " |\n"));
  }

  private static String row(String... cells) {
    return Stream.of(cells)
        .collect(Collectors.joining(" | ", "| ", " |\n"))
        .replace("<wbr>", "`<wbr>`");
  }

  /** Whole, so that a hair more or less is no news. */
  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
