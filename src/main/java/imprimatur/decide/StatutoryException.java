package imprimatur.decide;

import imprimatur.notation.Node;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A use that a law may allow without consent, and on which conditions.
 *
 * @param law as a lawyer cites it
 * @param territories where it holds; empty for the one that holds where no other does
 * @param purposes what the use must be for
 * @param percent the most of the source that may be taken
 * @param submissionPercent the most of the submission that may be taken from it
 * @param reservable whether an express reservation of rights beats it
 */
public record StatutoryException(
    String law,
    Set<String> territories,
    List<String> purposes,
    int percent,
    int submissionPercent,
    boolean reservable) {
  public StatutoryException {
    territories = Set.copyOf(territories);
    purposes = List.copyOf(purposes);
  }

  /** Reads a row of {@code exceptions.csv}. */
  static StatutoryException read(Node row) {
    Set<String> territories = new LinkedHashSet<>();
    row.get("territories")
        .ifPresent(
            cell -> words(cell).forEach(code -> territories.add(Vocabulary.territory(cell, code))));
    Node reservable = row.require("reservable");
    if (!Set.of("yes", "no").contains(reservable.asText())) {
      throw reservable.error("expected yes or no, found '" + reservable + "'");
    }
    return new StatutoryException(
        Vocabulary.nonBlank(row.require("law")),
        territories,
        words(row.require("purposes")),
        PolicyTables.percent(row, "percent"),
        PolicyTables.percent(row, "submission_percent"),
        reservable.asText().equals("yes"));
  }

  private static List<String> words(Node cell) {
    return Arrays.stream(Vocabulary.nonBlank(cell).split(";", -1)).map(String::strip).toList();
  }
}
