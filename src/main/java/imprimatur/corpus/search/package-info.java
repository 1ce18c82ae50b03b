/** Finds the stored articles that a text may reuse. */
package imprimatur.corpus.search;
