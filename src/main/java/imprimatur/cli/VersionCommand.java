package imprimatur.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur version}. */
@Command(
    name = "version",
    description = "Prints the version of the program and of the Java it runs on.",
    footer = {"", "Example:", "  imprimatur version"})
final class VersionCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  /** The program's version; {@code dev} when it does not run from its jar. */
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  @Override
  public Integer call() {
    main.terminal().out().println(line());
    return ExitCode.CLEAR;
  }

  /** {@code imprimatur 1.0.0, Java 17.0.2+8}. */
  static String line() {
    return "imprimatur " + version() + ", Java " + Runtime.version();
  }
}
