package imprimatur.text;

/**
 * A table from ints to counts or indices of 0 or more, without boxes. Not thread-safe while it is
 * written to.
 */
public final class IntMap {
  /** What {@link #get} answers for a key that is not there. */
  public static final int ABSENT = -1;

  private int[] keys;

  /** One more than the value; 0 is a vacant slot, so that a new table needs no filling. */
  private int[] values;

  private int size;

  /**
   * @param expected number of keys to make room for
   */
  public IntMap(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    keys = new int[capacity];
    values = new int[capacity];
  }

  /** The value of {@code key}, or {@link #ABSENT}. */
  public int get(int key) {
    return values[slot(key)] - 1;
  }

  /** Number of keys. */
  public int size() {
    return size;
  }

  /**
   * Gives {@code key} the value {@code value}, 0 or more, if it has none; returns the one it has.
   */
  public int putIfAbsent(int key, int value) {
    int slot = slot(key);
    if (values[slot] != 0) {
      return values[slot] - 1;
    }
    insert(slot, key, value);
    return value;
  }

  /** Adds {@code amount} to the count of {@code key}; an absent key counts as 0. */
  public void add(int key, int amount) {
    int slot = slot(key);
    if (values[slot] == 0) {
      insert(slot, key, amount);
    } else {
      values[slot] += amount;
    }
  }

  /** Hands every key and its value to {@code visitor}, in no particular order. */
  public void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != 0) {
        visitor.visit(keys[slot], values[slot] - 1);
      }
    }
  }

  /** Takes a key and its value. */
  @FunctionalInterface
  public interface Visitor {
    void visit(int key, int value);
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void insert(int slot, int key, int value) {
    keys[slot] = key;
    values[slot] = value + 1;
    if (++size * 2 > keys.length) {
      rehash();
    }
  }

  private void rehash() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
