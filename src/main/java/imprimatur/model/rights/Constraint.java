package imprimatur.model.rights;

import java.util.Optional;

/**
 * A limit on a permission or prohibition: {@code WORDS <= 75}, {@code TERRITORY = DEU}.
 *
 * @param kind what is limited
 * @param operator how the actual value compares with {@code value}
 * @param value number, ISO 8601 date or length of time, ISO 3166-1 alpha-3 code, BCP 47 tag or
 *     plain word
 */
public record Constraint(Kind kind, Operator operator, String value) {
  /** What is limited. */
  public enum Kind {
    PURPOSE,
    TERRITORY,
    CHANNEL,
    DATE,
    /** Time since the original was published, as ISO 8601: {@code PT24H}, {@code P30D}. */
    AGE,
    COUNT,
    WORDS,
    CHARACTERS,
    PERCENT,
    LANGUAGE,
    AUDIENCE,
    MEDIA
  }

  /** How an actual value is compared with the limit. */
  public enum Operator {
    EQ("="),
    NEQ("!="),
    LTEQ("<="),
    GTEQ(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** The number that a value states, if it is one. */
  public static Optional<Double> number(String value) {
    try {
      return Optional.of(Double.valueOf(value.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + operator.sign() + value;
  }
}
