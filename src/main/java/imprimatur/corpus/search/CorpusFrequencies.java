package imprimatur.corpus.search;

import imprimatur.text.Frequencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * How common a stem is in the corpus, smoothed with a background as if {@value #BACKGROUND_WORDS}
 * words of ordinary text stood in it too: a corpus of thirty articles says little of rarity, one of
 * ten thousand says nearly all.
 *
 * <p>Thread-safe. Answers are kept in a table of fixed size; a newcomer takes the place of whatever
 * stood there.
 */
public final class CorpusFrequencies implements Frequencies {
  private static final double BACKGROUND_WORDS = 200_000;

  /** Slots of the table: at least so many, and so many for each article, up to a limit. */
  private static final int LEAST_SLOTS = 1 << 12;

  /** Neighbouring slots that a stem may stand in; a power of two. */
  private static final int WAYS = 4;

  private static final int MOST_SLOTS = 1 << 21;
  private static final int SLOTS_PER_ARTICLE = 64;

  private final Function<Throwable, ? extends IOException> failures;
  private final IndexReader reader;
  private final Supplier<Frequencies> background;
  private final double words;

  /** Stem in the high, float bits of the share in the low half; 0 is vacant. */
  private final AtomicLongArray known;

  private final int shift;

  /**
   * @param failures makes of what the index throws what the user should read
   */
  public CorpusFrequencies(
      IndexReader reader,
      Supplier<Frequencies> background,
      Function<Throwable, ? extends IOException> failures)
      throws IOException {
    this.failures = failures;
    this.reader = reader;
    this.background = background;
    double sum = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(SearchFields.STEMS);
      sum += terms == null ? 0 : terms.getSumTotalTermFreq();
    }
    words = sum;
    long wanted = Math.min(MOST_SLOTS, (long) reader.numDocs() * SLOTS_PER_ARTICLE);
    int slots = Integer.highestOneBit((int) Math.max(LEAST_SLOTS, wanted));
    known = new AtomicLongArray(slots);
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(slots);
  }

  @Override
  public double of(int stem) {
    int home = (stem * 0x9E3779B1) >>> shift & -WAYS;
    int vacant = home + (stem & (WAYS - 1));
    for (int slot = home; slot < home + WAYS; slot++) {
      long entry = known.getOpaque(slot);
      if (entry == 0) {
        vacant = slot;
      } else if ((int) (entry >>> 32) == stem) {
        return Float.intBitsToFloat((int) entry);
      }
    }
    float share = (float) compute(stem);
    known.setOpaque(vacant, (long) stem << 32 | Float.floatToIntBits(share));
    return share;
  }

  private double compute(int stem) {
    try {
      double prior = background.get().of(stem);
      return (occurrences(stem) + BACKGROUND_WORDS * prior) / (words + BACKGROUND_WORDS);
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw new UncheckedIOException(failures.apply(e));
    }
  }

  /** Articles that were removed count until the index is merged; that changes no share much. */
  private long occurrences(int stem) throws IOException {
    BytesRef term = HashTokenStream.bytes(stem, new BytesRef(new byte[Integer.BYTES]));
    long sum = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(SearchFields.STEMS);
      TermsEnum found = terms == null ? null : terms.iterator();
      sum += found != null && found.seekExact(term) ? found.totalTermFreq() : 0;
    }
    return sum;
  }
}
