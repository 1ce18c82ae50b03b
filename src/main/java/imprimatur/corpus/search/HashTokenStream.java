package imprimatur.corpus.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Feeds 32-bit hashes to the index as terms of four bytes, high byte first: each once, with how
 * often it occurs. Not thread-safe.
 */
final class HashTokenStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef(new byte[Integer.BYTES]);
  private final int[] sorted;
  private int next;

  /**
   * @param hashes in any order
   */
  HashTokenStream(int[] hashes) {
    sorted = hashes.clone();
    Arrays.sort(sorted);
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == sorted.length) {
      return false;
    }
    clearAttributes();
    int first = next;
    while (next < sorted.length && sorted[next] == sorted[first]) {
      next++;
    }
    term.setBytesRef(bytes(sorted[first], bytes));
    frequency.setTermFrequency(next - first);
    return true;
  }

  /** The hash that a term stands for. */
  static int hash(BytesRef term) {
    return (term.bytes[term.offset] & 0xff) << 24
        | (term.bytes[term.offset + 1] & 0xff) << 16
        | (term.bytes[term.offset + 2] & 0xff) << 8
        | (term.bytes[term.offset + 3] & 0xff);
  }

  /** Writes the term of a hash into {@code target}. */
  static BytesRef bytes(int hash, BytesRef target) {
    target.bytes[0] = (byte) (hash >>> 24);
    target.bytes[1] = (byte) (hash >>> 16);
    target.bytes[2] = (byte) (hash >>> 8);
    target.bytes[3] = (byte) hash;
    target.length = Integer.BYTES;
    return target;
  }
}
