/** Tells in which format an input is, and reads it: one reader for each. */
package imprimatur.ingest.format;
