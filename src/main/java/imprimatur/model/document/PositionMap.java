package imprimatur.model.document;

import java.util.Arrays;

/**
 * Maps offsets of a document's text back to places in its file.
 *
 * <p>The map is a list of anchors; between two anchors the column grows by one per UTF-16 unit.
 * Readers set an anchor wherever text and file part company: after a line break, a tag, an entity,
 * collapsed white space. Immutable and thread-safe.
 */
public final class PositionMap {
  private final Position.Unit unit;
  private final int[] offsets;
  private final int[] lines;
  private final int[] columns;

  private PositionMap(Builder builder) {
    unit = builder.unit;
    offsets = Arrays.copyOf(builder.offsets, builder.size);
    lines = Arrays.copyOf(builder.lines, builder.size);
    columns = Arrays.copyOf(builder.columns, builder.size);
  }

  /** A map of a file whose text is exactly {@code text}: lines end at LF, CR or CR LF. */
  public static PositionMap ofLines(CharSequence text) {
    Builder builder = builder(Position.Unit.LINE).anchor(0, 1, 1);
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crLf)) {
        builder.anchor(i + 1, ++line, 1);
      }
    }
    return builder.build();
  }

  public static Builder builder(Position.Unit unit) {
    return new Builder(unit);
  }

  /**
   * The place of the unit at {@code offset}; offsets before the first anchor are the file's start.
   */
  public Position at(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    int anchor = found >= 0 ? found : -found - 2;
    if (anchor < 0) {
      return new Position(unit, 1, 1);
    }
    return new Position(unit, lines[anchor], columns[anchor] + offset - offsets[anchor]);
  }

  /** What the lines of this map count. */
  public Position.Unit unit() {
    return unit;
  }

  /** Number of anchors. */
  public int size() {
    return offsets.length;
  }

  /** Offset in the text of anchor {@code index}; ascending. */
  public int offset(int index) {
    return offsets[index];
  }

  /** Line, paragraph or page of anchor {@code index}. */
  public int line(int index) {
    return lines[index];
  }

  /** Column of anchor {@code index}. */
  public int column(int index) {
    return columns[index];
  }

  /** Two maps are equal if they have the same unit and the same anchors. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PositionMap map
        && unit == map.unit
        && Arrays.equals(offsets, map.offsets)
        && Arrays.equals(lines, map.lines)
        && Arrays.equals(columns, map.columns);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(offsets) + Arrays.hashCode(lines)) + Arrays.hashCode(columns);
  }

  /** Collects anchors in ascending order of offset. Not thread-safe. */
  public static final class Builder {
    private final Position.Unit unit;
    private int[] offsets = new int[16];
    private int[] lines = new int[16];
    private int[] columns = new int[16];
    private int size;

    private Builder(Position.Unit unit) {
      this.unit = unit;
    }

    /**
     * States where the unit at {@code offset} stands; an anchor at the same offset replaces the
     * last.
     *
     * @throws IllegalArgumentException if {@code offset} is below that of the last anchor
     */
    public Builder anchor(int offset, int line, int column) {
      if (size > 0 && offset < offsets[size - 1]) {
        throw new IllegalArgumentException(
            "anchor " + offset + " comes after anchor " + offsets[size - 1]);
      }
      if (size > 0 && offset == offsets[size - 1]) {
        size--;
      }
      grow();
      offsets[size] = offset;
      lines[size] = line;
      columns[size++] = column;
      return this;
    }

    private void grow() {
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, size * 2);
        lines = Arrays.copyOf(lines, size * 2);
        columns = Arrays.copyOf(columns, size * 2);
      }
    }

    public PositionMap build() {
      return new PositionMap(this);
    }
  }
}
