package imprimatur.pipeline.mosaic;

import imprimatur.model.finding.TextCluster;
import imprimatur.model.finding.shared.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Attributes each token of the passages to one source: of those whose passages hold it the one with
 * the most words in common in the stretch, then with the more similar passage, the longer one, the
 * earlier publication.
 */
final class Attribution {
  /** Fewer words in common are chance, unless they are half of a passage. */
  private static final int FEW = 8;

  private final List<Matched> sources;
  private final List<Stretch> stretches;
  private final List<Map<Integer, Tally>> tallies = new ArrayList<>();
  private final Map<String, Integer> words = new TreeMap<>();

  /**
   * @param stretches by place
   */
  Attribution(List<Matched> sources, List<Stretch> stretches) {
    this.sources = sources;
    this.stretches = stretches;
    stretches.forEach(s -> tallies.add(new TreeMap<>()));
    int[] borders = borders();
    List<Integer> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i + 1 < borders.length; i++) {
      int from = borders[i];
      while (next < stretches.size() && stretches.get(next).from() == from) {
        open.add(next++);
      }
      open.removeIf(number -> stretches.get(number).to() <= from);
      attribute(open, from, borders[i + 1]);
    }
  }

  private int[] borders() {
    return stretches.stream()
        .flatMapToInt(s -> IntStream.of(s.from(), s.to()))
        .sorted()
        .distinct()
        .toArray();
  }

  /** How a stretch stands to a source: tokens that it has too, and that are attributed to it. */
  private static final class Tally {
    private int shared;
    private int won;
  }

  private void attribute(List<Integer> open, int from, int to) {
    if (open.isEmpty()) {
      return;
    }
    Stretch best = open.stream().map(stretches::get).max(better(from, to)).orElseThrow();
    words.merge(sources.get(best.source()).id(), to - from, Integer::sum);
    for (int number : open) {
      for (int other : open) {
        int source = stretches.get(other).source();
        Tally tally = tallies.get(number).computeIfAbsent(source, s -> new Tally());
        tally.shared += to - from;
        tally.won += source == best.source() ? to - from : 0;
      }
    }
  }

  private Comparator<Stretch> better(int from, int to) {
    return Comparator.comparing(Stretch::isOwn)
        .thenComparing(s -> s.common(from, to))
        .thenComparing(s -> s.passage().similarity())
        .thenComparing(s -> s.passage().words())
        .thenComparing(
            s -> sources.get(s.source()).match().source(), TextCluster.EARLIEST_FIRST.reversed());
  }

  /** How many tokens are attributed to each source, by id. */
  Map<String, Integer> words() {
    return words;
  }

  /** The passages that stand in passages of other sources too, by place, then by source. */
  List<Overlap> overlaps() {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Map<Integer, Tally> tally = tallies.get(i);
      tally.forEach(
          (other, of) -> {
            boolean chance = of.shared < FEW && of.shared * 2 < stretch.size();
            if (other != stretch.source() && !chance) {
              overlaps.add(overlap(stretch, other, of, tally.get(stretch.source())));
            }
          });
    }
    return overlaps;
  }

  private Overlap overlap(Stretch stretch, int other, Tally of, Tally own) {
    return new Overlap(
        sources.get(stretch.source()).id(),
        stretch.passage().submission(),
        sources.get(other).id(),
        of.shared,
        of.won > own.won);
  }
}
