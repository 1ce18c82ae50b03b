package imprimatur.ingest.docx;

import java.util.List;

/**
 * A paragraph as its reader sees it.
 *
 * @param hidden words that are there but not shown
 */
record Paragraph(String text, String hidden, Role role, Flow flow, List<Link> links) {
  Paragraph {
    links = List.copyOf(links);
  }

  /** How a paragraph follows another. */
  enum Flow {
    PLAIN,
    LIST_ITEM,
    TABLE_CELL
  }

  /**
   * A link.
   *
   * @param offset units of the paragraph in front of its first word
   */
  record Link(int offset, String address) {}
}
