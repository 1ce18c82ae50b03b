package imprimatur.align.pair;

import imprimatur.text.IntMap;
import java.util.Arrays;

/**
 * The different stems of a text, numbered in the order of their first place, each with all its
 * places. Immutable and thread-safe.
 */
public final class StemIndex {
  private final IntMap ids;
  private final int[] idOfToken;
  private final int[] stems;
  private final int[] offsets;
  private final int[] places;

  private StemIndex(IntMap ids, int[] idOfToken, int[] stems, int[] offsets, int[] places) {
    this.ids = ids;
    this.idOfToken = idOfToken;
    this.stems = stems;
    this.offsets = offsets;
    this.places = places;
  }

  static StemIndex of(int[] stemOfToken) {
    int tokens = stemOfToken.length;
    IntMap ids = new IntMap(Math.min(tokens, 1 << 10));
    int[] idOfToken = new int[tokens];
    for (int i = 0; i < tokens; i++) {
      idOfToken[i] = ids.putIfAbsent(stemOfToken[i], ids.size());
    }
    int[] stems = new int[ids.size()];
    int[] offsets = new int[ids.size() + 1];
    for (int i = 0; i < tokens; i++) {
      stems[idOfToken[i]] = stemOfToken[i];
      offsets[idOfToken[i] + 1]++;
    }
    for (int id = 0; id < stems.length; id++) {
      offsets[id + 1] += offsets[id];
    }
    return new StemIndex(ids, idOfToken, stems, offsets, places(idOfToken, offsets));
  }

  private static int[] places(int[] idOfToken, int[] offsets) {
    int[] next = offsets.clone();
    int[] places = new int[idOfToken.length];
    for (int i = 0; i < idOfToken.length; i++) {
      places[next[idOfToken[i]]++] = i;
    }
    return places;
  }

  /** Number of different stems. */
  public int size() {
    return stems.length;
  }

  /** The number of a stem, or {@link IntMap#ABSENT}. */
  int idOf(int stem) {
    return ids.get(stem);
  }

  /** The number of the stem of a token. */
  public int idAt(int token) {
    return idOfToken[token];
  }

  int stem(int id) {
    return stems[id];
  }

  /** How often the stem occurs. */
  public int count(int id) {
    return offsets[id + 1] - offsets[id];
  }

  /** Where the places of a stem begin in {@link #place}. */
  public int firstPlace(int id) {
    return offsets[id];
  }

  /** The first place of a stem at or after a token; {@link #endPlace} if there is none. */
  public int firstPlaceFrom(int id, int token) {
    int found = Arrays.binarySearch(places, offsets[id], offsets[id + 1], token);
    return found >= 0 ? found : -found - 1;
  }

  /** One past the last place of a stem. */
  public int endPlace(int id) {
    return offsets[id + 1];
  }

  /** The token at a place; the places of a stem are ascending tokens. */
  public int place(int index) {
    return places[index];
  }
}
