package imprimatur.align;

import imprimatur.align.kind.Coverage;
import imprimatur.align.kind.ReuseClassifier;
import imprimatur.align.kind.ReuseClassifier.Classified;
import imprimatur.align.pair.AlignedText;
import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.OneToOne;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.align.pair.Stretch;
import imprimatur.align.pair.Trigrams;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.text.Frequencies;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the passages that a submission takes from a source, verbatim, edited, rewritten or summed
 * up, with their borders on both sides.
 *
 * <p>Words are scored by likelihood, and the best-scoring stretches define the passages: blocks
 * that share more than chance explains are seeds ({@code SeedFinder}), seeds grow to rectangles, in
 * which words are paired one to one ({@code OneToOne}); maximum-sum segments give the borders
 * ({@code Borders}); crossed halves are split, overlaps resolved, and what remains accepted or not
 * by a logistic score ({@code Acceptance}). A summary is looked for in the whole of the source
 * ({@code SummaryFinder}). The cost is linear in the length of the texts but for what they share,
 * and bounded there. Texts of different languages are compared by words instead of stems.
 *
 * <p>Immutable and thread-safe: each call has its own workspace.
 */
public final class Aligner {
  private final Frequencies frequencies;
  private final Parameters parameters;

  /**
   * An aligner for news.
   *
   * @param frequencies how common words are, best of the corpus that the sources are in
   */
  public Aligner(Frequencies frequencies) {
    this(frequencies, Parameters.standard());
  }

  public Aligner(Frequencies frequencies, Parameters parameters) {
    this.frequencies = frequencies;
    this.parameters = parameters;
  }

  /** All that {@code submission} takes from {@code source}; no passages if nothing. */
  public Alignment align(AlignedText submission, AlignedText source) {
    return new Coverage(submission, source).of(passages(submission, source));
  }

  /**
   * What those stretches of {@code submission} take from {@code source}, each by itself.
   *
   * <p>For long submissions: the cost is that of the stretches.
   *
   * @param stretches apart from each other
   */
  public Alignment align(AlignedText submission, AlignedText source, List<Stretch> stretches) {
    List<Classified> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      AlignedText part = submission.part(stretch);
      for (Classified one : passages(part, source)) {
        found.add(one.after(stretch.from()));
      }
    }
    return new Coverage(submission, source).of(found);
  }

  private List<Classified> passages(AlignedText submission, AlignedText source) {
    Pair pair = Pair.of(submission, source, frequencies);
    SeedFinder seeds = new SeedFinder(pair, parameters);
    List<Rectangle> rectangles = seeds.rectangles();
    boolean summary = parameters.has(Step.SUMMARY) && SummaryFinder.isWorthwhile(pair, seeds);
    if (rectangles.isEmpty() && !summary) {
      return List.of();
    }
    Trigrams trigrams = new Trigrams(pair);
    List<Candidate> found = new CandidateFinder(pair, trigrams, parameters).find(rectangles);
    if (summary) {
      new SummaryFinder(pair, trigrams, parameters)
          .find(found)
          .ifPresent(
              whole -> {
                found.removeIf(part -> part.place().overlapA(whole.place()) > 0);
                found.add(whole);
              });
    }
    return classify(submission, source, pair, trigrams, found);
  }

  private List<Classified> classify(
      AlignedText submission,
      AlignedText source,
      Pair pair,
      Trigrams trigrams,
      List<Candidate> found) {
    ReuseClassifier classifier =
        new ReuseClassifier(
            submission, source, new OneToOne(pair, trigrams), parameters.quotationsApart());
    List<Classified> classified = new ArrayList<>();
    for (Candidate candidate : found) {
      for (Classified one : classifier.classify(candidate)) {
        if (isLongEnough(one.passage(), candidate)) {
          classified.add(one);
        }
      }
    }
    return classified;
  }

  private boolean isLongEnough(Passage passage, Candidate candidate) {
    int length = Math.min(passage.submission().length(), passage.source().length());
    boolean proof = candidate.evidence().longestRun() >= parameters.leastRun();
    return length >= (proof ? parameters.leastRunCharacters() : parameters.leastCharacters());
  }
}
