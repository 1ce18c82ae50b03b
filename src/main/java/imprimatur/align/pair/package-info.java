/** Two texts side by side: their stems, where each occurs, and rectangles of tokens of both. */
package imprimatur.align.pair;
