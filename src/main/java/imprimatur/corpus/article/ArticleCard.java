package imprimatur.corpus.article;

import imprimatur.model.finding.SourceRef;
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
 */
public record ArticleCard(
    SourceRef ref,
    String language,
    int textUnits,
    int words,
    String contentHash,
    Optional<Origin> origin) {}
