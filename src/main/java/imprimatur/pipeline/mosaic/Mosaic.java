package imprimatur.pipeline.mosaic;

import imprimatur.model.finding.shared.SharedText;
import imprimatur.text.Tokens;
import java.util.Comparator;
import java.util.List;

/** Looks at all sources of a submission together. */
public final class Mosaic {
  private Mosaic() {}

  /**
   * What the sources have in common; the order in which they come does not matter. Without two
   * sources that have the same words nothing is done.
   *
   * @param submission tokens of its body
   */
  public static SharedText of(Tokens submission, List<Matched> matches) {
    if (matches.size() < 2) {
      return SharedText.none();
    }
    List<Matched> sources = matches.stream().sorted(Comparator.comparing(Matched::id)).toList();
    if (!Stretch.anyOverlap(Stretch.of(submission, sources))) {
      return SharedText.none();
    }
    List<Stretch> stretches = new CommonWords(submission, sources).explained();
    Attribution attribution = new Attribution(sources, stretches);
    return new SharedText(
        attribution.words(),
        attribution.overlaps(),
        Copies.among(sources, stretches),
        SameText.clusters(sources, stretches));
  }
}
