package imprimatur.text;

/**
 * How common words are in general: what is known before any corpus is.
 *
 * <p>The commonest words of some thirty languages have shares that fall with their rank as Zipf's
 * law says; every other word has a floor that depends on its length, since short words are
 * commoner, and on whether it is a number or a stretch of a script without spaces. Immutable and
 * thread-safe.
 */
public final class Background implements Frequencies {
  /**
   * Zipf–Mandelbrot with shares as in English: rank 1 six words in a hundred, rank 100 one in 800.
   */
  private static final double ZIPF_SHARE = 0.14;

  private static final double ZIPF_SHIFT = 1.6;

  /** By {@link WordHash#rarity}. */
  private static final double[] FLOOR = {4e-4, 1.5e-4, 7e-5, 3e-5, 8e-4, 1e-4, 1e-4, 3e-4};

  /** Shares are kept as ints in units of one in a thousand million. */
  private static final double UNIT = 1e9;

  private final IntMap shares;

  private Background(IntMap shares) {
    this.shares = shares;
  }

  /** The built-in frequencies; made on first use. */
  public static Background standard() {
    return Holder.STANDARD;
  }

  @Override
  public double of(int stem) {
    int share = shares.get(stem);
    return share == IntMap.ABSENT ? FLOOR[WordHash.rarity(stem)] : share / UNIT;
  }

  private static final class Holder {
    private static final Background STANDARD = compile();

    private static Background compile() {
      IntMap shares = new IntMap(4096);
      for (FunctionWords language : FunctionWords.values()) {
        Tokens tokens = language.tokens();
        for (int rank = 0; rank < tokens.size(); rank++) {
          double share = ZIPF_SHARE / (rank + 1 + ZIPF_SHIFT);
          raise(shares, tokens.stem(rank), share);
          raise(shares, tokens.word(rank), share);
        }
      }
      return new Background(shares);
    }

    private static void raise(IntMap shares, int stem, double share) {
      int value = (int) (Math.min(share, 0.06) * UNIT);
      int known = Math.max(0, shares.get(stem));
      shares.add(stem, Math.max(known, value) - known);
    }
  }
}
