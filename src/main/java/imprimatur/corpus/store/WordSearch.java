package imprimatur.corpus.store;

import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.search.SearchFields;
import imprimatur.text.seek.SoughtWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Tells by stems and titles which articles may have words: all that have them, and few others. The
 * titles of all articles are read for it, on all processors. Thread-safe.
 */
public final class WordSearch {
  /** A multiple of 64: two threads never write to the same word of a bit set. */
  private static final int ARTICLES_AT_ONCE = 1 << 14;

  private final IndexReader reader;

  public WordSearch(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The numbers of the articles that may have each word; articles that are gone may be among them.
   */
  public FixedBitSet mayHave(List<SoughtWord> words) throws IOException {
    FixedBitSet all = new FixedBitSet(reader.maxDoc());
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        FixedBitSet some = mayHave(leaf.reader(), words);
        BitSetIterator docs = new BitSetIterator(some, 0);
        for (int doc = docs.nextDoc(); doc != BitSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          all.set(leaf.docBase + doc);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return all;
  }

  private static FixedBitSet mayHave(LeafReader segment, List<SoughtWord> words)
      throws IOException {
    FixedBitSet all = new FixedBitSet(segment.maxDoc());
    all.set(0, all.length());
    for (SoughtWord word : words) {
      List<int[]> stems = word.stems().toList();
      if (!stems.isEmpty()) {
        FixedBitSet having = inBody(segment, stems);
        addTitles(segment, word, having);
        all.and(having);
      }
    }
    return all;
  }

  private static FixedBitSet inBody(LeafReader segment, List<int[]> stems) throws IOException {
    FixedBitSet all = new FixedBitSet(segment.maxDoc());
    all.set(0, all.length());
    for (int[] alternatives : stems) {
      FixedBitSet some = new FixedBitSet(segment.maxDoc());
      SearchFields.addHaving(segment, alternatives, some);
      all.and(some);
    }
    return all;
  }

  private static void addTitles(LeafReader segment, SoughtWord word, FixedBitSet having) {
    int parts = (segment.maxDoc() + ARTICLES_AT_ONCE - 1) / ARTICLES_AT_ONCE;
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              try {
                addTitles(segment, part * ARTICLES_AT_ONCE, word, having);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void addTitles(LeafReader segment, int from, SoughtWord word, FixedBitSet having)
      throws IOException {
    BinaryDocValues cards = segment.getBinaryDocValues(ArticleFields.CARD);
    int to = Math.min(from + ARTICLES_AT_ONCE, segment.maxDoc());
    if (cards == null) {
      return;
    }
    for (int doc = cards.advance(from); doc < to; doc = cards.nextDoc()) {
      if (!having.get(doc) && word.mayBeIn(CardCodec.title(cards.binaryValue()))) {
        having.set(doc);
      }
    }
  }
}
