/**
 * The stored source articles: an index on disk that gives candidates for a submission, the articles
 * themselves, and how common each word is. Lucene is confined to this package.
 */
package imprimatur.corpus;
