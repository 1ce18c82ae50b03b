package imprimatur.text.stem;

import imprimatur.text.letters.LanguageTag;

/** Takes the inflection off a folded word. Implementations are immutable. */
@FunctionalInterface
public interface Stemmer {
  /** Leaves words as they are. */
  Stemmer NONE = (word, length) -> length;

  /**
   * Shortens the word in {@code word[0, length)} in place, perhaps changing its end.
   *
   * @return the new length, 1 or more if {@code length} was
   */
  int stem(char[] word, int length);

  /** The stemmer for a language; {@link #NONE} if there is none. */
  static Stemmer of(String languageTag) {
    return switch (LanguageTag.primary(languageTag)) {
      case "en" -> Inflections.English.STEMMER;
      case "de" -> Inflections.German.STEMMER;
      case "fr" -> Inflections.French.STEMMER;
      case "es" -> Inflections.Spanish.STEMMER;
      case "it" -> Inflections.Italian.STEMMER;
      case "pt" -> Inflections.Portuguese.STEMMER;
      case "ru", "bg" -> Inflections.Russian.STEMMER;
      case "uk" -> Inflections.Ukrainian.STEMMER;
      case "pl" -> Inflections.Polish.STEMMER;
      case "fi" -> Inflections.Finnish.STEMMER;
      case "tr" -> Inflections.Turkish.STEMMER;
      case "el" -> Inflections.Greek.STEMMER;
      case "ar" -> Inflections.Arabic.STEMMER;
      case "hi" -> Inflections.Hindi.STEMMER;
      case "ko" -> Inflections.Korean.STEMMER;
      default -> NONE;
    };
  }
}
