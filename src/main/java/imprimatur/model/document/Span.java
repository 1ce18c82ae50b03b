package imprimatur.model.document;

import java.util.Comparator;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in a document's text.
 *
 * @param start first unit, 0 or more
 * @param end one past the last unit, {@code start} or more
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /**
   * @throws IllegalArgumentException if the range is negative or reversed
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") is negative or reversed");
    }
  }

  /** Number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** True if every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True if the unit at {@code offset} lies in this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** True if at least one unit lies in both spans. */
  public boolean overlaps(Span other) {
    return overlap(other) > 0;
  }

  /** Number of units that lie in both spans. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** The smallest span that contains both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * The characters of {@code text} that this span covers.
   *
   * @throws IndexOutOfBoundsException if the span reaches past the text
   */
  public String slice(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
