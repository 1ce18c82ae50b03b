package imprimatur.corpus.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;

/**
 * Says of most hashes that no article has that no article has them: one bit for all hashes with the
 * same high bits. Where the hashes of a corpus do not fit into memory, this does, and most look-ups
 * of a new text need not touch the index. Immutable and thread-safe.
 */
final class PresenceFilter {
  /**
   * Bits for each hash of the index, at least: with fewer too many seem to be there. One for every
   * hash that there can be is enough for any index.
   */
  private static final int LEAST_BITS = 2;

  private final long[] bits;
  private final int shift;

  /**
   * @param size number of bits, as a power of two
   */
  private PresenceFilter(int size) {
    bits = new long[1 << (size - 6)];
    shift = Integer.SIZE - size;
  }

  /**
   * The power of two of bits that a filter of so many hashes needs; absent if it would take more
   * than {@code mostBytes}.
   */
  static OptionalInt size(long hashes, long mostBytes) {
    for (int size = Integer.SIZE; size > 6; size--) {
      long room = 1L << size;
      if (room / Byte.SIZE <= mostBytes && room <= 4 * LEAST_BITS * hashes) {
        return size == Integer.SIZE || room >= LEAST_BITS * hashes
            ? OptionalInt.of(size)
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** Reads all points of a field. */
  static PresenceFilter ofPoints(IndexReader reader, String field, int size) throws IOException {
    PresenceFilter filter = new PresenceFilter(size);
    PairReader.forEachPoint(reader, field, (hash, article) -> filter.add(hash));
    return filter;
  }

  private void add(int hash) {
    int place = hash >>> shift;
    bits[place >>> 6] |= 1L << place;
  }

  /** False if no article has the hash. */
  boolean mayHave(int hash) {
    int place = hash >>> shift;
    return (bits[place >>> 6] & 1L << place) != 0;
  }

  /** Looks only those hashes up that may be there. */
  Postings find(int[] hashes, int most, HashIndex index) throws IOException {
    int[] present = new int[hashes.length];
    int[] places = new int[hashes.length];
    int size = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (mayHave(hashes[i])) {
        places[size] = i;
        present[size++] = hashes[i];
      }
    }
    Postings found = index.find(Arrays.copyOf(present, size));
    Postings all = new Postings(hashes, most);
    for (int i = 0; i < size; i++) {
      all.take(places[i], found, i);
    }
    return all;
  }
}
