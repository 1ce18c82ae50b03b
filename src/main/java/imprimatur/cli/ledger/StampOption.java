package imprimatur.cli.ledger;

import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.Terminal;
import imprimatur.decide.ledger.Stamp;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Who changes the ledger: history names them. */
final class StampOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who enters this, for the history; default: the account.")
  private String by;

  /** Name and moment; the account's name if no other was given. */
  Stamp stamp(Terminal terminal) {
    String name = OptionValues.text("--by", by).orElseGet(() -> account(terminal));
    return new Stamp(name, terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String account(Terminal terminal) {
    return Stream.of("USER", "LOGNAME", "USERNAME")
        .flatMap(name -> Optional.ofNullable(terminal.environment().get(name)).stream())
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("unknown");
  }
}
