package imprimatur.align.pair;

import imprimatur.text.Frequencies;
import imprimatur.text.IntMap;
import imprimatur.text.RunRarity;

/**
 * The two texts of a comparison and how much each shared stem proves.
 *
 * <p>The chance rate of a stem is its general frequency, raised where the two texts simply share a
 * topic: {@code r = max(f, (count in A + count in B − 2 + μ·f) / (|A| + |B| + μ))}. Stems over
 * {@link #STOP_RATE} prove nothing alone.
 */
public final class Pair {
  /** Rate over which a stem is a stop word. */
  static final double STOP_RATE = 0.00327;

  /** Words of the general frequency that weigh as much as the two texts' own counts, μ. */
  private static final double TOPIC_PRIOR = 400;

  public final Side a;
  public final Side b;

  /** Of the phrases of A. */
  public final RunRarity rarity;

  private final Frequencies frequencies;

  private Pair(Side a, Side b, RunRarity rarity, Frequencies frequencies) {
    this.a = a;
    this.b = b;
    this.rarity = rarity;
    this.frequencies = frequencies;
  }

  /**
   * Compares by stems, or by words where the texts are of different languages and equal words may
   * have been stemmed differently.
   */
  public static Pair of(AlignedText submission, AlignedText source, Frequencies frequencies) {
    boolean sameStems = submission.tokens().language().equals(source.tokens().language());
    Pair pair =
        new Pair(
            side(submission, sameStems, frequencies),
            side(source, sameStems, frequencies),
            submission.rarity(),
            frequencies);
    pair.link();
    return pair;
  }

  private static Side side(AlignedText text, boolean byStems, Frequencies frequencies) {
    int[] words = text.tokens().words();
    return byStems
        ? new Side(text.tokens(), text.tokens().stems(), text.index(), frequencies)
        : new Side(text.tokens(), words, StemIndex.of(words), frequencies);
  }

  /** From the side with fewer stems: an article costs no more because it is met in a book. */
  private void link() {
    boolean byA = a.index.size() <= b.index.size();
    Side few = byA ? a : b;
    Side many = byA ? b : a;
    for (int id = 0; id < few.index.size(); id++) {
      int other = many.index.idOf(few.index.stem(id));
      if (other != IntMap.ABSENT) {
        few.partner[id] = other;
        many.partner[other] = id;
        rate(byA ? id : other, byA ? other : id);
      }
    }
  }

  private void rate(int id, int other) {
    double frequency = frequencies.of(a.index.stem(id));
    double counts = a.index.count(id) + b.index.count(other) - 2;
    double size = a.size() + b.size() + TOPIC_PRIOR;
    double rate = Math.max(frequency, (counts + TOPIC_PRIOR * frequency) / size);
    boolean common = rate > STOP_RATE;
    double log = Math.log(rate);
    a.common[id] = common;
    b.common[other] = common;
    a.logRate[id] = log;
    b.logRate[other] = log;
  }

  /** The general frequency of a stem of the submission. */
  public double frequency(int id) {
    return frequencies.of(a.index.stem(id));
  }
}
