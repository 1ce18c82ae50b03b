package imprimatur.model.finding;

import java.util.List;

/**
 * All that one submission takes from one source, and how much that is.
 *
 * @param passages by place in the submission, not overlapping there
 * @param submissionWords words in the submission's body
 * @param sourceWords words in the source's body
 * @param ownWords words of the passages that are the source's own: without {@link
 *     ReuseKind#SHARED_QUOTATION} and boilerplate
 * @param sourceWordsTaken words of the source's body that lie in passages, third parties'
 *     quotations left out
 * @param headlineTaken whether the submission carries the source's headline
 * @param ledeTaken whether the source's first paragraph lies mostly in passages
 */
public record Alignment(
    List<Passage> passages,
    int submissionWords,
    int sourceWords,
    int ownWords,
    int sourceWordsTaken,
    boolean headlineTaken,
    boolean ledeTaken) {

  public Alignment {
    passages = List.copyOf(passages);
  }

  /**
   * Words of the submission that stand in passages: quoted ones too, but not those that are no more
   * than {@link ReuseKind#SHARED_QUOTATION}.
   */
  public int wordsTaken() {
    return passages.stream()
        .filter(p -> p.kind() != ReuseKind.SHARED_QUOTATION)
        .mapToInt(Passage::words)
        .sum();
  }

  /** Share of the submission that comes from the source, 0 … 1: the {@link #wordsTaken}. */
  public double coverageOfSubmission() {
    return submissionWords == 0 ? 0 : Math.min(1, (double) wordsTaken() / submissionWords);
  }

  /** Share of the source that was taken, 0 … 1. */
  public double coverageOfSource() {
    return sourceWords == 0 ? 0 : Math.min(1, (double) sourceWordsTaken / sourceWords);
  }

  /** Longest run of words in common outside quotations, in words. */
  public int longestRun() {
    return passages.stream()
        .filter(p -> p.kind() != ReuseKind.QUOTATION && p.kind() != ReuseKind.SHARED_QUOTATION)
        .mapToInt(Passage::longestRun)
        .max()
        .orElse(0);
  }
}
