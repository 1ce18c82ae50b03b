package imprimatur.cli;

import imprimatur.model.rights.Authorization;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that say which works are meant. */
final class WorkOptions {
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
  Authorization.Works works() {
    requireOne();
    return new Authorization.Works(holder(), publisher(), url(), source());
  }

  void requireOne() {
    if (Stream.of(holder(), publisher(), url(), source()).allMatch(Optional::isEmpty)) {
      throw new UsageException(
          "Say which works are meant: --holder, --publisher, --url or --source.");
    }
  }

  Optional<String> holder() {
    return OptionValues.text("--holder", holder);
  }

  Optional<String> publisher() {
    return OptionValues.text("--publisher", publisher);
  }

  Optional<String> url() {
    return OptionValues.text("--url", url);
  }

  Optional<String> source() {
    return OptionValues.text("--source", source);
  }
}
