package imprimatur.corpus.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;

/** The length of each article over the mean; read from the index when first asked. Thread-safe. */
final class RelativeLengths {
  private final IndexReader reader;
  private final int articles;
  private volatile float[] lengths;

  /**
   * @param articles that the index has
   */
  RelativeLengths(IndexReader reader, int articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /** By article number; read only. */
  float[] get() throws IOException {
    float[] known = lengths;
    if (known == null) {
      known = read();
      lengths = known;
    }
    return known;
  }

  private float[] read() throws IOException {
    float[] read = new float[reader.maxDoc()];
    double sum = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(SearchFields.STEMS);
      while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        int length = SmallFloat.byte4ToInt((byte) norms.longValue());
        read[leaf.docBase + norms.docID()] = length;
        sum += length;
      }
    }
    float mean = (float) Math.max(1, sum / articles);
    for (int i = 0; i < read.length; i++) {
      read[i] /= mean;
    }
    return read;
  }
}
