package imprimatur.pipeline.intake;

/**
 * What became of the articles of an import.
 *
 * @param stored new or changed
 * @param unchanged stored before, in the same words
 * @param failed not stored, each with an issue
 * @param copies those of the stored ones that print the text of another article
 */
public record ImportSummary(int stored, int unchanged, int failed, int copies) {
  /** {@code stored 12 articles, 3 unchanged, 1 failed; 2 of them are copies of others}. */
  public String inWords() {
    String noun = stored == 1 ? " article, " : " articles, ";
    String are = copies == 1 ? " is a copy of another" : " are copies of others";
    return "stored "
        + stored
        + noun
        + unchanged
        + " unchanged, "
        + failed
        + " failed"
        + (copies == 0 ? "" : "; " + copies + " of them" + are);
  }
}
