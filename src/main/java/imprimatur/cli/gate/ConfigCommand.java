package imprimatur.cli.gate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.gate.config.ConfigSchema;
import imprimatur.gate.config.FileLimits;
import imprimatur.gate.config.Key;
import imprimatur.gate.config.ProjectConfig;
import imprimatur.gate.config.Setting;
import imprimatur.gate.config.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur config …}. */
@Command(
    name = "config",
    description =
        "Says what is settled for this project: a flag beats an environment variable"
            + " (IMPRIMATUR_CORPUS for --corpus) beats .imprimatur.yml beats the default.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  imprimatur config show --origin"})
public final class ConfigCommand implements Runnable {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the configuration: a command is missing.");
  }

  @Command(
      name = "show",
      description = "Prints every setting that holds.",
      footer = {"", "Example:", "  imprimatur config show --origin"})
  int show(
      @Option(names = "--origin", description = "Also say who gave it.") boolean origin,
      @Mixin PolicyOptions policy)
      throws IOException {
    Settings settings = policy.settle(main.terminal(), Optional.empty());
    List<List<String>> rows = new ArrayList<>();
    for (Key key : Key.values()) {
      Optional<Setting> setting = settings.get(key);
      rows.add(
          row(key.id(), setting.map(Setting::value).orElse("–"), setting.map(Setting::origin)));
    }
    globs(settings.config(), rows);
    int name = width(rows, 0);
    int value = width(rows, 1);
    for (List<String> row : rows) {
      String line = "%-" + name + "s  %-" + value + "s  %s";
      String given = origin ? row.get(2) : "";
      main.terminal().out().println(line.formatted(row.get(0), row.get(1), given).stripTrailing());
    }
    return ExitCode.CLEAR;
  }

  private static void globs(ProjectConfig config, List<List<String>> rows) {
    ProjectConfig none = ProjectConfig.none(config.folder());
    String include = origin(config.include(), none.include());
    config.include().forEach(glob -> rows.add(row("include", glob, Optional.of(include))));
    String exclude = origin(config.exclude(), none.exclude());
    config.exclude().forEach(glob -> rows.add(row("exclude", glob, Optional.of(exclude))));
    FileLimits limits = config.limits();
    String said =
        "%d bytes, %d characters, %d seconds a file"
            .formatted(limits.maxBytes(), limits.maxCharacters(), limits.seconds());
    rows.add(row("limits", said, Optional.of(origin(limits, none.limits()))));
  }

  private static String origin(Object said, Object standard) {
    return said.equals(standard) ? "default" : ProjectConfig.NAME;
  }

  private static List<String> row(String key, String value, Optional<String> origin) {
    return List.of(key, value, origin.orElse(""));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  @Command(
      name = "schema",
      description = "Prints the JSON Schema of .imprimatur.yml, for editors.",
      footer = {"", "Example:", "  imprimatur config schema > imprimatur-config.schema.json"})
  int schema() {
    main.terminal().out().print(ConfigSchema.text());
    return ExitCode.CLEAR;
  }
}
