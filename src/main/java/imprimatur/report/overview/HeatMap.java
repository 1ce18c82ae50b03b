package imprimatur.report.overview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many words each publisher's articles gave to each section of one's own texts; those that give
 * and take most.
 *
 * @param publishers rows, the greatest first
 * @param sections columns, the greatest first
 * @param words by row and column
 */
record HeatMap(List<String> publishers, List<String> sections, List<List<Integer>> words) {
  private static final int MOST_PUBLISHERS = 15;
  private static final int MOST_SECTIONS = 8;

  private record Cell(String publisher, String section) {}

  static HeatMap of(List<Reuse> all) {
    Set<Reuse.Place> places = new HashSet<>();
    Map<Cell, Integer> cells = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    Map<String, Integer> columns = new HashMap<>();
    for (Reuse reuse : all) {
      int words =
          reuse
              .taken()
              .filter(p -> places.add(reuse.place(p.passage())))
              .mapToInt(p -> p.passage().words())
              .sum();
      String section = Section.of(reuse.uri());
      cells.merge(new Cell(reuse.publisher(), section), words, Integer::sum);
      rows.merge(reuse.publisher(), words, Integer::sum);
      columns.merge(section, words, Integer::sum);
    }
    List<String> publishers = greatest(rows, MOST_PUBLISHERS);
    List<String> sections = greatest(columns, MOST_SECTIONS);
    return new HeatMap(
        publishers,
        sections,
        publishers.stream()
            .map(p -> sections.stream().map(s -> cells.getOrDefault(new Cell(p, s), 0)).toList())
            .toList());
  }

  private static List<String> greatest(Map<String, Integer> words, int most) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  int greatest() {
    return words.stream().flatMap(List::stream).mapToInt(w -> w).max().orElse(0);
  }
}
