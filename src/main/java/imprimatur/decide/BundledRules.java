package imprimatur.decide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The folder {@code rules/} as it travels with the program. Thread-safe. */
public final class BundledRules {
  /** The files with rules, by layer. */
  public static final List<String> LAYERS =
      List.of(
          "10-derive.drl",
          "12-weigh.drl",
          "14-size.drl",
          "16-reach.drl",
          "20-findings.drl",
          "30-clearances.drl");

  private BundledRules() {}

  /**
   * The text of a file.
   *
   * @param name under {@code rules/}: {@code data/stances.csv}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String text(String name) {
    try (InputStream in = BundledRules.class.getResourceAsStream("/imprimatur/rules/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("the program carries no file rules/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
