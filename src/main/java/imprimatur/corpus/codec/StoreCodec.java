package imprimatur.corpus.codec;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;

/**
 * The library's format, but with the stored articles deflated at a low level.
 *
 * <p>They are two thirds of the index. The library offers LZ4, which leaves two thirds of their
 * size, and deflate at the default level, which takes a quarter of the time of a whole import; this
 * leaves 43 % in a quarter of that time. The library finds the codec by its name, which is written
 * into each segment. Immutable and thread-safe.
 */
public final class StoreCodec extends FilterCodec {
  private static final String NAME = "Imprimatur1";

  /** Bytes deflated together: an article is read by inflating at most so much before it. */
  private static final int CHUNK = 32 << 10;

  private static final int ARTICLES_IN_CHUNK = 512;
  private static final int CHUNKS_IN_BLOCK = 10; // as a power of two, in the list of chunks

  private final StoredFieldsFormat storedFields =
      new Lucene90CompressingStoredFieldsFormat(
          "ImprimaturArticles1", new QuickDeflate(), CHUNK, ARTICLES_IN_CHUNK, CHUNKS_IN_BLOCK);

  private final PointsFormat points = new SmallLeaves();

  public StoreCodec() {
    super(NAME, new Lucene912Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return storedFields;
  }

  @Override
  public PointsFormat pointsFormat() {
    return points;
  }
}
