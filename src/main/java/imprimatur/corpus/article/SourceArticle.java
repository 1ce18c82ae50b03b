package imprimatur.corpus.article;

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
   *     character or half a surrogate pair
   */
  public SourceArticle {
    String id = ref.id();
    if (id.isBlank() || id.length() > LONGEST_ID || id.codePoints().anyMatch(c -> isUnfit(c))) {
      String shown = id.substring(0, Math.min(id.length(), LONGEST_ID));
      throw new IllegalArgumentException("'" + shown + "' cannot be the id of an article");
    }
  }

  private static final int LONGEST_ID = 512;

  /** The index keeps ids as UTF-8, where halves of pairs would all be the same. */
  private static boolean isUnfit(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
