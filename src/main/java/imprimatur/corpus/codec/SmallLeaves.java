package imprimatur.corpus.codec;

import java.io.IOException;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90PointsReader;
import org.apache.lucene.codecs.lucene90.Lucene90PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.bkd.BKDConfig;
import org.apache.lucene.util.bkd.BKDWriter;

/**
 * The library's points, with fewer of them in each leaf of the tree: a look-up of one value reads a
 * whole leaf, and the library's own leaves of 512 are made for ranges. While a segment is written
 * each of its leaves takes some fifty bytes of memory, so those of large segments are larger: there
 * are eight million at most. Immutable and thread-safe.
 */
final class SmallLeaves extends PointsFormat {
  private static final int POINTS = 64;
  private static final int MANY_POINTS = 256;
  private static final int MOST_POINTS = BKDConfig.DEFAULT_MAX_POINTS_IN_LEAF_NODE;

  /** Articles of a segment, with some 250 points each. */
  private static final int MANY_ARTICLES = 2_000_000;

  private static final int MOST_ARTICLES = 4 * MANY_ARTICLES;

  @Override
  public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    int points = points(state.segmentInfo.maxDoc());
    return new Lucene90PointsWriter(state, points, BKDWriter.DEFAULT_MAX_MB_SORT_IN_HEAP);
  }

  /** Points of a leaf where a segment has so many articles. */
  static int points(int articles) {
    if (articles <= MANY_ARTICLES) {
      return POINTS;
    }
    return articles <= MOST_ARTICLES ? MANY_POINTS : MOST_POINTS;
  }

  @Override
  public PointsReader fieldsReader(SegmentReadState state) throws IOException {
    return new Lucene90PointsReader(state);
  }
}
