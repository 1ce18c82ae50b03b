package imprimatur.corpus.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The sketches of all articles of an index, side by side in memory: {@value Sketch#BYTES} bytes
 * each. Not thread-safe while it is filled.
 */
public final class Sketches {
  private static final String FIELD = "sketch";

  private int[] articles = new int[64];
  private byte[] bytes = new byte[64 * Sketch.BYTES];
  private int size;

  private Sketches() {}

  /** Adds the field of an article with these fingerprints, which are all different. */
  public static void add(Document fields, int[] fingerprints) {
    Sketch.of(fingerprints)
        .ifPresent(sketch -> fields.add(new BinaryDocValuesField(FIELD, new BytesRef(sketch))));
  }

  /** The sketches of an index. */
  public static Sketches of(IndexReader reader) throws IOException {
    Sketches all = new Sketches();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(FIELD);
      Bits live = leaf.reader().getLiveDocs();
      while (values != null && values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          all.add(leaf.docBase + values.docID(), values.binaryValue());
        }
      }
    }
    return all;
  }

  private void add(int article, BytesRef sketch) {
    articles = ArrayUtil.grow(articles, size + 1);
    bytes = ArrayUtil.grow(bytes, (size + 1) * Sketch.BYTES);
    articles[size] = article;
    System.arraycopy(sketch.bytes, sketch.offset, bytes, size * Sketch.BYTES, Sketch.BYTES);
    size++;
  }

  /** The numbers of the articles that are copies of one, itself left out. */
  public List<Integer> copiesOf(int article) {
    int place = Arrays.binarySearch(articles, 0, size, article);
    List<Integer> copies = new ArrayList<>();
    for (int i = 0; place >= 0 && i < size; i++) {
      if (i != place && areCopies(place, i)) {
        copies.add(articles[i]);
      }
    }
    return copies;
  }

  private boolean areCopies(int one, int other) {
    return Sketch.areCopies(bytes, one * Sketch.BYTES, bytes, other * Sketch.BYTES);
  }

  /**
   * The numbers of the articles that are copies of one another, in groups of two and more: who is a
   * copy of one of a group is in it.
   */
  public List<List<Integer>> groups() {
    int[] leaders = new int[size];
    Arrays.setAll(leaders, i -> i);
    for (int pair = 0; pair < Sketch.SAMPLES / 2; pair++) {
      join(byPair(pair), leaders);
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      groups.computeIfAbsent(leader(leaders, i), l -> new ArrayList<>()).add(articles[i]);
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .sorted(Comparator.comparing(group -> group.get(0)))
        .toList();
  }

  /** A pair of samples in the high half, the place in the low half, sorted. */
  private long[] byPair(int pair) {
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = (long) Sketch.pair(bytes, i * Sketch.BYTES, pair) << Integer.SIZE | i;
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** Joins those that have a pair in common and are copies: each with the first of the run. */
  private void join(long[] byPair, int[] leaders) {
    int first = 0;
    for (int i = 1; i < byPair.length; i++) {
      if (byPair[i] >>> Integer.SIZE != byPair[first] >>> Integer.SIZE) {
        first = i;
      } else {
        join((int) byPair[first], (int) byPair[i], leaders);
        join((int) byPair[i - 1], (int) byPair[i], leaders);
      }
    }
  }

  private void join(int one, int other, int[] leaders) {
    int first = leader(leaders, one);
    int second = leader(leaders, other);
    if (first != second && areCopies(one, other)) {
      leaders[Math.max(first, second)] = Math.min(first, second);
    }
  }

  private static int leader(int[] leaders, int place) {
    int leader = place;
    while (leaders[leader] != leader) {
      leaders[leader] = leaders[leaders[leader]];
      leader = leaders[leader];
    }
    return leader;
  }
}
