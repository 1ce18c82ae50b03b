/** Scores a detector over a text-alignment corpus in the layout of PAN. */
package imprimatur.pipeline.pan;
