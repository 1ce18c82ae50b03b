/**
 * DOCX files: a ZIP archive of XML parts. {@link imprimatur.ingest.docx.DocxFile} unpacks it,
 * {@code StoryReader} walks the parts that hold text, {@code DocxText} makes one text of them.
 */
package imprimatur.ingest.docx;
