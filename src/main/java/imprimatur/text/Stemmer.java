package imprimatur.text;

/** Takes the inflection off a folded word. Implementations are immutable. */
@FunctionalInterface
interface Stemmer {
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
    return switch (Languages.primary(languageTag)) {
      case "en" -> SuffixStemmer.English.STEMMER;
      case "de" -> SuffixStemmer.German.STEMMER;
      case "fr" -> SuffixStemmer.French.STEMMER;
      case "es" -> SuffixStemmer.Spanish.STEMMER;
      case "it" -> SuffixStemmer.Italian.STEMMER;
      case "pt" -> SuffixStemmer.Portuguese.STEMMER;
      case "ru", "uk", "bg" -> SuffixStemmer.Russian.STEMMER;
      default -> NONE;
    };
  }
}
