package imprimatur.text;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.List;

/**
 * Cuts texts into tokens.
 *
 * <p>A token is a run of letters and digits; marks, apostrophes inside a word, soft hyphens,
 * zero-width characters and separators inside numbers belong to it without counting. Letters are
 * folded ({@code Folding}), look-alike letters of other scripts inside a word taken for what they
 * look like, and the stem is made by a light stemmer of the language.
 *
 * <p>Scripts without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Myanmar) give one
 * token per character. Its {@code word} is the character alone; its {@code stem} stands for the
 * characters from it on, two where it is an ideograph and three otherwise, as far as nothing but
 * letters stands between, since a single character is too common to prove anything. Stateless.
 */
public final class Tokenizer {
  private Tokenizer() {}

  /**
   * The tokens of the parts of a text that lie in {@code regions}; each region is a paragraph or
   * more.
   *
   * @param regions ascending and disjoint
   * @param languageTag BCP 47; decides on the stemmer, {@code und} for none
   */
  public static Tokens tokenize(String text, List<Span> regions, String languageTag) {
    return new WordScanner(text, regions, languageTag).scan();
  }

  /** The tokens of a document's body, in the document's language. */
  public static Tokens tokenizeBody(Document document) {
    return tokenize(document.text(), document.spans(Region.Kind.BODY), Languages.of(document));
  }
}
