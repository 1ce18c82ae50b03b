/**
 * What the sources of one submission have in common: who explains which words, who has them too.
 */
package imprimatur.pipeline.mosaic;
