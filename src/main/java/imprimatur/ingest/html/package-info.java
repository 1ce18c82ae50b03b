/**
 * Reads a web page: its visible text, which part of it is the article, and what it says of itself
 * and of rights.
 */
package imprimatur.ingest.html;
