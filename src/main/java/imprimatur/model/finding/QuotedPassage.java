package imprimatur.model.finding;

import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import java.util.List;

/**
 * A passage with the words on both sides, so that a report needs neither document.
 *
 * @param passage the two places
 * @param submissionText the submission's words
 * @param sourceText the source's words
 * @param from where the submission's words begin in its file
 * @param to where they end
 * @param elsewhere other sources in which the words stand too, the closest first
 */
public record QuotedPassage(
    Passage passage,
    String submissionText,
    String sourceText,
    Position from,
    Position to,
    List<Elsewhere> elsewhere) {

  public QuotedPassage {
    elsewhere = List.copyOf(elsewhere);
  }

  /** A passage whose words stand in no other source. */
  public QuotedPassage(
      Passage passage, String submissionText, String sourceText, Position from, Position to) {
    this(passage, submissionText, sourceText, from, to, List.of());
  }

  /** The same passage with the other sources in which its words stand. */
  public QuotedPassage with(List<Elsewhere> others) {
    return new QuotedPassage(passage, submissionText, sourceText, from, to, others);
  }

  /** Quotes {@code passage} from the two documents it was found in. */
  public static QuotedPassage of(Passage passage, Document submission, Document source) {
    return new QuotedPassage(
        passage,
        passage.submission().slice(submission.text()),
        passage.source().slice(source.text()),
        submission.positionOf(passage.submission().start()),
        submission.positionOf(passage.submission().end()));
  }
}
