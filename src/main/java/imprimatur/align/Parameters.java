package imprimatur.align;

/**
 * What counts as a passage.
 *
 * @param leastCharacters passages with fewer characters on either side are left out unless they are
 *     proof by themselves
 * @param leastRun words in common in a row, from which a passage may be proof by itself …
 * @param leastRunEvidence … if the different words of the run prove at least this much, in nats
 *     over what any content word does: five to eight words that are not everybody's
 * @param leastRunCharacters characters of such a passage; no shorter passage is ever reported
 */
public record Parameters(
    int leastCharacters, int leastRun, double leastRunEvidence, int leastRunCharacters) {

  /** For news: short verbatim runs count. */
  public static Parameters standard() {
    return new Parameters(80, 9, 26, 40);
  }

  /** Passages only, as corpora for the evaluation of detectors define them. */
  public static Parameters passagesOnly() {
    return new Parameters(80, Integer.MAX_VALUE, 0, 80);
  }
}
