package imprimatur.cli.settings;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.ToolVersion;
import imprimatur.cli.console.UsageException;
import imprimatur.gate.GateOptions;
import imprimatur.gate.config.Key;
import imprimatur.gate.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which project a command is about, and what was settled for it. */
public final class ProjectArguments {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "A folder of the project; default: the folder the command is started in.")
  private Path folder = Path.of("");

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The findings that were there before; default: .imprimatur/baseline.yml.")
  private Path baseline;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "The findings that were accepted; default: .imprimatur/waivers.yml.")
  private Path waivers;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents checked at the same time; default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private CacheOptions cache;
  @Mixin private PolicyOptions policy;

  public Path folder() {
    return folder;
  }

  /** Options for a check of everything there is. */
  public GateOptions options(Terminal terminal) {
    if (threads < 1) {
      throw new UsageException("--threads " + threads + " is below 1");
    }
    return new GateOptions(
        opening(terminal),
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        threads,
        ToolVersion.number(),
        terminal.clock().instant());
  }

  /** The project, by the policy that is checked out. */
  public Project open(Terminal terminal) throws IOException {
    return Project.open(opening(terminal));
  }

  private Project.Opening opening(Terminal terminal) {
    Map<Key, String> flags = policy.flags();
    Optional.ofNullable(baseline).ifPresent(file -> flags.put(Key.BASELINE, file.toString()));
    Optional.ofNullable(waivers).ifPresent(file -> flags.put(Key.WAIVERS, file.toString()));
    cache.addTo(flags);
    return ProjectSettings.opening(terminal, folder, policy.config(), flags);
  }
}
