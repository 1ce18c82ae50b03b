package imprimatur.model.document;

/**
 * Something outside a document's visible text that speaks of rights: metadata, a licence link, a
 * sidecar file. Notices in the visible text are not copied here; they stand in the document's
 * {@link Region}s.
 *
 * @param source where it was read
 * @param name the key, lower case: {@code dcterms.rights}, {@code license}, {@code
 *     copyrightholder.name}, {@code rel=license}; for a {@link Source#SIDECAR} the key in the file
 * @param value the value as written, never blank
 * @param where place in the file
 */
public record RightsEvidence(Source source, String name, String value, Position where) {
  /** Kinds of place that speak of rights without being visible text. */
  public enum Source {
    /** A {@code meta} element of an HTML page. */
    META,
    /** schema.org, from JSON-LD, microdata or RDFa. */
    STRUCTURED_DATA,
    /**
     * {@code a} or {@code link} with {@code rel=license}, or any link to a known licence; value =
     * address.
     */
    LICENSE_LINK,
    /** Any link in the text, a link to a licence too; name {@code href}, value = address. */
    LINK,
    /**
     * Text that speaks of rights but that a page's markup hides from the reader; name = the
     * element.
     */
    HIDDEN_TEXT,
    /** A key of a Markdown file's front matter. */
    FRONT_MATTER,
    /** Document properties: PDF info and XMP, DOCX core properties. */
    FILE_METADATA,
    /** An HTTP response header. */
    HTTP_HEADER,
    /** A {@code <name>.rights.yaml} beside the article. */
    SIDECAR
  }
}
