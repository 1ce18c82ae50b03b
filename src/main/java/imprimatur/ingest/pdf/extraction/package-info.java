/**
 * What PDFBox reads from a PDF, within bounds of time and memory: the lines of each page with their
 * places, links, properties, and what could not be read.
 */
package imprimatur.ingest.pdf.extraction;
