package imprimatur.pipeline.intake;

import java.util.OptionalInt;

/**
 * What became of the articles of an import.
 *
 * @param stored new or changed
 * @param unchanged stored before, in the same words
 * @param failed not stored, each with an issue
 * @param copies those of the stored ones that print the text of another article; absent if nobody
 *     counted them
 */
public record ImportSummary(int stored, int unchanged, int failed, OptionalInt copies) {
  /** {@code stored 12 articles, 3 unchanged, 1 failed; 2 of them are copies of others}. */
  public String inWords() {
    String noun = stored == 1 ? " article, " : " articles, ";
    return "stored "
        + stored
        + noun
        + unchanged
        + " unchanged, "
        + failed
        + " failed"
        + copiesInWords();
  }

  private String copiesInWords() {
    if (copies.isEmpty()) {
      return "; copies were not counted";
    }
    int count = copies.getAsInt();
    String are = count == 1 ? " is a copy of another" : " are copies of others";
    return count == 0 ? "" : "; " + count + " of them" + are;
  }
}
