package imprimatur.report;

import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.report.words.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the templates ask of one document.
 *
 * @param number 1-based, for links inside the page
 * @param result what was found
 */
record HtmlDocument(int number, DocumentResult result) {
  /** Passages shown at once; the others open on demand. */
  static final int OPEN_PASSAGES = 3;

  private static final int PASSAGE_WORDS = 500;

  static List<HtmlDocument> of(CheckResult result) {
    return IntStream.range(0, result.documents().size())
        .mapToObj(i -> new HtmlDocument(i + 1, result.documents().get(i)))
        .toList();
  }

  Outcome outcome() {
    return Outcome.of(result);
  }

  String anchor() {
    return "document-" + number;
  }

  /** The title, or else the address. */
  String title() {
    return result.document().flatMap(d -> d.metadata().title()).orElse(result.uri());
  }

  /** Address, format, language and length. */
  List<String> particulars() {
    List<String> parts = new ArrayList<>();
    parts.add(result.uri());
    result.document().map(Document::format).ifPresent(parts::add);
    result.document().flatMap(d -> d.metadata().language()).ifPresent(parts::add);
    result.document().ifPresent(d -> parts.add(Wording.count(result.words(), "word")));
    return parts;
  }

  /** The reason for the outcome in one sentence. */
  String gist() {
    Optional<Finding> finding =
        result.decision().findings().stream().filter(f -> f.waiver().isEmpty()).findFirst();
    if (finding.isPresent()) {
      return finding.get().message();
    }
    if (!result.issues().isEmpty() && !result.checked()) {
      return result.issues().get(0).message();
    }
    return result.decision().clearances().stream()
        .findFirst()
        .map(clearance -> clearance.reason())
        .orElse(result.decision().findings().isEmpty() ? "Nothing found." : "Found, but waived.");
  }

  /** Language tag of the submission; null if unknown, which leaves the attribute out. */
  String language() {
    return result.document().flatMap(HtmlDocument::tag).orElse(null);
  }

  /** Language tag of a source; null if unknown. */
  String language(SourceRef source) {
    return result.matches().stream()
        .filter(match -> match.source().id().equals(source.id()))
        .map(SourceMatch::document)
        .flatMap(document -> tag(document).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> tag(Document document) {
    return document
        .metadata()
        .language()
        .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}"));
  }

  static Excerpt excerpt(QuotedPassage passage) {
    return Excerpt.of(passage.submissionText(), passage.sourceText(), PASSAGE_WORDS);
  }

  /** The address if a browser may follow it, else null, which leaves the attribute out. */
  static String link(SourceRef source) {
    String uri = source.uri();
    return uri.startsWith("https://") || uri.startsWith("http://") ? uri : null;
  }
}
