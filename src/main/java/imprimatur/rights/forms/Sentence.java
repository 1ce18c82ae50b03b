package imprimatur.rights.forms;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Stance;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence in which at least one form was found.
 *
 * @param span its place in the text, without the white space around it
 * @param folded its words in folded spelling
 * @param matches the forms found, none vetoed
 */
public record Sentence(Span span, FoldedText folded, List<Match> matches) {

  public Sentence {
    matches = List.copyOf(matches);
  }

  /**
   * A form that was found.
   *
   * @param pattern the form
   * @param start first unit of the matched words in the folded sentence
   * @param end one past the last
   * @param names where in the folded sentence a party may be named; empty if the form names none
   */
  public record Match(NoticePattern pattern, int start, int end, List<Span> names) {
    public Match {
      names = List.copyOf(names);
    }

    /** Whether it says what the rest of the notice does not speak of. */
    public boolean isException() {
      return pattern.role() == NoticePattern.Role.EXCEPTION;
    }

    private boolean overlaps(Match other) {
      return start < other.end && other.start < end;
    }

    /** Whether it claims, in the words of an exception, what that gives up. */
    boolean isGivenUp(Match other) {
      return other.isException()
          && pattern.stance() == Stance.COPYRIGHT_CLAIM_ONLY
          && overlaps(other);
    }
  }

  /** The same sentence with only some of its matches. */
  public Sentence with(List<Match> some) {
    return new Sentence(span, folded, some);
  }

  public Stream<Match> statements() {
    return matches.stream()
        .filter(m -> m.pattern().role() == NoticePattern.Role.STATEMENT || m.isException());
  }

  public boolean says(Stance stance) {
    return statements().anyMatch(m -> m.pattern().stance() == stance);
  }

  public String words() {
    return folded.text();
  }
}
