package imprimatur.corpus.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Which articles have which of a set of hashes; hashes that more than a given number have are left
 * out. Look-ups run segment by segment in the order of the terms, so that each part of the index is
 * touched once. Not thread-safe: some articles are read when they are asked for.
 */
final class Postings {
  private static final int TOO_COMMON = -1;

  /** Articles are counted up to so many times what makes a hash too common to be kept. */
  private static final int EVERYWHERE = 30;

  private final int[] hashes;
  private final int[][] articles;
  private final int[] starts;
  private final int[] frequencies;
  private final int[] documents;

  /** How many of the articles of each hash are known; the others are read when they are needed. */
  private final int[] read;

  private final List<Segment> unread = new ArrayList<>();
  private final int most;

  /** Where articles are still to be read. */
  private record Segment(int docBase, TermsEnum terms) {}

  /** No articles yet for {@code hashes}, which are in the order of {@link #sorted}. */
  Postings(int[] hashes, int most) {
    this.hashes = hashes;
    this.most = most;
    articles = new int[hashes.length][];
    starts = new int[hashes.length];
    frequencies = new int[hashes.length];
    documents = new int[hashes.length];
    read = new int[hashes.length];
  }

  /**
   * Looks hashes up that a field has as terms.
   *
   * @param hashes in the order of {@link #sorted}
   * @param most articles that may have a hash for it to be kept
   */
  static Postings ofTerms(IndexReader reader, String field, int[] hashes, int most)
      throws IOException {
    Postings postings = new Postings(hashes, most);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        postings.add(leaf, terms.iterator());
      }
    }
    return postings;
  }

  /** As {@link #ofTerms}, for a field that has them as points. */
  static Postings ofPoints(IndexReader reader, String field, int[] hashes, int most)
      throws IOException {
    Postings postings = new Postings(hashes, most);
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(field);
      if (points != null) {
        points.intersect(new PointMatcher(postings, leaf));
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

  /** How many articles have the hash at {@code index}; 0 if none, -1 if too many. */
  int frequency(int index) {
    return frequencies[index];
  }

  /** How many articles have the hash at {@code index}, or more than enough to be common. */
  int documents(int index) {
    return documents[index];
  }

  /**
   * Adds evidence for each article that has the hash at {@code index}, unless it is too common.
   *
   * @param known only to articles that have some already
   */
  void addTo(Tally tally, int index, long evidence, boolean known) throws IOException {
    if (read[index] < frequencies[index]) {
      readRest(index);
    }
    int[] column = articles[index];
    int end = starts[index] + frequencies[index];
    if (known) {
      for (int i = starts[index]; i < end; i++) {
        tally.addToKnown(column[i], evidence);
      }
    } else {
      for (int i = starts[index]; i < end; i++) {
        tally.add(column[i], evidence);
      }
    }
  }

  /** Articles that have the hash at {@code index}: a part of a column, which is not copied. */
  void set(int index, int[] column, int from, int to) {
    documents[index] = to - from;
    if (to - from > most) {
      drop(index);
    } else {
      articles[index] = column;
      starts[index] = from;
      frequencies[index] = to - from;
      read[index] = to - from;
    }
  }

  /** Takes over what others know of a hash, all of whose articles were read. */
  void take(int index, Postings others, int other) {
    articles[index] = others.articles[other];
    starts[index] = others.starts[other];
    frequencies[index] = others.frequencies[other];
    documents[index] = others.documents[other];
    read[index] = others.read[other];
  }

  int hash(int index) {
    return hashes[index];
  }

  boolean isTooCommon(int index) {
    return frequencies[index] == TOO_COMMON;
  }

  /** Whether so many articles have the hash at {@code index} that more make no difference. */
  boolean isEverywhere(int index) {
    return documents[index] >= EVERYWHERE * most;
  }

  /** Notes that an article has the hash at {@code index}. */
  void add(int index, int article) {
    documents[index]++;
    if (isTooCommon(index)) {
      return;
    }
    if (frequencies[index] == most) {
      drop(index);
      return;
    }
    frequencies[index]++;
    append(index, article);
  }

  private void append(int index, int article) {
    int size = read[index]++;
    if (articles[index] == null) {
      articles[index] = new int[frequencies[index]];
    } else if (size == articles[index].length) {
      articles[index] = Arrays.copyOf(articles[index], Math.max(frequencies[index], size * 2));
    }
    articles[index][size] = article;
  }

  private void add(LeafReaderContext leaf, TermsEnum terms) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    BytesRef term = new BytesRef(new byte[Integer.BYTES]);
    PostingsEnum found = null;
    for (int i = 0; i < hashes.length; i++) {
      if (isTooCommon(i) || !terms.seekExact(HashTokenStream.bytes(hashes[i], term))) {
        continue;
      }
      if (live == null) {
        count(i, terms.docFreq());
      } else {
        found = terms.postings(found, PostingsEnum.NONE);
        add(i, leaf.docBase, live, found);
      }
    }
    if (live == null) {
      unread.add(new Segment(leaf.docBase, terms));
    }
  }

  /** Most words of a window are not looked at: which articles have one is read when it is. */
  private void count(int index, int articles) {
    documents[index] += articles;
    if (articles > most - frequencies[index]) {
      drop(index);
    } else {
      frequencies[index] += articles;
    }
  }

  private void readRest(int index) throws IOException {
    BytesRef term = HashTokenStream.bytes(hashes[index], new BytesRef(new byte[Integer.BYTES]));
    for (Segment segment : unread) {
      if (segment.terms.seekExact(term)) {
        PostingsEnum found = segment.terms.postings(null, PostingsEnum.NONE);
        for (int doc = found.nextDoc(); doc != NO_MORE_DOCS; doc = found.nextDoc()) {
          append(index, segment.docBase + doc);
        }
      }
    }
  }

  /** Adds what is not deleted: what was replaced over and over must not make a hash common. */
  private void add(int index, int docBase, Bits live, PostingsEnum found) throws IOException {
    int doc = found.nextDoc();
    while (doc != NO_MORE_DOCS && !isTooCommon(index)) {
      if (live.get(doc)) {
        add(index, docBase + doc);
      }
      doc = found.nextDoc();
    }
  }

  private void drop(int index) {
    frequencies[index] = TOO_COMMON;
    articles[index] = null;
  }
}
