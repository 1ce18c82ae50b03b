package imprimatur.text;

import java.util.Arrays;

/**
 * How rare the turns of phrase of a text are among the texts it is compared with: by token, how
 * much a word proves that stands in a run which two texts have in common.
 *
 * <p>A run of words that nobody else uses is strong proof; one that hundreds of texts have, a
 * formula of courts or agencies, a notice, is none, however rare its words are. Immutable and
 * thread-safe.
 */
public final class RunRarity {
  /** Nats that each word of a run proves where nothing is known of its phrases. */
  private static final float UNKNOWN = 2;

  private final float[] nats;
  private final int[] starts;
  private final int[] ends;
  private final float[] values;

  private RunRarity(float[] nats, int[] starts, int[] ends, float[] values) {
    this.nats = nats;
    this.starts = starts;
    this.ends = ends;
    this.values = values;
  }

  /** Nothing is known: all runs of a text of so many tokens prove as much as those of others. */
  public static RunRarity unknown(int tokens) {
    return of(tokens, new int[0], new int[0], new float[0]);
  }

  /**
   * What is known of some phrases of a text of so many tokens.
   *
   * @param starts first token of each phrase, ascending; copied, like the others
   * @param ends one past its last token
   * @param values what each of its tokens proves in nats, 0 or more
   */
  public static RunRarity of(int tokens, int[] starts, int[] ends, float[] values) {
    float[] nats = new float[tokens];
    Arrays.fill(nats, Float.POSITIVE_INFINITY);
    for (int i = 0; i < values.length; i++) {
      for (int token = starts[i]; token < ends[i]; token++) {
        nats[token] = Math.min(nats[token], values[i]);
      }
    }
    for (int token = 0; token < tokens; token++) {
      nats[token] = nats[token] == Float.POSITIVE_INFINITY ? UNKNOWN : nats[token];
    }
    return new RunRarity(nats, starts.clone(), ends.clone(), values.clone());
  }

  /** What is known of the tokens {@code [from, to)}, as if there were no others. */
  public RunRarity part(int from, int to) {
    int first = firstFrom(from);
    int last = first;
    while (last < starts.length && starts[last] < to) {
      last++;
    }
    int[] partStarts = new int[last - first];
    int[] partEnds = new int[last - first];
    for (int i = first; i < last; i++) {
      partStarts[i - first] = starts[i] - from;
      partEnds[i - first] = ends[i] - from;
    }
    return new RunRarity(
        Arrays.copyOfRange(nats, from, to),
        partStarts,
        partEnds,
        Arrays.copyOfRange(values, first, last));
  }

  /** What a token proves by the commonest phrase that it stands in, in nats. */
  public double nats(int token) {
    return nats[token];
  }

  /** That of a word as a share of what one proves where nothing is known, at most 1. */
  public static double share(double nats) {
    return Math.min(1, nats / UNKNOWN);
  }

  /**
   * Writes what the tokens {@code [from, to)} prove as a run that another text has too, in nats, to
   * the same places of {@code target}, less {@code shift}: by the phrases that lie in the run
   * whole. What the text goes on with makes a phrase rare, but not what they share.
   */
  public void ofRun(int from, int to, double[] target, int shift) {
    Arrays.fill(target, from - shift, to - shift, Double.POSITIVE_INFINITY);
    for (int i = firstFrom(from); i < starts.length && starts[i] < to; i++) {
      for (int token = starts[i]; ends[i] <= to && token < ends[i]; token++) {
        target[token - shift] = Math.min(target[token - shift], values[i]);
      }
    }
    fillGaps(from, to, target, shift);
  }

  /** A token of a run that no phrase holds is like the rest of the run. */
  private void fillGaps(int from, int to, double[] target, int shift) {
    double sum = 0;
    int known = 0;
    for (int token = from; token < to; token++) {
      if (target[token - shift] < Double.POSITIVE_INFINITY) {
        sum += target[token - shift];
        known++;
      }
    }
    for (int token = from; token < to && known < to - from; token++) {
      if (target[token - shift] == Double.POSITIVE_INFINITY) {
        target[token - shift] = known > 0 ? sum / known : nats[token];
      }
    }
  }

  private int firstFrom(int token) {
    int found = Arrays.binarySearch(starts, token);
    return found >= 0 ? found : -found - 1;
  }
}
