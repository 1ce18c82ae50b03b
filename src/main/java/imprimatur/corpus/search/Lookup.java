package imprimatur.corpus.search;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;

/**
 * Where searches look hashes up: in the index at first; once many searches are made, in a copy in
 * memory, or, where that would not fit, only those in the index that a {@link PresenceFilter} lets
 * through. Copy and filter cost as much as they save in some searches, so they are made after as
 * many: whatever the number of searches, the two together never cost more than about twice what the
 * better way would have. Thread-safe.
 */
final class Lookup {
  /** Searches before the copy is made: so many, and one for so many articles. */
  private static final int LEAST_SEARCHES = 48;

  private static final int ARTICLES_PER_SEARCH = 250;

  /** Part of the heap that the copy may take, as a divisor. */
  private static final int HEAP_SHARE = 3;

  /** Part of the heap that the filter may take, as a divisor. */
  private static final int FILTER_HEAP_SHARE = 16;

  /** Fingerprints of an article, about. */
  private static final long FINGERPRINTS = 250;

  /** Bytes that an article takes in the copy, about, while it is made. */
  private static final long BYTES_PER_ARTICLE = 8_000;

  private final IndexReader reader;
  private final int rare;
  private final int tooCommon;
  private final boolean fits;
  private final OptionalInt filterSize;
  private final int patience;
  private int searches;
  private volatile HashIndex fingerprints;
  private volatile HashIndex stems;

  /**
   * @param rare most articles that may have a fingerprint for it to be kept
   * @param tooCommon the same of a stem
   */
  Lookup(IndexReader reader, int rare, int tooCommon) {
    this.reader = reader;
    this.rare = rare;
    this.tooCommon = tooCommon;
    fingerprints = hashes -> Postings.ofPoints(reader, SearchFields.FINGERPRINTS, hashes, rare);
    stems = hashes -> Postings.ofTerms(reader, SearchFields.STEMS, hashes, tooCommon);
    long heap = Runtime.getRuntime().maxMemory();
    fits = BYTES_PER_ARTICLE * reader.numDocs() < heap / HEAP_SHARE;
    filterSize = PresenceFilter.size(FINGERPRINTS * reader.numDocs(), heap / FILTER_HEAP_SHARE);
    patience =
        fits || filterSize.isPresent()
            ? LEAST_SEARCHES + reader.numDocs() / ARTICLES_PER_SEARCH
            : Integer.MAX_VALUE;
  }

  /** To be called once for each search, before it. */
  void begin() throws IOException {
    if (isDue()) {
      if (fits) {
        fingerprints = MemoryIndex.ofPoints(reader, SearchFields.FINGERPRINTS, rare);
        stems = MemoryIndex.ofTerms(reader, SearchFields.STEMS, tooCommon);
      } else {
        filter(filterSize.getAsInt());
      }
    }
  }

  private void filter(int size) throws IOException {
    PresenceFilter filter = PresenceFilter.ofPoints(reader, SearchFields.FINGERPRINTS, size);
    HashIndex index = fingerprints;
    fingerprints = hashes -> filter.find(hashes, rare, index);
  }

  /** True once: other threads go on with the index until the copy is there. */
  private synchronized boolean isDue() {
    return searches <= patience && searches++ == patience;
  }

  Postings fingerprints(int[] sorted) throws IOException {
    return fingerprints.find(sorted);
  }

  Postings stems(int[] sorted) throws IOException {
    return stems.find(sorted);
  }
}
