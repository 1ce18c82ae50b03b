package imprimatur.corpus.store;

import imprimatur.corpus.article.CardCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** An index in which only the articles are live that it had at a moment already. */
public final class DatedReader extends FilterDirectoryReader {
  private final Instant moment;

  private DatedReader(DirectoryReader reader, Instant moment) throws IOException {
    super(
        reader,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            try {
              return new Segment(segment, moment);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
    this.moment = moment;
  }

  /** The index of a reader as it stood at a moment, but for what was changed since. */
  public static DatedReader of(DirectoryReader reader, Instant moment) throws IOException {
    try {
      return new DatedReader(reader, moment);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Segment extends FilterLeafReader {
    private final FixedBitSet live;

    private Segment(LeafReader segment, Instant moment) throws IOException {
      super(segment);
      live = new FixedBitSet(segment.maxDoc());
      Bits before = segment.getLiveDocs();
      BinaryDocValues cards = segment.getBinaryDocValues(ArticleFields.CARD);
      while (cards != null && cards.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        int doc = cards.docID();
        if ((before == null || before.get(doc)) && isOld(cards, moment)) {
          live.set(doc);
        }
      }
    }

    private static boolean isOld(BinaryDocValues cards, Instant moment) throws IOException {
      return CardCodec.decode(cards.binaryValue()).since().filter(s -> s.isAfter(moment)).isEmpty();
    }

    @Override
    public Bits getLiveDocs() {
      return live;
    }

    @Override
    public int numDocs() {
      return live.cardinality();
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null; // other articles are live in it
    }
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return of(reader, moment);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return null; // as of its segments
  }
}
