/** Documents to tokens, sentences and language; every token keeps its span in the original. */
package imprimatur.text;
