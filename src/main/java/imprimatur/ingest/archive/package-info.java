/** Files that hold many articles, or one with all that a newsroom says of it. */
package imprimatur.ingest.archive;
