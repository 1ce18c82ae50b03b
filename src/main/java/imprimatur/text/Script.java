package imprimatur.text;

/** The scripts that matter to telling a language. */
enum Script {
  LATIN,
  CYRILLIC,
  GREEK,
  ARABIC,
  HEBREW,
  DEVANAGARI,
  HAN,
  KANA,
  HANGUL,
  THAI,
  LAO,
  KHMER,
  MYANMAR,
  OTHER;

  /** A Japanese text has at least one kana in so many letters, a Chinese one does not. */
  private static final int KANA_SHARE = 20;

  /** The script of most letters; {@link #OTHER} if there is none. */
  static Script of(CharSequence text) {
    int[] counts = new int[values().length];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        counts[LATIN.ordinal()]++;
      } else if (c > 0x7F && Character.isLetter(c)) {
        counts[ofLetter(c).ordinal()]++;
      }
    }
    return most(counts);
  }

  private static Script most(int[] counts) {
    int kana = counts[KANA.ordinal()];
    int han = counts[HAN.ordinal()];
    if (kana > 0 && kana * KANA_SHARE >= han) {
      counts[KANA.ordinal()] = kana + han;
      counts[HAN.ordinal()] = 0;
    }
    counts[HAN.ordinal()] *= 2; // a character says as much as several letters
    counts[KANA.ordinal()] *= 2;
    counts[OTHER.ordinal()] = 0;
    int best = OTHER.ordinal();
    for (int i = 0; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return values()[best];
  }

  private static Script ofLetter(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case ARABIC -> ARABIC;
      case HEBREW -> HEBREW;
      case DEVANAGARI -> DEVANAGARI;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case HANGUL -> HANGUL;
      case THAI -> THAI;
      case LAO -> LAO;
      case KHMER -> KHMER;
      case MYANMAR -> MYANMAR;
      default -> OTHER;
    };
  }
}
