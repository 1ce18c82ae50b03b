/** Looks for words that somebody asks for in texts, as the tokenizer reads both. */
package imprimatur.text.seek;
