package imprimatur.corpus;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Which articles have which of a set of hashes; hashes that more than a given number have are left
 * out. Look-ups run segment by segment in the order of the terms, so that each part of the index is
 * touched once. Immutable after {@link #read}.
 */
final class Postings {
  private final int[] hashes;
  private final int[][] articles;
  private final int[] frequencies;
  private final int[] documents;

  private Postings(int[] hashes) {
    this.hashes = hashes;
    articles = new int[hashes.length][];
    frequencies = new int[hashes.length];
    documents = new int[hashes.length];
  }

  /**
   * @param hashes in the order of {@link #sorted}
   * @param most articles that a hash may have to be kept
   */
  static Postings read(IndexReader reader, String field, int[] hashes, int most)
      throws IOException {
    Postings postings = new Postings(hashes);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        postings.add(leaf, terms.iterator(), most);
      }
    }
    return postings;
  }

  /** The different values of {@code hashes} in the order of the index's terms: unsigned. */
  static int[] sorted(int[] hashes, int from, int to) {
    int[] sorted = new int[to - from];
    for (int i = from; i < to; i++) {
      sorted[i - from] = hashes[i] ^ Integer.MIN_VALUE;
    }
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    for (int i = 0; i < size; i++) {
      sorted[i] ^= Integer.MIN_VALUE;
    }
    return Arrays.copyOf(sorted, size);
  }

  int size() {
    return hashes.length;
  }

  /** Place of a hash in this set, which must contain it. */
  int indexOf(int hash) {
    int low = 0;
    int high = hashes.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(hashes[middle], hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many articles have the hash at {@code index}; 0 if none, -1 if too many. */
  int frequency(int index) {
    return frequencies[index];
  }

  /** How many articles have a hash, those removed of late included; 0 if it is not in this set. */
  int documents(int hash) {
    int index = indexOf(hash);
    return index < hashes.length && hashes[index] == hash ? documents[index] : 0;
  }

  /** Numbers of the articles that have the hash at {@code index}: the first {@link #frequency}. */
  int[] articles(int index) {
    return articles[index];
  }

  private void add(LeafReaderContext leaf, TermsEnum terms, int most) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    BytesRef term = new BytesRef(new byte[Integer.BYTES]);
    PostingsEnum found = null;
    for (int i = 0; i < hashes.length; i++) {
      if (!terms.seekExact(HashTokenStream.bytes(hashes[i], term))) {
        continue;
      }
      documents[i] += terms.docFreq();
      if (documents[i] > most) {
        frequencies[i] = -1; // too common
        articles[i] = null;
        continue;
      }
      found = terms.postings(found, PostingsEnum.NONE);
      add(i, leaf.docBase, live, found, terms.docFreq());
    }
  }

  private void add(int index, int docBase, Bits live, PostingsEnum found, int count)
      throws IOException {
    int size = frequencies[index];
    int[] list =
        articles[index] == null ? new int[count] : Arrays.copyOf(articles[index], size + count);
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        list[size++] = docBase + doc;
      }
    }
    articles[index] = list;
    frequencies[index] = size;
  }
}
