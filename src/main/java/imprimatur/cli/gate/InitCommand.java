package imprimatur.cli.gate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.gate.FirstConfig;
import imprimatur.gate.config.ProjectConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur init}. */
@Command(
    name = "init",
    description =
        "Looks at a project and writes a configuration that fits it, with comments. Never"
            + " overwrites one.",
    footer = {"", "Example:", "  imprimatur init"})
public final class InitCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder of the project; default: the folder the command is started in.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    Path file = folder.resolve(ProjectConfig.NAME);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    if (isBare(folder.toAbsolutePath())) {
      throw new UsageException(
          folder.toAbsolutePath().normalize()
              + " is a bare repository, without files to check; clone it and start there");
    }
    FirstConfig config = FirstConfig.of(folder.toAbsolutePath().normalize());
    try {
      Files.writeString(file, config.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(file + " is there already and was left as it is");
    }
    config.seen().forEach(main.terminal().out()::println);
    main.terminal().out().println("written: " + file + "; look it over and commit it");
    if (config.lacksCorpus()) {
      main.terminal()
          .out()
          .println(
              "next: put source articles into the folder corpus (imprimatur corpus add FILE…, or"
                  + " corpus import)");
    }
    main.terminal().out().println("next: imprimatur doctor, then imprimatur baseline create");
    return ExitCode.CLEAR;
  }

  /** As git tells one: what else lies in {@code .git} lies in the folder itself. */
  private static boolean isBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }
}
