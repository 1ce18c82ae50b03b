package imprimatur.ingest.html;

import imprimatur.model.document.Region.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The article's words as the page's own schema.org data states them ({@code articleBody}), to be
 * looked up in the blocks that are shown. Immutable.
 */
final class StatedBody {
  /** Shorter ones, in words, are teasers. */
  private static final int SHORTEST = 80;

  private static final int SHINGLE = 4;

  /** The statement is believed if the blocks that it covers hold this share of its words. */
  private static final double SHOWN = 0.7;

  /** And if they hold this share of the words that we take for the article: or it is abridged. */
  private static final double WHOLE = 0.6;

  private static final double COVERED = 0.8;
  private static final double FOREIGN = 0.2;

  private final Set<Integer> shingles = new HashSet<>();
  private final int length;

  StatedBody(String text) {
    List<String> words = words(text);
    length = words.size();
    for (int n = 1; n <= SHINGLE; n++) {
      for (int i = 0; i + n <= words.size(); i++) {
        shingles.add(words.subList(i, i + n).hashCode());
      }
    }
  }

  /** Mends the kinds of blocks by what is stated, where the page shows that it may be believed. */
  void mend(List<Block> blocks, Kind[] kinds) {
    double[] shares = new double[kinds.length];
    double shown = 0;
    double taken = 0;
    for (int i = 0; i < kinds.length; i++) {
      int size = words(blocks.get(i).text()).size();
      shares[i] = share(blocks.get(i).text());
      shown += shares[i] >= COVERED ? size : 0;
      taken += kinds[i] == Kind.BODY ? size : 0;
    }
    if (length < SHORTEST || shown < SHOWN * length || shown < WHOLE * taken) {
      return;
    }
    for (int i = 0; i < kinds.length; i++) {
      boolean prose = PageTree.proseOf(blocks.get(i)) > 0;
      if (kinds[i] == Kind.BODY && prose && shares[i] < FOREIGN) {
        kinds[i] = Kind.CHROME;
      } else if (kinds[i] == Kind.CHROME && prose && shares[i] >= COVERED) {
        kinds[i] = Kind.BODY;
      }
    }
  }

  /** The share of the text that stands in the stated body, from 0 to 1; 0 if it has no words. */
  private double share(String text) {
    List<String> words = words(text);
    int n = Math.min(SHINGLE, words.size());
    int all = words.size() - n + 1;
    int found = 0;
    for (int i = 0; n > 0 && i < all; i++) {
      found += shingles.contains(words.subList(i, i + n).hashCode()) ? 1 : 0;
    }
    return n == 0 ? 0 : (double) found / all;
  }

  /** Words in lower case; a character of a script without spaces is a word. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alone = Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100);
      if ((alone || !Character.isLetterOrDigit(c)) && !word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (alone) {
        words.add(String.valueOf(c));
      } else if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
