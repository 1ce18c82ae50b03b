/** A submission and a source to the passages that the one takes from the other. */
package imprimatur.align;
