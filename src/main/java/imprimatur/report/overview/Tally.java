package imprimatur.report.overview;

import imprimatur.report.overview.Reuse.State;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How often a publisher, holder, rule, licence or source comes up.
 *
 * @param label what is counted
 * @param detail more of its name, may be empty
 * @param documents that have it
 * @param states findings and clearances by how they stand
 * @param words taken, each place counted once
 */
record Tally(String label, String detail, int documents, Map<State, Integer> states, int words) {
  /** The worst first, then by words, then by name. */
  private static final Comparator<Tally> ORDER =
      Comparator.comparingInt((Tally t) -> -t.of(State.BLOCK))
          .thenComparingInt(t -> -t.of(State.REVIEW))
          .thenComparingInt(t -> -t.words)
          .thenComparing(Tally::label);

  int of(State state) {
    return states.getOrDefault(state, 0);
  }

  /**
   * Counts by label.
   *
   * @param detail of the first that has the label
   */
  static List<Tally> by(
      List<Reuse> all, Function<Reuse, String> label, Function<Reuse, String> detail) {
    Map<String, Counting> counted = new LinkedHashMap<>();
    for (Reuse reuse : all) {
      counted
          .computeIfAbsent(label.apply(reuse), key -> new Counting(key, detail.apply(reuse)))
          .add(reuse);
    }
    return counted.values().stream().map(Counting::tally).sorted(ORDER).toList();
  }

  private static final class Counting {
    private final String label;
    private final String detail;
    private final Set<String> documents = new HashSet<>();
    private final Set<Reuse.Place> places = new HashSet<>();
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private int words;

    Counting(String label, String detail) {
      this.label = label;
      this.detail = detail;
    }

    void add(Reuse reuse) {
      documents.add(reuse.uri());
      states.merge(reuse.state(), 1, Integer::sum);
      reuse
          .taken()
          .filter(p -> places.add(reuse.place(p.passage())))
          .forEach(p -> words += p.passage().words());
    }

    Tally tally() {
      return new Tally(label, detail, documents.size(), states, words);
    }
  }
}
