package imprimatur.align;

import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.OneToOne;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.align.pair.Trigrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From seeds to accepted passages of one pair of texts. Workspace; not thread-safe. */
final class CandidateFinder {
  /** How far a passage may reach beyond its seed's rectangle, in tokens. */
  private static final int MARGIN = 40;

  /** A passage with a lower score is not looked at, in nats. */
  private static final double LEAST_SCORE = 10;

  private final Pair pair;
  private final OneToOne pairs;
  private final Borders borders;
  private final Acceptance acceptance;
  private final CrossedSplit crossed;
  private final Parameters parameters;

  CandidateFinder(Pair pair, Trigrams trigrams, Parameters parameters) {
    this.pair = pair;
    this.parameters = parameters;
    pairs = new OneToOne(pair, trigrams);
    borders = new Borders(pair, pairs, parameters);
    acceptance = new Acceptance(pair, parameters);
    crossed = new CrossedSplit(pair, pairs, this);
  }

  /** The accepted passages, best first; at most slightly overlapping in A. */
  List<Candidate> find(List<Rectangle> rectangles) {
    List<Candidate> found = new ArrayList<>();
    for (Rectangle rectangle : rectangles) {
      Rectangle window = rectangle.widened(parameters.has(Step.MARGIN) ? MARGIN : 0, pair);
      candidate(window, rectangle)
          .filter(acceptance::isPossible)
          .ifPresent(candidate -> found.addAll(parts(candidate)));
    }
    List<Candidate> best = new Overlaps(pair.a.tokens, this::acceptable).resolve(found);
    double top = best.isEmpty() ? 1 : best.get(0).score();
    best.removeIf(candidate -> !acceptance.isAccepted(candidate, top));
    return best;
  }

  private List<Candidate> parts(Candidate candidate) {
    return parameters.has(Step.CROSSED_SPLIT) ? crossed.split(candidate) : List.of(candidate);
  }

  /** What remains of a passage that is cut. */
  private Optional<Candidate> acceptable(Rectangle place) {
    return parameters.has(Step.OVERLAP_CUT)
        ? within(place).filter(acceptance::isPossible)
        : Optional.empty();
  }

  /** The candidate inside {@code place}, that does not reach beyond it. */
  Optional<Candidate> within(Rectangle place) {
    return candidate(place, place);
  }

  private Optional<Candidate> candidate(Rectangle window, Rectangle core) {
    pairs.match(window, core);
    return borders
        .find(core)
        .filter(found -> found.score() >= LEAST_SCORE)
        .map(
            found ->
                new Candidate(
                    found.place(),
                    found.reading(),
                    found.score(),
                    acceptance.evidence(pairs, found.place())));
  }
}
