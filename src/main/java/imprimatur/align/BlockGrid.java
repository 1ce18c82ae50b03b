package imprimatur.align;

import java.util.Arrays;

/**
 * A table of scores for pairs of blocks; cells that nobody touched are 0. Dense while it is small,
 * else a hash table, so that long texts cost what they share and not the product of their lengths.
 */
final class BlockGrid {
  private static final int DENSE_CELLS = 1 << 20;

  final int width;
  final int height;
  private final float[] dense;
  private long[] keys;
  private float[] values;
  private long[] touched = new long[256];
  private int size;

  BlockGrid(int width, int height) {
    this.width = width;
    this.height = height;
    boolean small = (long) width * height <= DENSE_CELLS;
    dense = new float[small ? width * height : 0];
    keys = new long[small ? 0 : 1 << 14];
    values = new float[keys.length];
  }

  void add(int x, int y, float amount) {
    long cell = (long) x * height + y;
    if (dense.length > 0) {
      if (dense[(int) cell] == 0) {
        touch(cell);
      }
      dense[(int) cell] += amount;
      return;
    }
    int slot = slot(cell);
    if (keys[slot] == 0) {
      keys[slot] = cell + 1;
      touch(cell);
    }
    values[slot] += amount;
    if (size * 2 > keys.length) {
      rehash();
    }
  }

  /** The score of a cell; 0 outside of the grid. */
  float get(int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return 0;
    }
    long cell = (long) x * height + y;
    if (dense.length > 0) {
      return dense[(int) cell];
    }
    return values[slot(cell)];
  }

  /** Sum of the cells of {@code [x0, x1) × [y0, y1)}, as far as they are in the grid. */
  float sum(int x0, int x1, int y0, int y1) {
    float sum = 0;
    for (int x = Math.max(0, x0); x < Math.min(width, x1); x++) {
      for (int y = Math.max(0, y0); y < Math.min(height, y1); y++) {
        sum += get(x, y);
      }
    }
    return sum;
  }

  /** Number of cells that were ever added to. */
  int touched() {
    return size;
  }

  int touchedX(int i) {
    return (int) (touched[i] / height);
  }

  int touchedY(int i) {
    return (int) (touched[i] % height);
  }

  private void touch(long cell) {
    if (size == touched.length) {
      touched = Arrays.copyOf(touched, size * 2);
    }
    touched[size++] = cell;
  }

  private int slot(long cell) {
    int mask = keys.length - 1;
    int slot = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != cell + 1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    long[] oldKeys = keys;
    float[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i] - 1);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
