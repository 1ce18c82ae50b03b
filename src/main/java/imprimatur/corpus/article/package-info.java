/** A stored article, what is known of it, and how both are written as bytes. */
package imprimatur.corpus.article;
