package imprimatur.corpus.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import imprimatur.corpus.article.ArticleCard;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells sets of articles apart by their ids and contents, and is kept up to date with each change
 * at a cost that does not grow with the set: the sum, modulo 2^2048, of a hash of every article
 * (AdHash, Bellare and Micciancio 1997; the modulus is so large because sums of many hashes can be
 * steered, Wagner 2002). Immutable and thread-safe.
 */
public final class ContentSum {
  /** Key in the commit's data. */
  public static final String KEY = "imprimatur.content";

  /** Of no articles. */
  public static final ContentSum EMPTY = new ContentSum(BigInteger.ZERO);

  /** SHA-256 values, one behind the other, that make the hash of an article. */
  private static final int PARTS = 8;

  private static final int RADIX = 16;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(PARTS * 256);

  private final BigInteger sum;

  private ContentSum(BigInteger sum) {
    this.sum = sum;
  }

  /** What {@link #toString} gave; absent if that is none. */
  public static Optional<ContentSum> of(String text) {
    return text.matches("[0-9a-f]{1,512}")
        ? Optional.of(new ContentSum(new BigInteger(text, RADIX)))
        : Optional.empty();
  }

  /** With an article more. */
  public ContentSum plus(ArticleCard card) {
    return new ContentSum(sum.add(hash(card)).mod(MODULUS));
  }

  /** Of these and other articles. */
  public ContentSum plus(ContentSum others) {
    return new ContentSum(sum.add(others.sum).mod(MODULUS));
  }

  /** Without one of the articles. */
  public ContentSum minus(ArticleCard card) {
    return new ContentSum(sum.subtract(hash(card)).mod(MODULUS));
  }

  private static BigInteger hash(ArticleCard card) {
    MessageDigest digest = ArticleFields.sha256();
    byte[] article = (card.contentHash() + "  " + card.ref().id()).getBytes(UTF_8);
    byte[] hash = new byte[PARTS * digest.getDigestLength()];
    for (int i = 0; i < PARTS; i++) {
      digest.update((byte) i);
      System.arraycopy(
          digest.digest(article), 0, hash, i * digest.getDigestLength(), digest.getDigestLength());
    }
    return new BigInteger(1, hash);
  }

  /** SHA-256 of the sum, in hexadecimal: short enough to be printed. */
  public String digest() {
    return HexFormat.of().formatHex(ArticleFields.sha256().digest(toString().getBytes(UTF_8)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentSum that && sum.equals(that.sum);
  }

  @Override
  public int hashCode() {
    return sum.hashCode();
  }

  /** The whole sum, in hexadecimal. */
  @Override
  public String toString() {
    return sum.toString(RADIX);
  }
}
