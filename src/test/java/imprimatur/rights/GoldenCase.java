package imprimatur.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One golden file: what is expected above a divider, what goes in below.
 *
 * @param file its path
 * @param expected the text above the divider
 * @param input the text below, without the line break at the end of the file
 */
public record GoldenCase(Path file, String expected, String input) {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String DIVIDER = "=====\n";

  /** All cases of a folder and its folders, by name. */
  public static Stream<GoldenCase> under(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
      List<Path> cases = files.filter(f -> f.toString().endsWith(".case")).sorted().toList();
      return cases.stream().map(GoldenCase::read);
    }
  }

  private static GoldenCase read(Path file) {
    try {
      String[] parts = Files.readString(file).split(DIVIDER, 2);
      return new GoldenCase(file, parts[0], parts[1].replaceFirst("\\n$", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return file.getFileName().toString();
  }

  String folder() {
    return file.getParent().getFileName().toString();
  }

  /** The test that what {@code reading} makes of the input is what is expected. */
  public DynamicTest test(UnaryOperator<String> reading) {
    return DynamicTest.dynamicTest(
        toString(),
        () -> {
          String actual = reading.apply(input);
          assertThat(actual)
              .as("if this is right, paste it above the divider of %s:%n%s", file, actual)
              .isEqualTo(expected);
        });
  }

  @Override
  public String toString() {
    return folder() + "/" + name();
  }
}
