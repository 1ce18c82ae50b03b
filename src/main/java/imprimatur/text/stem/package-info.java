/** The stems of words in the languages that the program knows. */
package imprimatur.text.stem;
