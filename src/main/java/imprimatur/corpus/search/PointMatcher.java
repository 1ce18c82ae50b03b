package imprimatur.corpus.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.Bits;

/**
 * Compares the points of one segment, which come in ascending order, with a set of hashes in the
 * same order, as two sorted lists are merged. Not thread-safe.
 */
final class PointMatcher implements PointValues.IntersectVisitor {
  private final Postings postings;
  private final int docBase;
  private final Bits live;

  /** The least hash that is not below what was visited last. */
  private int next;

  PointMatcher(Postings postings, LeafReaderContext segment) {
    this.postings = postings;
    docBase = segment.docBase;
    live = segment.reader().getLiveDocs();
  }

  @Override
  public PointValues.Relation compare(byte[] least, byte[] greatest) {
    int to = hash(greatest);
    advance(hash(least));
    if (next == postings.size() || Integer.compareUnsigned(postings.hash(next), to) > 0) {
      return PointValues.Relation.CELL_OUTSIDE_QUERY;
    }
    if (hash(least) != to) {
      return PointValues.Relation.CELL_CROSSES_QUERY;
    }
    return postings.isEverywhere(next)
        ? PointValues.Relation.CELL_OUTSIDE_QUERY
        : PointValues.Relation.CELL_INSIDE_QUERY;
  }

  @Override
  public void visit(int doc, byte[] value) {
    int hash = hash(value);
    advance(hash);
    if (next < postings.size() && postings.hash(next) == hash) {
      visit(doc);
    }
  }

  /** A point that is the next hash. */
  @Override
  public void visit(int doc) {
    if (live == null || live.get(doc)) {
      postings.add(next, docBase + doc);
    }
  }

  private void advance(int hash) {
    while (next < postings.size() && Integer.compareUnsigned(postings.hash(next), hash) < 0) {
      next++;
    }
  }

  /** The hash that a point stands for. */
  static int hash(byte[] value) {
    return (value[0] & 0xff) << 24
        | (value[1] & 0xff) << 16
        | (value[2] & 0xff) << 8
        | (value[3] & 0xff);
  }
}
