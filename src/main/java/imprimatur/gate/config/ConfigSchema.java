package imprimatur.gate.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of the configuration file, for editors. */
public final class ConfigSchema {
  private static final String RESOURCE = "/imprimatur/gate/imprimatur-config.schema.json";

  private ConfigSchema() {}

  /** Its text. */
  public static String text() {
    try (InputStream in = ConfigSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
