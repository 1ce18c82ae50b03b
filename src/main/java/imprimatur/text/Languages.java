package imprimatur.text;

import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.text.letters.LanguageTag;
import imprimatur.text.letters.Script;
import java.util.List;

/**
 * Tells the language of a text: by its script where one language owns it, else by the commonest
 * words of the languages that share the script. Stateless.
 */
public final class Languages {
  /** The tag of a text whose language cannot be told. */
  public static final String UNKNOWN = LanguageTag.UNKNOWN;

  private static final int SAMPLE = 1_200;

  private Languages() {}

  /**
   * The BCP 47 primary tag of the language of {@code text}, {@code und} if it has too little to
   * tell. Looks at the first thousand characters or so.
   */
  public static String detect(CharSequence text) {
    String sample = text.subSequence(0, Math.min(SAMPLE, text.length())).toString();
    return switch (Script.of(sample)) {
      case LATIN -> FunctionWordVote.winner(sample, FunctionWordVote.LATIN, UNKNOWN);
      case CYRILLIC -> FunctionWordVote.winner(sample, FunctionWordVote.CYRILLIC, "ru");
      case ARABIC -> FunctionWordVote.winner(sample, FunctionWordVote.ARABIC, "ar");
      case HAN -> "zh";
      case KANA -> "ja";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case DEVANAGARI -> "hi";
      case THAI -> "th";
      case LAO -> "lo";
      case KHMER -> "km";
      case MYANMAR -> "my";
      case OTHER -> UNKNOWN;
    };
  }

  /**
   * The language of a document's body: as its words tell, and where they do not, as the file
   * declares. Declarations are often a template's, and both sides of a comparison must be treated
   * alike.
   */
  public static String of(Document document) {
    String detected = detect(sample(document));
    return detected.equals(UNKNOWN)
        ? document.metadata().language().map(LanguageTag::primary).orElse(UNKNOWN)
        : detected;
  }

  /**
   * The document with the language that its words tell in its metadata; a declared regional form of
   * that language stays.
   *
   * @param language as {@link #of} tells it
   */
  public static Document named(Document document, String language) {
    Metadata known = document.metadata();
    boolean declared =
        known.language().map(LanguageTag::primary).filter(language::equals).isPresent();
    return declared || language.equals(UNKNOWN)
        ? document
        : document.with(known.withLanguage(language));
  }

  private static String sample(Document document) {
    List<Span> body = document.spans(Region.Kind.BODY);
    StringBuilder sample = new StringBuilder();
    for (Span span : body) {
      int end = Math.min(span.end(), span.start() + SAMPLE);
      sample.append(document.text(), span.start(), end).append('\n');
      if (sample.length() >= SAMPLE) {
        break;
      }
    }
    return sample.toString();
  }
}
