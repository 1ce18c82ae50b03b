/** What is counted over a corpus, for people and programs. */
package imprimatur.cli.corpus.stats;
