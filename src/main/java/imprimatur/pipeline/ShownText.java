package imprimatur.pipeline;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.SourceMatch;
import java.util.List;

/**
 * A submission as its readers see it, for the policy: what is hidden from them can be taken from a
 * source, but it credits nobody and states no licence.
 */
final class ShownText {
  private ShownText() {}

  /** The submission with blanks for what is unseen and taken from nowhere; offsets stay. */
  static Document of(Document submission, List<SourceMatch> matches) {
    List<Span> unseen = submission.spans(Region.Kind.UNSEEN);
    if (unseen.isEmpty()) {
      return submission;
    }
    StringBuilder text = new StringBuilder(submission.text());
    unseen.forEach(span -> blank(text, span));
    matches.stream()
        .flatMap(match -> match.alignment().passages().stream())
        .forEach(passage -> restore(text, passage.submission(), submission.text()));
    return new Document(
        submission.uri(),
        submission.role(),
        submission.format(),
        text.toString(),
        submission.regions(),
        submission.metadata(),
        submission.evidence(),
        submission.positions(),
        submission.issues());
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static void restore(StringBuilder text, Span span, String whole) {
    text.replace(span.start(), span.end(), span.slice(whole));
  }
}
