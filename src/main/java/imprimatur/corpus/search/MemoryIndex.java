package imprimatur.corpus.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;

/**
 * All hashes of a field of the index with their articles, in memory: what many look-ups take a
 * fraction of the time in.
 *
 * <p>One column of hashes in ascending order beside one of articles, eight bytes for each pair, and
 * a directory of the places where each value of the high bits begins. Immutable and thread-safe.
 */
final class MemoryIndex implements HashIndex {
  /** Pairs for each entry of the directory, about; a power of two. */
  private static final int PER_BUCKET = 4;

  private final int[] hashes;
  private final int[] articles;
  private final int[] buckets;
  private final int shift;
  private final int most;

  /**
   * @param pairs the hash with its sign turned in the high half, the article in the low; sorted
   *     here
   * @param most articles that may have a hash for it to be kept
   */
  private MemoryIndex(long[] pairs, int most) {
    this.most = most;
    Arrays.sort(pairs);
    hashes = new int[pairs.length];
    articles = new int[pairs.length];
    int size = Integer.highestOneBit(Math.max(2, pairs.length / PER_BUCKET));
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
    buckets = new int[size + 1];
    for (int i = 0; i < pairs.length; i++) {
      hashes[i] = (int) (pairs[i] >>> Integer.SIZE) ^ Integer.MIN_VALUE;
      articles[i] = (int) pairs[i];
      buckets[(hashes[i] >>> shift) + 1]++;
    }
    for (int i = 0; i < size; i++) {
      buckets[i + 1] += buckets[i];
    }
  }

  /** Reads a field of points. */
  static MemoryIndex ofPoints(IndexReader reader, String field, int most) throws IOException {
    return new MemoryIndex(PairReader.points(reader, field), most);
  }

  /** Reads a field of terms, but for those that more than {@code most} articles have. */
  static MemoryIndex ofTerms(IndexReader reader, String field, int most) throws IOException {
    return new MemoryIndex(PairReader.terms(reader, field, most), most);
  }

  @Override
  public Postings find(int[] wanted) {
    Postings found = new Postings(wanted, most);
    for (int i = 0; i < wanted.length; i++) {
      int bucket = wanted[i] >>> shift;
      int to = buckets[bucket + 1];
      int from = first(wanted[i], buckets[bucket], to);
      int end = from;
      while (end < to && hashes[end] == wanted[i]) {
        end++;
      }
      if (end > from) {
        found.set(i, articles, from, end);
      }
    }
    return found;
  }

  /** The first place from {@code from} on whose hash is not below {@code hash}. */
  private int first(int hash, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(hashes[middle], hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
