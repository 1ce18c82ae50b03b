/** A copy of a corpus as of one commit. */
package imprimatur.corpus.backup;
