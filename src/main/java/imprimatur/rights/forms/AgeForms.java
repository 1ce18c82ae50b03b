package imprimatur.rights.forms;

import imprimatur.model.rights.Age;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of {@code ages.forms}, which say how long after its publication a text may be used.
 * Thread-safe.
 */
public final class AgeForms {
  private static final String FILE = "/imprimatur/rights/ages.forms";
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("a", "1"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("seven", "7"),
          Map.entry("ten", "10"),
          Map.entry("thirty", "30"),
          Map.entry("einen?", "1"),
          Map.entry("zwei", "2"),
          Map.entry("drei", "3"),
          Map.entry("une?", "1"),
          Map.entry("deux", "2"),
          Map.entry("dos", "2"),
          Map.entry("tres", "3"),
          Map.entry("due", "2"),
          Map.entry("dois", "2"));

  /** What a form limits. */
  public enum Relation {
    /** From when on it may be used. */
    WAIT,
    /** Until when it may be used. */
    WITHIN,
    /** How long what was published may be kept. */
    KEEP
  }

  /**
   * A limit and where it stands in the words.
   *
   * @param start first character of the form
   * @param end one behind its last
   */
  public record Found(Relation relation, Age age, int start, int end) {
    private boolean overlaps(Found other) {
      return start < other.end && other.start < end;
    }
  }

  /**
   * One form.
   *
   * @param example a notice that has it, and {@code reading} what is read of that
   */
  public record Form(
      String id, Relation relation, Pattern expression, String example, String reading) {}

  /** Loaded when the first notice names a length of time. */
  private static final class Standard {
    static final AgeForms FORMS = load();
  }

  private final Map<Age.Unit, Pattern> units;
  private final Pattern time;
  private final List<Form> forms;

  private AgeForms(Map<Age.Unit, Pattern> units, Pattern time, List<Form> forms) {
    this.units = units;
    this.time = time;
    this.forms = List.copyOf(forms);
  }

  /** The forms that come with the program. */
  public static AgeForms standard() {
    return Standard.FORMS;
  }

  /** All of them, in the order in which they are tried. */
  public List<Form> forms() {
    return forms;
  }

  /** The limits in a sentence; where two forms fit the same words, the first has them. */
  public List<Found> find(String foldedWords) {
    List<Found> found = new ArrayList<>();
    if (!time.matcher(foldedWords).find()) {
      return found;
    }
    for (Form form : forms) {
      Matcher matcher = form.expression().matcher(foldedWords);
      while (matcher.find()) {
        found(form, matcher)
            .filter(f -> found.stream().noneMatch(f::overlaps))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Found> found(Form form, Matcher matcher) {
    for (int group = 1; group < matcher.groupCount(); group += 2) {
      if (matcher.group(group) != null) {
        Age age = new Age(number(matcher.group(group)), unit(matcher.group(group + 1)));
        return Optional.of(new Found(form.relation(), age, matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static int number(String word) {
    return Integer.parseInt(
        NUMBERS.entrySet().stream()
            .filter(e -> word.matches(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(word));
  }

  private Age.Unit unit(String word) {
    return units.entrySet().stream()
        .filter(e -> e.getValue().matcher(word).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static AgeForms load() {
    Map<Age.Unit, Pattern> units = new LinkedHashMap<>();
    List<String> lines = lines();
    for (String line : lines) {
      if (line.startsWith("unit ")) {
        String[] parts = line.split(" ", 3);
        units.put(
            Age.Unit.valueOf(parts[1]), Pattern.compile(parts[2], Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
    String unit = String.join("|", units.values().stream().map(Pattern::pattern).toList());
    String time = "(\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")[ -]?(" + unit + ")";
    List<Form> forms =
        lines.stream().filter(l -> l.contains(" || ")).map(l -> form(l, time)).toList();
    return new AgeForms(units, compiled(time), forms);
  }

  private static Form form(String line, String time) {
    String[] parts = line.split(" \\|\\| ", -1);
    return new Form(
        parts[0],
        Relation.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        compiled(parts[2].replace("<time>", time)),
        parts[3],
        parts[4]);
  }

  private static Pattern compiled(String expression) {
    return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static List<String> lines() {
    try (InputStream in = AgeForms.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
