package imprimatur.cli.settings;

import imprimatur.cli.console.OptionValues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The day whose corpus a check compares with. */
public final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Compare with the corpus as it stood at the end of that day, by universal time: without"
              + " what came later, with what was changed or taken out since.")
  private String day;

  /** The day; absent for now. */
  public Optional<LocalDate> day(Clock clock) {
    return OptionValues.dayUntilNow("--as-of", day, clock);
  }

  /** Whether a day was named. */
  public boolean isNamed() {
    return day != null;
  }
}
