package imprimatur.corpus;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Feeds 32-bit hashes to the index as terms of four bytes, high byte first. Not thread-safe. */
final class HashTokenStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef bytes = new BytesRef(new byte[Integer.BYTES]);
  private final int[] hashes;
  private int next;

  HashTokenStream(int[] hashes) {
    this.hashes = hashes;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == hashes.length) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(bytes(hashes[next++], bytes));
    return true;
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
