package imprimatur.corpus.article;

import imprimatur.model.finding.SourceRef;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be said of a stored article without reading its text.
 *
 * @param ref names the article
 * @param language BCP 47 tag, {@code und} if unknown
 * @param textUnits length of the whole text in UTF-16 units
 * @param words number of tokens in the body
 * @param contentHash SHA-256 of everything stored of the article, in hexadecimal
 * @param origin where it came from, if whoever stored it said so
 * @param since when it was stored in these words, in milliseconds; absent if nobody noted it, and
 *     it counts as held ever since
 */
public record ArticleCard(
    SourceRef ref,
    String language,
    int textUnits,
    int words,
    String contentHash,
    Optional<Origin> origin,
    Optional<Instant> since) {
  /** The same article without the words of its title. */
  public ArticleCard untitled() {
    SourceRef untitled =
        new SourceRef(ref.id(), "", ref.publisher(), ref.uri(), ref.published(), ref.agency());
    return new ArticleCard(untitled, language, textUnits, words, contentHash, origin, since);
  }

  /** The same article from another place. */
  public ArticleCard from(Optional<Origin> place) {
    return new ArticleCard(ref, language, textUnits, words, contentHash, place, since);
  }
}
