package imprimatur.pipeline;

/**
 * What became of the articles of an import.
 *
 * @param stored new or changed
 * @param unchanged stored before, in the same words
 * @param failed not stored, each with an issue
 */
public record ImportSummary(int stored, int unchanged, int failed) {
  /** {@code stored 12 articles, 3 unchanged, 1 failed}. */
  public String inWords() {
    String noun = stored == 1 ? " article, " : " articles, ";
    return "stored " + stored + noun + unchanged + " unchanged, " + failed + " failed";
  }
}
