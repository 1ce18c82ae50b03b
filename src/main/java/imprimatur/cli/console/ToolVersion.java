package imprimatur.cli.console;

import java.util.Optional;

/** The version of the program. */
public final class ToolVersion {
  private ToolVersion() {}

  /** The program's version; {@code dev} when it does not run from its jar. */
  public static String number() {
    return Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }

  /** {@code imprimatur 1.0.0, Java 17.0.2+8}. */
  public static String line() {
    return "imprimatur " + number() + ", Java " + Runtime.version();
  }
}
