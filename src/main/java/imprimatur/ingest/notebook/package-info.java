/** Notebooks: Markdown and code in cells, inside JSON. */
package imprimatur.ingest.notebook;
