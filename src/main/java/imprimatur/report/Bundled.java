package imprimatur.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts that are part of the program: styles, scripts, templates. Thread-safe. */
public final class Bundled {
  private Bundled() {}

  /**
   * The text of a file that lies beside a class, without space at its ends.
   *
   * @throws IllegalStateException if there is none: the program was not built whole
   */
  public static String text(Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
