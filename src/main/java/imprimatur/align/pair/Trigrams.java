package imprimatur.align.pair;

import imprimatur.text.IntMap;
import java.util.Arrays;

/** Which three stems in a row, and which two, of A occur in B, and where. */
public final class Trigrams {
  /** Not shared. */
  static final int NONE = -1;

  /** A trigram that occurs oftener in B is too common to begin a run with. */
  private static final int MOST_PLACES = 64;

  private final Pair pair;

  /** By token of A: the number of the trigram that begins there. */
  private final int[] ofA;

  /** By token of A: whether the pair of stems that begins there occurs in B. */
  private final boolean[] bigramOfA;

  /** By trigram: its first place in B; by place in B: the next place of the same trigram. */
  private int[] first = new int[256];

  private int[] count = new int[256];
  private final int[] next;

  public Trigrams(Pair pair) {
    this.pair = pair;
    ofA = new int[pair.a.size()];
    bigramOfA = new boolean[pair.a.size()];
    next = new int[pair.b.size()];
    int shared = sharedTokens(pair.b);
    IntMap trigrams = new IntMap(shared / 2);
    IntMap bigrams = new IntMap(shared);
    readB(trigrams, bigrams);
    readA(trigrams, bigrams);
  }

  private static int sharedTokens(Side side) {
    int count = 0;
    for (int i = 0; i < side.size(); i++) {
      count += side.isShared(i) ? 1 : 0;
    }
    return count;
  }

  private void readB(IntMap trigrams, IntMap bigrams) {
    Side b = pair.b;
    for (int j = b.size() - 1; j >= 0; j--) { // backwards, so that places come out ascending
      if (!isGram(b, j, 2)) {
        continue;
      }
      int bigram = hash(b.stems[j], b.stems[j + 1]);
      bigrams.putIfAbsent(bigram, 1);
      if (isGram(b, j, 3)) {
        addPlace(trigrams.putIfAbsent(hash(bigram, b.stems[j + 2]), trigrams.size()), j);
      }
    }
  }

  private void addPlace(int number, int place) {
    if (number >= first.length) {
      first = Arrays.copyOf(first, first.length * 2);
      count = Arrays.copyOf(count, first.length);
    }
    next[place] = count[number] == 0 ? NONE : first[number];
    first[number] = place;
    count[number]++;
  }

  private void readA(IntMap trigrams, IntMap bigrams) {
    Side a = pair.a;
    for (int i = 0; i < a.size(); i++) {
      ofA[i] = NONE;
      if (!isGram(a, i, 2)) {
        continue;
      }
      int bigram = hash(a.stems[i], a.stems[i + 1]);
      bigramOfA[i] = bigrams.get(bigram) != IntMap.ABSENT;
      if (bigramOfA[i] && isGram(a, i, 3)) {
        ofA[i] = trigrams.get(hash(bigram, a.stems[i + 2])); // IntMap.ABSENT is NONE
      }
    }
  }

  private static boolean isGram(Side side, int at, int length) {
    if (at + length > side.size()) {
      return false;
    }
    for (int i = at; i < at + length; i++) {
      if (!side.isShared(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(int first, int second) {
    int h = first * 0x9E3779B1 + second;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  /** True if the three stems from token {@code i} of A on occur in B. */
  public boolean isShared(int i) {
    return ofA[i] != NONE;
  }

  /** True if the two stems from token {@code i} of A on occur in B. */
  public boolean isBigramShared(int i) {
    return bigramOfA[i];
  }

  /** True if the trigram is shared, and rare enough in B to begin a run with. */
  boolean isUsable(int i) {
    return ofA[i] != NONE && count[ofA[i]] <= MOST_PLACES;
  }

  /** The first place in B of the trigram that begins at token {@code i} of A. */
  public int firstPlace(int i) {
    return first[ofA[i]];
  }

  /** The next place in B of the trigram at {@code place}, or {@link #NONE}. */
  int nextPlace(int place) {
    return next[place];
  }
}
