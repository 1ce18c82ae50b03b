/**
 * What single characters are: scripts, twins of other alphabets, kinds for splitting words,
 * folding.
 */
package imprimatur.text.letters;
