package imprimatur.align.pair;

import imprimatur.text.Frequencies;
import imprimatur.text.Tokens;
import java.util.Arrays;

/** One text of a pair, with what is known of each of its stems in view of the other text. */
public final class Side {
  /** No partner: the stem does not occur in the other text. */
  public static final int NONE = -1;

  private static final byte UNKNOWN = 0;
  private static final byte STOP = 1;
  private static final byte CONTENT = 2;

  /** Nats that an everyday content word proves, which do not count as evidence. */
  private static final double EVERYDAY = 4;

  public final Tokens tokens;
  final int[] stems;
  public final StemIndex index;

  /** By stem number: the number of the same stem on the other side, or {@link #NONE}. */
  public final int[] partner;

  /** By stem number: natural logarithm of the chance rate in this pair; only for shared stems. */
  public final double[] logRate;

  /** By stem number: so common in this pair that it proves nothing; only for shared stems. */
  public final boolean[] common;

  /** By stem number: whether it is so common in general that it proves nothing, once known. */
  private final byte[] stop;

  private final Frequencies frequencies;

  Side(Tokens tokens, int[] stems, StemIndex index, Frequencies frequencies) {
    this.frequencies = frequencies;
    this.tokens = tokens;
    this.stems = stems;
    this.index = index;
    partner = new int[index.size()];
    Arrays.fill(partner, NONE);
    logRate = new double[index.size()];
    common = new boolean[index.size()];
    stop = new byte[index.size()];
  }

  public int size() {
    return stems.length;
  }

  public boolean isShared(int token) {
    return partner[index.idAt(token)] != NONE;
  }

  /** Whether a token is a stop word in general; looked up when first asked. */
  public boolean isStop(int token) {
    int id = index.idAt(token);
    if (stop[id] == UNKNOWN) {
      stop[id] = frequencies.of(index.stem(id)) > Pair.STOP_RATE ? STOP : CONTENT;
    }
    return stop[id] == STOP;
  }

  public boolean isCommon(int token) {
    return common[index.idAt(token)];
  }

  public double logRate(int token) {
    return logRate[index.idAt(token)];
  }

  /** How much a stem proves in sums of distinct evidence, in nats; 0 for common ones. */
  public double evidence(int id) {
    if (partner[id] == NONE || common[id]) {
      return 0;
    }
    return Math.max(0, -logRate[id] - EVERYDAY) * weight(index.place(index.firstPlace(id)));
  }

  /** How much of a word a token is: a character of a script without spaces is half of one. */
  public double weight(int token) {
    return tokens.isSingle(token) ? 0.5 : 1;
  }
}
