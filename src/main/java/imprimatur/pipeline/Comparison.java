package imprimatur.pipeline;

import imprimatur.align.Aligner;
import imprimatur.align.Parameters;
import imprimatur.align.pair.AlignedText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.text.Background;
import imprimatur.text.Tokenizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two documents side by side: what the one takes from the other, without corpus and rules.
 *
 * @param submission the document that may take
 * @param source the document that may be taken from
 * @param alignment what was taken
 */
public record Comparison(Document submission, Document source, Alignment alignment) {
  /** Aligns two documents closely, with built-in frequencies of words. */
  public static Comparison of(Document submission, Document source) {
    Aligner aligner = new Aligner(Background.standard(), Parameters.closeReading());
    return new Comparison(
        submission, source, aligner.align(AlignedText.of(submission), AlignedText.of(source)));
  }

  /** The passages with their words, by place in the submission. */
  public List<QuotedPassage> passages() {
    return alignment.passages().stream()
        .map(passage -> QuotedPassage.of(passage, submission, source))
        .toList();
  }

  /** What the reader should know of words in the two documents that are disguised. */
  public List<Issue> disguises() {
    return Stream.of(submission, source)
        .flatMap(document -> Tokenizer.tokenizeBody(document).disguises(document).stream())
        .toList();
  }
}
