package imprimatur.decide.names;

import imprimatur.model.document.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text without case, accents and punctuation, whose letters still know where they stood.
 *
 * <p>Everything that is neither letter nor digit becomes one space. Immutable and thread-safe.
 */
public final class FoldedText {
  private static final int FIRST_CJK = 0x2E80;
  private static final int FULL_WIDTH = 0xFF00;

  private final String folded;
  private final int[] offsets;

  private FoldedText(String folded, int[] offsets) {
    this.folded = folded;
    this.offsets = offsets;
  }

  public static FoldedText of(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
    int[] offsets = new int[text.length() + 2];
    for (int i = 0; i < text.length(); i++) {
      char letter = letter(text.charAt(i));
      boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK;
      boolean kept = isPartOfWord(letter);
      if (mark || (!kept && folded.charAt(folded.length() - 1) == ' ')) {
        continue;
      }
      offsets[folded.length()] = i;
      folded.append(kept ? letter : ' ');
    }
    if (folded.charAt(folded.length() - 1) != ' ') {
      offsets[folded.length()] = text.length();
      folded.append(' ');
    }
    return new FoldedText(folded.toString(), Arrays.copyOf(offsets, folded.length()));
  }

  /** The folded form of a name or phrase, without spaces at its ends. */
  public static String fold(CharSequence text) {
    return of(text).folded.strip();
  }

  /** Where a folded phrase stands in the original text, as whole words; ascending. */
  public List<Span> find(String phrase) {
    if (phrase.isEmpty()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      if (boundary(at) && boundary(end)) {
        found.add(new Span(offsets[at], offsets[end - 1] + 1));
      }
    }
    return found;
  }

  /** True if the phrase stands somewhere in the text, as whole words. */
  public boolean contains(String phrase) {
    return !find(phrase).isEmpty();
  }

  private boolean boundary(int at) {
    char before = at == 0 ? ' ' : folded.charAt(at - 1);
    char after = at >= folded.length() ? ' ' : folded.charAt(at);
    return before == ' ' || after == ' ' || before >= FIRST_CJK || after >= FIRST_CJK;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** The letter without case and accent; a sign that is none stays as it is. */
  private static char letter(char c) {
    if (!isPartOfWord(c)) {
      return c;
    }
    if (c < 128 || (c >= FIRST_CJK && c < FULL_WIDTH)) {
      return Character.toLowerCase(c);
    }
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return Character.toLowerCase(decomposed.isEmpty() ? c : decomposed.charAt(0));
  }
}
