package imprimatur.cli.gate;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.AsOfOption;
import imprimatur.cli.settings.ProjectArguments;
import imprimatur.decide.Vocabulary;
import imprimatur.gate.GateOptions;
import imprimatur.gate.config.FailOn;
import imprimatur.gate.config.Key;
import imprimatur.gate.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which documents of a project are checked. */
final class GateArguments {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders of the project to confine the check to; default: all.")
  private List<Path> paths = List.of();

  @Option(
      names = "--changed-since",
      paramLabel = "REF",
      description =
          "Only documents that differ from where this branch left REF, such as origin/main.")
  private String changedSince;

  @Option(
      names = "--changed-lines",
      description = "Of those, only findings with a passage on a line that was changed.")
  private boolean changedLines;

  @Option(
      names = "--trusted",
      paramLabel = "REF",
      description =
          "Whose configuration, rules, ledger and waivers decide; default: the REF above.")
  private String trusted;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description =
          "Only the files listed in FILE, one a line or parted by zeros; - for standard input.")
  private String filesFrom;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description = "Exit with 1 from this verdict on: block (default), review or never.")
  private FailOn failOn;

  @Mixin private AsOfOption past;

  @Mixin private ProjectArguments project;

  /** The options as the gate takes them. */
  GateOptions options(Terminal terminal) throws IOException {
    checkUsage();
    GateOptions all = project.options(terminal);
    return new GateOptions(
        opening(all.opening()),
        paths,
        filesFrom == null ? Optional.empty() : Optional.of(listed(terminal)),
        changedLines,
        past.day(terminal.clock()),
        all.threads(),
        all.version(),
        all.now());
  }

  private Project.Opening opening(Project.Opening plain) {
    Map<Key, String> flags = plain.flags();
    Optional.ofNullable(failOn).ifPresent(v -> flags.put(Key.FAIL_ON, Vocabulary.id(v)));
    return new Project.Opening(
        plain.folder(),
        plain.config(),
        Optional.ofNullable(changedSince),
        Optional.ofNullable(trusted),
        flags,
        plain.environment());
  }

  private void checkUsage() {
    if (changedSince == null && (changedLines || trusted != null)) {
      throw new UsageException(
          "--changed-lines and --trusted go with --changed-since REF, such as origin/main");
    }
    if (changedSince != null && filesFrom != null) {
      throw new UsageException("--changed-since and --files-from both say which files; give one");
    }
    paths.stream()
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new UsageException("there is no file or folder " + path);
            });
  }

  private List<Path> listed(Terminal terminal) throws IOException {
    String text = new String(bytes(terminal), StandardCharsets.UTF_8);
    String separator = text.indexOf('\0') >= 0 ? "\0" : "\\R";
    return Arrays.stream(text.split(separator, -1))
        .filter(line -> !line.isBlank())
        .map(project.folder()::resolve)
        .toList();
  }

  private byte[] bytes(Terminal terminal) throws IOException {
    if (filesFrom.equals("-")) {
      InputStream in = terminal.in();
      return in.readAllBytes();
    }
    if (!Files.isRegularFile(Path.of(filesFrom))) {
      throw new UsageException("there is no list of files " + filesFrom);
    }
    return Files.readAllBytes(Path.of(filesFrom));
  }
}
