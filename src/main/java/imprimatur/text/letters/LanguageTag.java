package imprimatur.text.letters;

import java.util.Locale;

/** Reads BCP 47 language tags. */
public final class LanguageTag {
  /** The tag of a text whose language cannot be told. */
  public static final String UNKNOWN = "und";

  private LanguageTag() {}

  /** The language of a tag without region and script, lower case: {@code en} of {@code en-US}. */
  public static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return end == 0 ? UNKNOWN : tag.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
