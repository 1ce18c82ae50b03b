package imprimatur.model.finding.shared;

import imprimatur.model.finding.TextCluster;
import java.util.List;
import java.util.Map;

/**
 * What the sources of one submission have in common.
 *
 * @param attributed how many words of the submission are best explained by each source, by id;
 *     every word of the passages is attributed to one source
 * @param overlaps passages that stand in passages of other sources too
 * @param copies pairs of sources of which the second explains all that the first does
 * @param clusters sources that print the same text, by place in the submission
 */
public record SharedText(
    Map<String, Integer> attributed,
    List<Overlap> overlaps,
    List<Copy> copies,
    List<TextCluster> clusters) {

  private static final SharedText NONE = new SharedText(Map.of(), List.of(), List.of(), List.of());

  public SharedText {
    attributed = Map.copyOf(attributed);
    overlaps = List.copyOf(overlaps);
    copies = List.copyOf(copies);
    clusters = List.copyOf(clusters);
  }

  /**
   * Two sources, of which the second explains the submission's words as well as the first.
   *
   * @param sourceId whose words they are not necessarily
   * @param otherId in whose text all of them stand too
   */
  public record Copy(String sourceId, String otherId) {}

  /** No source has anything in common with another. */
  public static SharedText none() {
    return NONE;
  }

  /** True if the submission takes the same words from the two. */
  public boolean overlap(String sourceId, String otherId) {
    return overlaps.stream()
        .anyMatch(o -> o.sourceId().equals(sourceId) && o.otherId().equals(otherId));
  }

  /** True if the two print the same text. */
  public boolean sameText(String sourceId, String otherId) {
    return clusters.stream().anyMatch(c -> c.holds(sourceId) && c.holds(otherId));
  }
}
