/** Bytes to characters when nobody says for certain how they were written. */
package imprimatur.ingest.encoding;
