package imprimatur.rights.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries and languages by their names in some languages. Thread-safe. */
final class Places {
  private static final List<Locale> NAMED_IN =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.ITALIAN,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("pt"));

  private Places() {}

  /** Filled when first asked for: few notices name a country, and the names take time to load. */
  private static final class Names {
    static final Map<String, String> COUNTRIES = new HashMap<>();
    static final Map<String, String> LANGUAGES = new HashMap<>();

    static {
      for (Locale in : NAMED_IN) {
        for (String code : Locale.getISOCountries()) {
          Locale country = new Locale.Builder().setRegion(code).build();
          COUNTRIES.put(country.getDisplayCountry(in).toLowerCase(in), country.getISO3Country());
        }
        for (String code : List.of("en", "de", "fr", "es", "it", "pt", "ru", "zh", "ja", "ar")) {
          Locale language = Locale.forLanguageTag(code);
          LANGUAGES.put(language.getDisplayLanguage(in).toLowerCase(in), code);
        }
      }
      COUNTRIES.put("uk", "GBR");
      COUNTRIES.put("usa", "USA");
      COUNTRIES.put("united states of america", "USA");
    }
  }

  /** The ISO 3166-1 alpha-3 code of the country whose name {@code words} begin with. */
  static Optional<String> country(String words) {
    return longest(words, Names.COUNTRIES);
  }

  /** The BCP 47 tag of the language whose name {@code words} begin with. */
  static Optional<String> language(String words) {
    return longest(words, Names.LANGUAGES);
  }

  private static Optional<String> longest(String words, Map<String, String> names) {
    String[] parts = words.strip().split("[ -]");
    for (int count = Math.min(5, parts.length); count > 0; count--) {
      String code = names.get(String.join(" ", List.of(parts).subList(0, count)));
      if (code != null) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
