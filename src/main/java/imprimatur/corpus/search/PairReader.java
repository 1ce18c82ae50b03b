package imprimatur.corpus.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Reads all hashes of a field with their articles: the hash with its sign turned in the high half
 * of a long, the article in the low half, so that they sort as the index does. Not thread-safe.
 */
final class PairReader {
  private long[] pairs;
  private int size;

  private PairReader(long expected) {
    pairs = new long[(int) Math.min(Integer.MAX_VALUE - 8L, expected)];
  }

  /** The pairs of a field of points, those of removed articles left out. */
  static long[] points(IndexReader reader, String field) throws IOException {
    PairReader all = new PairReader(PointValues.size(reader, field));
    forEachPoint(reader, field, all::add);
    return all.finish();
  }

  /** What is done with a hash and the number of an article that has it. */
  interface PairUse {
    void of(int hash, int article);
  }

  /** Goes through all points of a field, those of removed articles left out. */
  static void forEachPoint(IndexReader reader, String field, PairUse use) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(field);
      if (points != null) {
        points.intersect(visitor(leaf, use));
      }
    }
  }

  /** The pairs of a field of terms, those of common terms and of removed articles left out. */
  static long[] terms(IndexReader reader, String field, int most) throws IOException {
    PairReader all = new PairReader(1 << 16);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        all.add(leaf, terms.iterator(), most);
      }
    }
    return all.finish();
  }

  private long[] finish() {
    return size == pairs.length ? pairs : Arrays.copyOf(pairs, size);
  }

  private static PointValues.IntersectVisitor visitor(LeafReaderContext leaf, PairUse use) {
    Bits live = leaf.reader().getLiveDocs();
    return new PointValues.IntersectVisitor() {
      @Override
      public void visit(int doc) {
        throw new AssertionError("every cell crosses the query");
      }

      @Override
      public void visit(int doc, byte[] value) {
        if (live == null || live.get(doc)) {
          use.of(PointMatcher.hash(value), leaf.docBase + doc);
        }
      }

      @Override
      public PointValues.Relation compare(byte[] least, byte[] greatest) {
        return PointValues.Relation.CELL_CROSSES_QUERY;
      }
    };
  }

  private void add(LeafReaderContext leaf, TermsEnum terms, int most) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    PostingsEnum found = null;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (terms.docFreq() > most && live == null) {
        continue;
      }
      int hash = HashTokenStream.hash(term);
      found = terms.postings(found, PostingsEnum.NONE);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (live == null || live.get(doc)) {
          add(hash, leaf.docBase + doc);
        }
      }
    }
  }

  private void add(int hash, int article) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
    }
    pairs[size++] = (long) (hash ^ Integer.MIN_VALUE) << Integer.SIZE | article;
  }
}
