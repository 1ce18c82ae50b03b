package imprimatur.model.finding;

import imprimatur.model.document.Document;
import imprimatur.model.document.Position;

/**
 * A passage with the words on both sides, so that a report needs neither document.
 *
 * @param passage the two places
 * @param submissionText the submission's words
 * @param sourceText the source's words
 * @param from where the submission's words begin in its file
 * @param to where they end
 */
public record QuotedPassage(
    Passage passage, String submissionText, String sourceText, Position from, Position to) {

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
