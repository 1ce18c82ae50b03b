package imprimatur.odrl.evaluate;

import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.graph.Xsd;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Compares values: numbers by size, days and moments by time, all else as text.
 *
 * <p>A moment compared with a day counts as its day there where it was written down. A moment
 * without an offset is one of UTC.
 */
final class Values {
  private Values() {}

  static boolean same(RdfTerm left, RdfTerm right) {
    return order(left, right).map(o -> o == 0).orElseGet(() -> left.text().equals(right.text()));
  }

  /** Negative, zero or positive; nothing if the two have no order. */
  static Optional<Integer> order(RdfTerm left, RdfTerm right) {
    Optional<Integer> numbers = numbers(left, right);
    return numbers.isPresent() ? numbers : times(left, right);
  }

  private static Optional<Integer> numbers(RdfTerm left, RdfTerm right) {
    Optional<BigDecimal> a = number(left);
    Optional<BigDecimal> b = number(right);
    return a.isPresent() && b.isPresent()
        ? Optional.of(a.get().compareTo(b.get()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(RdfTerm term) {
    String text = term.text().strip();
    return text.matches("[-+]?\\d{1,18}(\\.\\d{1,18})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<Integer> times(RdfTerm left, RdfTerm right) {
    if (isDay(left) || isDay(right)) {
      Optional<LocalDate> a = day(left);
      Optional<LocalDate> b = day(right);
      return a.isPresent() && b.isPresent()
          ? Optional.of(a.get().compareTo(b.get()))
          : Optional.empty();
    }
    Optional<OffsetDateTime> a = moment(left);
    Optional<OffsetDateTime> b = moment(right);
    return a.isPresent() && b.isPresent()
        ? Optional.of(a.get().toInstant().compareTo(b.get().toInstant()))
        : Optional.empty();
  }

  private static boolean isDay(RdfTerm term) {
    return term instanceof RdfTerm.Literal literal
        && (literal.datatype().equals(Xsd.DATE) || literal.text().length() == 10);
  }

  private static Optional<LocalDate> day(RdfTerm term) {
    String text = term.text().strip();
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<OffsetDateTime> moment(RdfTerm term) {
    String text = term.text().strip();
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return localMoment(text);
    }
  }

  private static Optional<OffsetDateTime> localMoment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
