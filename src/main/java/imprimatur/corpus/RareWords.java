package imprimatur.corpus;

import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;

/**
 * Finds articles that share many rare words with some part of a submission.
 *
 * <p>The submission is cut into blocks of {@value #BLOCK} tokens, each half over the next, so that
 * a short part that was reused stands out in a long text. Of each block the {@value #WORDS} stems
 * that the fewest articles have are looked up. An article's score for a block is the sum of their
 * inverse document frequencies, less what an article of its length would share by chance; its score
 * is that of its best block. This is BM25 with the length in the place where it does harm taken
 * out: a long article is not less likely to be the source of a short block. Thread-safe.
 */
final class RareWords {
  private static final int BLOCK = 128;
  private static final int STEP = BLOCK / 2;
  private static final int WORDS = 40;
  private static final int LEAST_SHARED = 3;

  /** Tokens whose words are looked up together; bounds the memory for long submissions. */
  private static final int SECTION = 64 * STEP;

  private final IndexReader reader;
  private final int tooCommon;
  private volatile float[] relativeLengths;

  RareWords(IndexReader reader) {
    this.reader = reader;
    tooCommon = Math.max(256, Math.min(reader.maxDoc() / 20, 4_000));
  }

  /** For each article with enough in common, the score of the best block. */
  Tally search(Tokens tokens) throws IOException {
    Tally best = new Tally(reader.maxDoc());
    Tally block = new Tally(reader.maxDoc());
    int size = tokens.size();
    for (int from = 0; from < size; from += SECTION) {
      int to = Math.min(size, from + SECTION + STEP);
      int[] stems = Postings.sorted(tokens.stems(), from, to);
      Postings postings = Postings.ofTerms(reader, ArticleFields.STEMS, stems, tooCommon);
      for (int start = from; start < Math.min(size, from + SECTION); start += STEP) {
        int end = Math.min(size, start + BLOCK);
        score(postings, rarest(postings, tokens, start, end), block);
        keep(block, best);
        if (end == size) {
          break;
        }
      }
    }
    return best;
  }

  /** Places in {@code postings} of the block's rarest stems that the corpus has at all. */
  private static int[] rarest(Postings postings, Tokens tokens, int from, int to) {
    long[] byFrequency = new long[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      int index = postings.indexOf(tokens.stem(i));
      if (postings.frequency(index) > 0) {
        byFrequency[size++] = (long) postings.frequency(index) << 32 | index;
      }
    }
    Arrays.sort(byFrequency, 0, size);
    int[] rarest = new int[Math.min(size, WORDS)];
    int kept = 0;
    for (int i = 0; i < size && kept < rarest.length; i++) {
      if (i == 0 || byFrequency[i] != byFrequency[i - 1]) {
        rarest[kept++] = (int) byFrequency[i];
      }
    }
    return Arrays.copyOf(rarest, kept);
  }

  private void score(Postings postings, int[] words, Tally block) throws IOException {
    int articles = reader.maxDoc();
    float chance = 0;
    for (int word : words) {
      int frequency = postings.frequency(word);
      float weight = (float) Math.log1p((double) articles / frequency);
      chance += weight * frequency / articles;
      int[] found = postings.articles(word);
      for (int i = 0; i < frequency; i++) {
        block.add(found[i], weight);
      }
    }
    subtractChance(block, chance);
  }

  private void subtractChance(Tally block, float chance) throws IOException {
    float[] lengths = relativeLengths();
    for (int i = 0; i < block.size(); i++) {
      int article = block.article(i);
      block.lower(article, chance * lengths[article]);
    }
  }

  private static void keep(Tally block, Tally best) {
    for (int i = 0; i < block.size(); i++) {
      int article = block.article(i);
      if (block.count(article) >= LEAST_SHARED && block.score(article) > 0) {
        best.raise(article, block.score(article));
      }
    }
    block.clear();
  }

  /** Length of each article over the mean; read from the index once. */
  private float[] relativeLengths() throws IOException {
    float[] known = relativeLengths;
    if (known == null) {
      known = readLengths();
      relativeLengths = known;
    }
    return known;
  }

  private float[] readLengths() throws IOException {
    float[] lengths = new float[reader.maxDoc()];
    double sum = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(ArticleFields.STEMS);
      while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        int length = SmallFloat.byte4ToInt((byte) norms.longValue());
        lengths[leaf.docBase + norms.docID()] = length;
        sum += length;
      }
    }
    float mean = (float) Math.max(1, sum / Math.max(1, lengths.length));
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] /= mean;
    }
    return lengths;
  }
}
