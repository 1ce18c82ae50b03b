package imprimatur.align;

import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.Rectangle;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sees to it that the passages of a pair hardly overlap in A: two that do are cut where most is
 * explained, or the worse gives way. Stateless but for what it is given.
 */
final class Overlaps {
  /** Share of a passage that may overlap with a better one. */
  private static final double ALLOWED = 0.3;

  /** What a cut must bring, in nats: as much as a passage of some twenty words. */
  private static final double GAIN = 50;

  /** Places tried to cut two passages at. */
  private static final int MOST_CUTS = 8;

  private final Tokens tokens;
  private final Function<Rectangle, Optional<Candidate>> within;

  /**
   * @param tokens of A
   * @param within the best acceptable passage inside a place
   */
  Overlaps(Tokens tokens, Function<Rectangle, Optional<Candidate>> within) {
    this.tokens = tokens;
    this.within = within;
  }

  /** The passages that remain, the best first. */
  List<Candidate> resolve(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(Candidate::score).reversed());
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : sorted) {
      List<Candidate> rivals = kept.stream().filter(k -> isTooClose(candidate, k)).toList();
      if (rivals.isEmpty()) {
        kept.add(candidate);
      } else if (rivals.size() == 1) {
        share(candidate, rivals.get(0), kept);
      }
    }
    kept.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return kept;
  }

  private static boolean isTooClose(Candidate candidate, Candidate other) {
    Rectangle place = candidate.place();
    return place.overlapA(other.place()) > ALLOWED * place.lengthA();
  }

  /** Keeps the better whole, and the worse if something of it remains, or cuts between the two. */
  private void share(Candidate worse, Candidate better, List<Candidate> kept) {
    List<Candidate> best = List.of(better);
    for (int cut : cuts(worse.place(), better.place())) {
      List<Candidate> parts = cut(worse, better, cut);
      boolean free = parts.stream().allMatch(part -> isFree(part, kept, better));
      if (free && score(parts) > score(best) + GAIN) {
        best = parts;
      }
    }
    kept.remove(better);
    kept.addAll(best);
  }

  private static double score(List<Candidate> parts) {
    return parts.stream().mapToDouble(Candidate::score).sum();
  }

  /** Where the overlap begins and ends, and the sentences that begin in it. */
  private List<Integer> cuts(Rectangle one, Rectangle other) {
    int from = Math.max(one.a0(), other.a0());
    int to = Math.min(one.a1(), other.a1());
    List<Integer> cuts = new ArrayList<>(List.of(from, to));
    for (int token = from + 1; token < to && cuts.size() < MOST_CUTS; token++) {
      if (tokens.boundary(token) >= Tokens.BOUNDARY_SENTENCE) {
        cuts.add(token);
      }
    }
    return cuts;
  }

  private List<Candidate> cut(Candidate one, Candidate other, int at) {
    boolean first = one.place().a0() + one.place().a1() < other.place().a0() + other.place().a1();
    List<Candidate> parts = new ArrayList<>();
    within((first ? one : other).place(), 0, at).ifPresent(parts::add);
    within((first ? other : one).place(), at, Integer.MAX_VALUE).ifPresent(parts::add);
    return parts;
  }

  private Optional<Candidate> within(Rectangle place, int from, int to) {
    int a0 = Math.max(from, place.a0());
    int a1 = Math.min(to, place.a1());
    return a0 < a1 ? within.apply(new Rectangle(a0, a1, place.b0(), place.b1())) : Optional.empty();
  }

  private static boolean isFree(Candidate part, List<Candidate> kept, Candidate rival) {
    return kept.stream().noneMatch(k -> !k.equals(rival) && isTooClose(part, k));
  }
}
