package imprimatur.corpus;

import imprimatur.model.document.Document;
import imprimatur.model.finding.SourceRef;

/**
 * A source article as the corpus keeps it: its name and the whole document that was read.
 *
 * @param ref names the article; its id is unique in the corpus
 * @param document text, regions, metadata and rights evidence
 */
public record SourceArticle(SourceRef ref, Document document) {
  /**
   * @throws IllegalArgumentException if the id is blank, over 512 units long, or has a control
   *     character
   */
  public SourceArticle {
    String id = ref.id();
    if (id.isBlank() || id.length() > 512 || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("'" + id + "' cannot be the id of an article");
    }
  }
}
