/** Fetching addresses without being led into private networks or drowned. */
package imprimatur.ingest.web;
