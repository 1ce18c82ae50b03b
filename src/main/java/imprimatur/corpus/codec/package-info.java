/** How the bytes of the index are laid out where the library's own way is not the best for us. */
package imprimatur.corpus.codec;
