package imprimatur.ingest.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site's {@code robots.txt} allows a program of a name to fetch. Immutable and thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
final class Robots {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private final List<Rule> rules;
  private final Duration delay;
  private final List<String> licences;

  private Robots(List<Rule> rules, Duration delay, List<String> licences) {
    this.rules = rules;
    this.delay = delay;
    this.licences = List.copyOf(licences);
  }

  private record Rule(String path, boolean allows) {
    boolean covers(String target) {
      String quoted = Pattern.quote(path).replace("*", "\\E.*\\Q");
      boolean whole = path.endsWith("$");
      String pattern = whole ? quoted.replace("$\\E", "\\E") : quoted + ".*";
      return Pattern.compile(pattern, Pattern.DOTALL).matcher(target).matches();
    }
  }

  /** Everything is allowed. */
  static Robots open() {
    return new Robots(List.of(), Duration.ZERO, List.of());
  }

  /** The groups for that name; those for {@code *} if it has none of its own. */
  static Robots parse(String text, String program) {
    Groups groups = new Groups(program);
    text.lines().forEach(groups::line);
    return groups.robots();
  }

  /** Whether a path, with its query, may be fetched: the longest rule that covers it says. */
  boolean allows(String path) {
    return rules.stream()
        .filter(rule -> rule.covers(path))
        .max(
            Comparator.comparingInt((Rule rule) -> rule.path().length())
                .thenComparing(Rule::allows))
        .map(Rule::allows)
        .orElse(true);
  }

  /** Wait between two fetches that the site asks for, within reason. */
  Duration delay() {
    return delay;
  }

  /**
   * Addresses of the site's terms for machines, as written; they hold for every program.
   *
   * @see <a href="https://rslstandard.org/">Really Simple Licensing</a>
   */
  List<String> licences() {
    return licences;
  }

  private static final class Groups {
    private final String program;
    private final List<Rule> own = new ArrayList<>();
    private final List<Rule> everybody = new ArrayList<>();
    private final List<String> licences = new ArrayList<>();
    private Duration ownDelay = Duration.ZERO;
    private Duration everybodysDelay = Duration.ZERO;
    private boolean hasOwn;
    private boolean forProgram;
    private boolean forEverybody;
    private boolean naming;

    private Groups(String program) {
      this.program = program.toLowerCase(Locale.ROOT);
    }

    private void line(String line) {
      String[] parts = line.replaceFirst("#.*", "").split(":", 2);
      if (parts.length < 2) {
        return;
      }
      String value = parts[1].strip();
      switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> name(value.toLowerCase(Locale.ROOT));
        case "allow" -> rule(value, true);
        case "disallow" -> rule(value, false);
        case "crawl-delay" -> delay(value);
        case "license" -> licence(value);
        default -> {}
      }
    }

    private void name(String name) {
      if (!naming) {
        forProgram = false;
        forEverybody = false;
      }
      naming = true;
      forEverybody |= name.equals("*");
      forProgram |= name.equals(program);
      hasOwn |= forProgram;
    }

    private void rule(String path, boolean allows) {
      naming = false;
      if (path.isEmpty()) {
        return;
      }
      if (forProgram) {
        own.add(new Rule(path, allows));
      }
      if (forEverybody) {
        everybody.add(new Rule(path, allows));
      }
    }

    private void licence(String address) {
      if (!address.isEmpty()) {
        licences.add(address);
      }
    }

    private void delay(String seconds) {
      naming = false;
      if (!seconds.matches("\\d{1,4}(\\.\\d+)?")) {
        return;
      }
      Duration wanted = Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
      Duration delay = wanted.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wanted;
      ownDelay = forProgram ? delay : ownDelay;
      everybodysDelay = forEverybody ? delay : everybodysDelay;
    }

    private Robots robots() {
      return hasOwn
          ? new Robots(own, ownDelay, licences)
          : new Robots(everybody, everybodysDelay, licences);
    }
  }
}
