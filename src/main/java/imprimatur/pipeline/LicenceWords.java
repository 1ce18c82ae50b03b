package imprimatur.pipeline;

import imprimatur.align.Aligner;
import imprimatur.align.pair.AlignedText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.SourceRef;
import imprimatur.rights.legal.LegalText;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words of an article that are those of a licence or notice which it prints: whoever has them
 * too has quoted the licence, and not the article.
 *
 * <p>What a submission has around them changes nothing, since only the article is looked at: no
 * article can be brought past the check between clauses.
 */
final class LicenceWords {
  private LicenceWords() {}

  /**
   * An article's body parted in two.
   *
   * @param own the words that can be reused
   * @param licence those of licences, if there are any
   */
  record Parted(Tokens own, Optional<Tokens> licence) {}

  /** The body of an article, its licences set apart. */
  static Parted part(Document article) {
    List<Span> legal = LegalText.in(article);
    if (legal.isEmpty()) {
      return new Parted(Tokenizer.tokenizeBody(article), Optional.empty());
    }
    return new Parted(
        tokens(article, without(article.spans(Region.Kind.BODY), legal)),
        Optional.of(tokens(article, legal)));
  }

  private static Tokens tokens(Document article, List<Span> spans) {
    Document.Builder part =
        Document.builder(article.uri(), article.role(), article.format(), article.text())
            .metadata(article.metadata())
            .positions(article.positions());
    spans.forEach(span -> part.region(Region.Kind.BODY, span));
    return Tokenizer.tokenizeBody(part.build());
  }

  /** Both are in order, and every hole lies in one of the spans. */
  private static List<Span> without(List<Span> spans, List<Span> holes) {
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      int start = span.start();
      for (Span hole : holes.stream().filter(span::contains).toList()) {
        left.add(new Span(start, hole.start()));
        start = hole.end();
      }
      left.add(new Span(start, span.end()));
    }
    return left.stream().filter(span -> !span.isEmpty()).toList();
  }

  /**
   * Words that a submission has in common with an article's licence.
   *
   * @param from where the first of them stands in the submission
   */
  record Shared(SourceRef source, int words, int from) {}

  /** What a submission has in common with an article's licence, if anything. */
  static Optional<Shared> shared(
      Aligner aligner, AlignedText submission, AlignedText licence, SourceRef source) {
    List<Passage> passages = aligner.align(submission, licence).passages();
    int words = passages.stream().mapToInt(Passage::words).sum();
    return passages.stream()
        .mapToInt(p -> p.submission().start())
        .boxed()
        .min(Integer::compare)
        .map(from -> new Shared(source, words, from));
  }

  /** What is said of them: one sentence, however many articles print a licence. */
  static Optional<Issue> leftOut(Document submission, List<Shared> all) {
    return all.stream()
        .max(Comparator.comparingInt(Shared::words))
        .map(
            most ->
                Issue.warning(
                    "%d words of a licence or notice that “%s”%s prints too are not taken for reuse"
                        .formatted(most.words(), most.source().title(), more(all.size() - 1)),
                    submission.uri() + ":" + submission.positionOf(most.from())));
  }

  private static String more(int others) {
    return others == 0 ? "" : " (and %d more)".formatted(others);
  }
}
