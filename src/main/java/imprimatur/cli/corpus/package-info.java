/** {@code imprimatur corpus …}: keeps the source articles. */
package imprimatur.cli.corpus;
