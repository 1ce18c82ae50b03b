package imprimatur.corpus.codec;

import java.io.IOException;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90PointsReader;
import org.apache.lucene.codecs.lucene90.Lucene90PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.bkd.BKDWriter;

/**
 * The library's points, with fewer of them in each leaf of the tree: a look-up of one value reads a
 * whole leaf, and the library's own leaves of 512 are made for ranges. Immutable and thread-safe.
 */
final class SmallLeaves extends PointsFormat {
  private static final int POINTS = 64;

  @Override
  public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return new Lucene90PointsWriter(state, POINTS, BKDWriter.DEFAULT_MAX_MB_SORT_IN_HEAP);
  }

  @Override
  public PointsReader fieldsReader(SegmentReadState state) throws IOException {
    return new Lucene90PointsReader(state);
  }
}
