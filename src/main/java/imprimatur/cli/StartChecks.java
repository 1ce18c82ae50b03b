package imprimatur.cli;

import imprimatur.cli.console.Terminal;
import imprimatur.pipeline.doctor.Check;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the program was started: by which Java, how fast, on what terminal. */
final class StartChecks {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  private StartChecks() {}

  static List<Check> of(Terminal terminal) {
    return List.of(
        java(),
        archive(ManagementFactory.getRuntimeMXBean().getInputArguments()),
        terminal(terminal));
  }

  private static Check java() {
    return Check.ok(
        "java",
        "%s, %d MiB of memory"
            .formatted(Runtime.version(), Runtime.getRuntime().maxMemory() >> 20));
  }

  /** Without its class-data archive the program works, but each start takes a second longer. */
  static Check archive(List<String> arguments) {
    Optional<Path> archive =
        arguments.stream()
            .filter(a -> a.startsWith(ARCHIVE))
            .map(a -> Path.of(a.substring(ARCHIVE.length())))
            .findFirst();
    if (archive.filter(Files::isRegularFile).isPresent()) {
      return Check.ok("start", "with the class-data archive " + archive.get());
    }
    return Check.warning(
        "start",
        "without a class-data archive: every start takes a second longer",
        "start the program by bin/imprimatur from a folder that can be written");
  }

  private static Check terminal(Terminal terminal) {
    if (!terminal.interactive()) {
      return Check.ok("terminal", "none: no colours, %d columns".formatted(terminal.width()));
    }
    String encoding =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> terminal.environment().getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    if (!encoding.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8")) {
      return Check.warning(
          "terminal",
          "the locale is '%s', but reports are UTF-8".formatted(encoding),
          "set LANG to a locale that ends in .UTF-8 if letters come out wrong");
    }
    return Check.ok(
        "terminal",
        "%d columns, %s"
            .formatted(terminal.width(), terminal.colored() ? "colours" : "no colours"));
  }
}
