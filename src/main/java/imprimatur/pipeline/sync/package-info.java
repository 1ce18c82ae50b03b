/** A folder of article files and its store, kept in step. */
package imprimatur.pipeline.sync;
