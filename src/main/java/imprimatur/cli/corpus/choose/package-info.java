/** Which articles of a corpus a command is about, and how many of them. */
package imprimatur.cli.corpus.choose;
