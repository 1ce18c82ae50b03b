/** Light markup that is read line by line: AsciiDoc and reStructuredText. */
package imprimatur.ingest.markup;
