package imprimatur.text;

/**
 * Frequencies counted in a body of texts, leaning on {@link Background} where it is small.
 *
 * <p>The share of a stem is its count plus what the background expects of {@value #PRIOR} words,
 * over all words plus as many; so thirty articles do not make every word of theirs common, nor
 * every other one rare, and a large corpus speaks for itself. Immutable and thread-safe.
 */
public final class StemCounts implements Frequencies {
  private static final int PRIOR = 20_000;

  private final IntMap counts;
  private final double total;
  private final Frequencies background;

  private StemCounts(Builder builder) {
    counts = builder.counts;
    total = builder.total;
    background = Background.standard();
  }

  @Override
  public double of(int stem) {
    int count = Math.max(0, counts.get(stem));
    return (count + PRIOR * background.of(stem)) / (total + PRIOR);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Counts the stems of texts; of no use after {@link #build}. Not thread-safe. */
  public static final class Builder {
    private IntMap counts = new IntMap(1 << 12);
    private long total;

    private Builder() {}

    /** Counts all tokens of a text. */
    public Builder add(Tokens tokens) {
      for (int stem : tokens.stems()) {
        counts.add(stem, 1);
      }
      total += tokens.size();
      return this;
    }

    /** Counts {@code count} occurrences of one stem. */
    public Builder add(int stem, int count) {
      counts.add(stem, count);
      total += count;
      return this;
    }

    public StemCounts build() {
      StemCounts built = new StemCounts(this);
      counts = new IntMap(0); // what was built is never written to again
      total = 0;
      return built;
    }
  }
}
