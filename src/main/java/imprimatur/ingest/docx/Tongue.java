package imprimatur.ingest.docx;

import imprimatur.ingest.xml.XmlElement;
import java.util.Optional;

/**
 * The languages that a run of text states: which one counts depends on its script.
 *
 * @param western BCP 47 tag for alphabets
 * @param eastAsian for Chinese, Japanese and Korean
 */
record Tongue(Optional<String> western, Optional<String> eastAsian) {
  static Tongue of(XmlElement lang) {
    return new Tongue(lang.attribute("val"), lang.attribute("eastAsia"));
  }

  /** This one, completed by what holds for the whole file. */
  Tongue or(Tongue other) {
    return new Tongue(western.or(other::western), eastAsian.or(other::eastAsian));
  }

  /** The language of these words. */
  Optional<String> of(String words) {
    boolean asian = words.codePoints().anyMatch(Tongue::isEastAsian);
    return asian ? eastAsian : western;
  }

  private static boolean isEastAsian(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3040 && c < 0x3100) // kana
        || (c >= 0xAC00 && c < 0xD7A4); // hangul
  }
}
