package imprimatur.corpus.copies;

import imprimatur.corpus.article.ArticleCard;

/**
 * An article that prints the text of another one.
 *
 * @param card of the copy
 * @param percent of the phrases of the shorter of the two that stand in the longer one
 */
public record Copy(ArticleCard card, int percent) {}
