/** The index of a corpus and its fields: what is read from it and written to it. */
package imprimatur.corpus.store;
