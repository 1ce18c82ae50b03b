/** Markdown to visible text, with the place of every character in the file. */
package imprimatur.ingest.markdown;
