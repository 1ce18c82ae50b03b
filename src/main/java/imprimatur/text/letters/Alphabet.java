package imprimatur.text.letters;

/** The alphabet that a text is written in, as far as letters of others look like its own. */
public enum Alphabet {
  LATIN,
  CYRILLIC,
  GREEK,
  /** Another one, or not known. */
  OTHER;

  /** Of the language of that tag; a script subtag counts first, as in {@code und-Latn}. */
  public static Alphabet of(String languageTag) {
    if (languageTag.contains("-Latn")) {
      return LATIN;
    }
    return languageTag.contains("-Cyrl") ? CYRILLIC : ofLanguage(LanguageTag.primary(languageTag));
  }

  private static Alphabet ofLanguage(String language) {
    return switch (language) {
      case "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "nn", "fi", "pl" ->
          LATIN;
      case "cs", "sk", "ro", "hu", "tr", "id", "ms", "vi", "ca", "hr", "sl", "et", "lv", "lt" ->
          LATIN;
      case "ru", "uk", "bg", "sr", "be", "mk" -> CYRILLIC;
      case "el" -> GREEK;
      default -> OTHER;
    };
  }
}
