/** Which stored articles are copies of one another. */
package imprimatur.corpus.copies;
