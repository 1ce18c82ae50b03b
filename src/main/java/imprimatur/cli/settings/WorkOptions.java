package imprimatur.cli.settings;

import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.UsageException;
import imprimatur.model.rights.Authorization;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that say which works are meant. */
public final class WorkOptions {
  @Option(names = "--holder", paramLabel = "NAME", description = "Works of this rights holder.")
  private String holder;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Works of this publisher.")
  private String publisher;

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      description = "Works at this address; in an authorization * stands for anything.")
  private String url;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The article of this id, as 'imprimatur corpus list' shows it.")
  private String source;

  /** The works of an authorization. */
  public Authorization.Works works() {
    requireOne();
    return new Authorization.Works(holder(), publisher(), url(), source());
  }

  public void requireOne() {
    if (Stream.of(holder(), publisher(), url(), source()).allMatch(Optional::isEmpty)) {
      throw new UsageException(
          "Say which works are meant: --holder, --publisher, --url or --source.");
    }
  }

  public Optional<String> holder() {
    return OptionValues.text("--holder", holder);
  }

  public Optional<String> publisher() {
    return OptionValues.text("--publisher", publisher);
  }

  public Optional<String> url() {
    return OptionValues.text("--url", url);
  }

  public Optional<String> source() {
    return OptionValues.text("--source", source);
  }
}
