package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import java.util.stream.Stream;

/**
 * Some articles of a corpus.
 *
 * @param most as many as there are, or a few more
 * @param cards by id; read while they are gone through
 */
public record Selection(int most, Stream<ArticleCard> cards) {
  /** All articles of a corpus. */
  public static Selection all(Corpus corpus) {
    return new Selection(corpus.size(), corpus.cards());
  }
}
