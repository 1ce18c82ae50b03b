package imprimatur.report;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected reports, one per file, compared whole. */
public final class Golden {
  private Golden() {}

  /**
   * Fails unless {@code actual} is the golden file {@code name}; the failure shows the first line
   * that differs and leaves the actual text under {@code target/golden} to be compared and copied.
   */
  public static void check(String name, String actual) {
    String expected = read(name);
    if (!expected.equals(actual)) {
      Path left = leave(name, actual);
      fail(
          difference(expected, actual)
              + "\nIf that is meant: cp "
              + left
              + " src/test/resources/"
              + "imprimatur/report/"
              + name);
    }
  }

  private static String difference(String expected, String actual) {
    String[] want = expected.split("\n", -1);
    String[] have = actual.split("\n", -1);
    int line = 0;
    while (line < Math.min(want.length, have.length) && want[line].equals(have[line])) {
      line++;
    }
    return "line %d differs%n- %s%n+ %s"
        .formatted(
            line + 1,
            line < want.length ? want[line] : "(end)",
            line < have.length ? have[line] : "(end)");
  }

  private static String read(String name) {
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path leave(String name, String actual) {
    try {
      Path file = Path.of("target", "golden", name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
