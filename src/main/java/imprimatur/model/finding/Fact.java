package imprimatur.model.finding;

import java.util.Locale;
import java.util.Optional;

/**
 * What was seen, held against what is allowed: "longest verbatim run: 143 words, limit 25".
 *
 * @param name what was measured, in plain words
 * @param unit {@code words}, {@code %}, or empty
 * @param actual a number or plain words
 * @param limit a number or plain words, where there is a limit
 */
public record Fact(String name, String unit, Value actual, Optional<Value> limit) {
  /** A number or words. */
  public sealed interface Value {
    /** A measured or allowed number. */
    record Amount(double value) implements Value {
      /** Of four places, so that a stored report, which keeps as many, reads the same. */
      @Override
      public String toString() {
        double kept = Math.abs(value) < 1e14 ? Math.round(value * 1e4) / 1e4 : value;
        return kept == Math.rint(kept)
            ? String.format(Locale.ROOT, "%.0f", kept)
            : String.format(Locale.ROOT, "%.1f", kept);
      }
    }

    /** Words: {@code none on file}, {@code cc-by}. */
    record Words(String value) implements Value {
      @Override
      public String toString() {
        return value;
      }
    }
  }

  public static Fact measured(String name, String unit, double actual, double limit) {
    return new Fact(name, unit, new Value.Amount(actual), Optional.of(new Value.Amount(limit)));
  }

  public static Fact measured(String name, String unit, double actual) {
    return new Fact(name, unit, new Value.Amount(actual), Optional.empty());
  }

  public static Fact stated(String name, String actual, String limit) {
    return new Fact(name, "", new Value.Words(actual), Optional.of(new Value.Words(limit)));
  }

  public static Fact stated(String name, String actual) {
    return new Fact(name, "", new Value.Words(actual), Optional.empty());
  }

  /** What was seen, by itself. */
  public Fact withoutLimit() {
    return new Fact(name, unit, actual, Optional.empty());
  }
}
