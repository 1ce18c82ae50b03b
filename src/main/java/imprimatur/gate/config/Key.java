package imprimatur.gate.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A setting of one value, which a flag, the environment and the file can give. */
public enum Key {
  CORPUS("corpus", "the folder of the source articles"),
  LEDGER(null, "the authorizations on file; without it authorizations.yaml in the corpus folder"),
  RULES(null, "the folder of the policy's tables; without it rules, or what the program brings"),
  USE(null, "the file of the intended use"),
  PACKS(null, "rule packs of the house, each FILE@sha256:DIGEST, separated by commas"),
  FAIL_ON("block", "from which verdict on a run fails"),
  BASELINE(".imprimatur/baseline.yml", "the findings that were there before the gate"),
  WAIVERS(".imprimatur/waivers.yml", "the findings that somebody has accepted"),
  CACHE(null, "where results are kept, or none; without it imprimatur in the user's cache folder");

  private final Optional<String> standard;
  private final String meaning;

  Key(String standard, String meaning) {
    this.standard = Optional.ofNullable(standard);
    this.meaning = meaning;
  }

  /** As the file writes it: {@code fail-on}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the command line writes it: {@code --fail-on}. */
  public String flag() {
    return "--" + id();
  }

  /** As the environment writes it: {@code IMPRIMATUR_FAIL_ON}. */
  public String variable() {
    return "IMPRIMATUR_" + name();
  }

  /** What holds if nobody says anything. */
  public Optional<String> standard() {
    return standard;
  }

  /** What it is for, in a few words. */
  public String meaning() {
    return meaning;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Key::id).toList();
  }
}
