/**
 * PDF files, in two steps. {@code extraction} has PDFBox print the lines of each page; {@code
 * Layout} tells from where the lines stand which of them repeat on every page and which make up a
 * paragraph. {@link imprimatur.ingest.pdf.PdfFile} puts both together.
 */
package imprimatur.ingest.pdf;
