package imprimatur.fingerprint;

/**
 * The selected shingle hashes of a text, each with the token it begins at, ascending.
 *
 * <p>Immutable and thread-safe as long as the arrays are not written to.
 *
 * @param hashes selected hashes
 * @param positions index of each hash's first token, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of ints; see Tokens
public record Fingerprint(int[] hashes, int[] positions) {
  public Fingerprint {
    if (hashes.length != positions.length) {
      throw new IllegalArgumentException(
          hashes.length + " hashes, " + positions.length + " positions");
    }
  }

  public int size() {
    return hashes.length;
  }
}
