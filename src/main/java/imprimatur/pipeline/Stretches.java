package imprimatur.pipeline;

import imprimatur.align.pair.Stretch;
import imprimatur.corpus.search.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Where in a long submission an article is to be looked for. */
final class Stretches {
  /** Tokens that are looked at on either side of a window with evidence. */
  private static final int MARGIN = 1_024;

  private Stretches() {}

  /** The windows of a candidate with what is around them, in order and apart from each other. */
  static List<Stretch> of(Candidate candidate, int tokens) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    int to = 0;
    for (int place : candidate.places()) {
      int start = Math.max(0, place - MARGIN);
      if (start > to) {
        add(stretches, from, to);
        from = start;
      }
      to = Math.min(tokens, place + Candidate.WINDOW + MARGIN);
    }
    add(stretches, from, to);
    return stretches;
  }

  private static void add(List<Stretch> stretches, int from, int to) {
    if (to > from) {
      stretches.add(new Stretch(from, to));
    }
  }
}
