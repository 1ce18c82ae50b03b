package imprimatur.text.seek;

import imprimatur.model.document.Span;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A word to look for, or several that must stand in a row in one paragraph.
 *
 * <p>It is found as a whole: {@code mill} not in {@code miller}. Case, accents and signs inside a
 * word do not matter, nor does a genitive or case ending after an apostrophe ({@code Tarn's}). A
 * text has it only if it has {@link #stems} of it, so that an index of stems can tell most texts
 * that do not. Scripts without spaces between words give a row of characters, which is found
 * anywhere. Immutable and thread-safe.
 */
public final class SoughtWord {
  /** One language for every stemmer of every alphabet. */
  static final List<String> LANGUAGES =
      List.of(
          "und", "en", "de", "fr", "es", "it", "pt", "pl", "fi", "tr", "nl", "ru", "uk", "sr", "el",
          "ar", "hi", "ko");

  private final String letters;
  private final List<Part> parts;

  /**
   * @param letters folded
   * @param stems that the word may have, ascending; nothing if they depend on what follows
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(String letters, Optional<int[]> stems) {
    boolean isToken(Tokens tokens, int index, String text, boolean last) {
      return (stems.isEmpty() || Arrays.binarySearch(stems.get(), tokens.stem(index)) >= 0)
          && new FoldedLetters(text, tokens.start(index), tokens.end(index)).are(letters, last);
    }
  }

  private SoughtWord(String letters, List<Part> parts) {
    this.letters = letters;
    this.parts = List.copyOf(parts);
  }

  /**
   * What somebody asks for.
   *
   * @throws IllegalArgumentException if it has neither letters nor digits
   */
  public static SoughtWord of(String given) {
    String word = " " + given; // at the very beginning of a text "U.S." is one word
    Tokens tokens = tokens(word, LANGUAGES.get(0));
    if (tokens.size() == 0) {
      throw new IllegalArgumentException("'" + given + "' has no letter or digit to look for");
    }
    List<Set<Integer>> stems = stems(word, tokens);
    List<Part> parts = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String part = new FoldedLetters(word, tokens.start(i), tokens.end(i)).toString();
      letters.append(part);
      parts.add(new Part(part, isOpen(word, tokens, i) ? Optional.empty() : sorted(stems.get(i))));
    }
    return new SoughtWord(letters.toString(), parts);
  }

  private static Tokens tokens(String text, String language) {
    return Tokenizer.tokenize(text, List.of(new Span(0, text.length())), language);
  }

  /** The stems of each token, in every language and however the word is written. */
  private static List<Set<Integer>> stems(String word, Tokens tokens) {
    List<Set<Integer>> stems = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      stems.add(new TreeSet<>());
    }
    for (String form : forms(word)) {
      for (String language : LANGUAGES) {
        Tokens read = tokens(form, language);
        for (int i = 0; i < read.size() && read.size() == tokens.size(); i++) {
          stems.get(i).add(read.stem(i));
        }
      }
    }
    return stems;
  }

  private static Set<String> forms(String word) {
    Set<String> forms = new TreeSet<>();
    for (String form :
        List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
      forms.add(form);
      Endings.all().forEach(ending -> forms.add(form + "'" + ending));
    }
    return forms;
  }

  /** Whether the stem of a token is another if more characters of such a script follow. */
  private static boolean isOpen(String word, Tokens tokens, int index) {
    if (!tokens.isSingle(tokens.size() - 1)) {
      return false;
    }
    String last = Character.toString(word.codePointBefore(tokens.end(tokens.size() - 1)));
    String longer = word.substring(0, tokens.end(tokens.size() - 1)) + last.repeat(2);
    return tokens(longer, LANGUAGES.get(0)).stem(index) != tokens.stem(index);
  }

  private static Optional<int[]> sorted(Set<Integer> stems) {
    return Optional.of(stems.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  /** For each of the stems that a text with the word has, those of which it is one. */
  public Stream<int[]> stems() {
    return parts.stream().flatMap(part -> part.stems().stream()).map(int[]::clone);
  }

  /**
   * Whether the word is in a text.
   *
   * @param tokens of the text
   */
  public boolean isIn(Tokens tokens, String text) {
    for (int i = 0; i + parts.size() <= tokens.size(); i++) {
      if (isAt(i, tokens, text)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int first, Tokens tokens, String text) {
    for (int i = 0; i < parts.size(); i++) {
      boolean apart = i > 0 && tokens.boundary(first + i) == Tokens.BOUNDARY_DOCUMENT;
      if (apart || !parts.get(i).isToken(tokens, first + i, text, i == parts.size() - 1)) {
        return false;
      }
    }
    return true;
  }

  /** False only if the word is in no tokens of {@code line}; quick. */
  public boolean mayBeIn(String line) {
    return FoldedLetters.of(line).contains(letters);
  }
}
