package imprimatur.pipeline.intake;

import imprimatur.notation.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A set of ids that remembers 63 bits of each, so that ten million take 270 MB, and half as much
 * more while it grows: one that was never added may seem to be in it, in one of some 200,000 sets
 * of that size. Thread-safe.
 */
final class IdSet {
  private long[] slots = new long[1 << 10]; // a power of two, at most half full; 0 is free
  private int size;

  /** Adds an id; false if it was in the set, or seems so. */
  synchronized boolean add(String id) {
    if (size >= slots.length / 2) {
      grow();
    }
    boolean isNew = add(slots, hash(id));
    size += isNew ? 1 : 0;
    return isNew;
  }

  synchronized boolean contains(String id) {
    long hash = hash(id);
    return slots[slot(slots, hash)] == hash;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        add(larger, hash);
      }
    }
    slots = larger;
  }

  private static boolean add(long[] slots, long hash) {
    int slot = slot(slots, hash);
    boolean isFree = slots[slot] == 0;
    slots[slot] = hash;
    return isFree;
  }

  /** Where a hash is, or would be. */
  private static int slot(long[] slots, long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Of a kind that nobody can steer. */
  private static long hash(String id) {
    byte[] digest = Sha256.digest().digest(id.getBytes(StandardCharsets.UTF_8));
    return Math.max(1, ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE);
  }
}
