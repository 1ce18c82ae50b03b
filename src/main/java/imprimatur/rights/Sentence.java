package imprimatur.rights;

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
record Sentence(Span span, FoldedText folded, List<Match> matches) {

  Sentence {
    matches = List.copyOf(matches);
  }

  /**
   * A form that was found.
   *
   * @param pattern the form
   * @param start first unit of the matched words in the folded sentence
   * @param end one past the last
   * @param holder place of the holder's name in the folded sentence; empty if the form names none
   */
  record Match(NoticePattern pattern, int start, int end, Span holder) {}

  Stream<Match> statements() {
    return matches.stream().filter(m -> m.pattern().role() == NoticePattern.Role.STATEMENT);
  }

  boolean says(Stance stance) {
    return statements().anyMatch(m -> m.pattern().stance() == stance);
  }

  String words() {
    return folded.text();
  }
}
