/**
 * Results of earlier checks, kept by everything that they depend on, so that an unchanged document
 * need not be checked again.
 */
package imprimatur.pipeline.cache;
