package imprimatur.report.html;

import static imprimatur.report.html.HtmlData.safe;

import imprimatur.model.document.Document;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.Verdict;
import imprimatur.model.rights.RightsStatement;
import imprimatur.report.Json;
import imprimatur.report.Outcome;
import imprimatur.report.Wording;
import imprimatur.report.words.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A finding or clearance as the script of the HTML report takes it. */
final class HtmlEntry {
  /** Words of a passage that are shown; fewer where that would make a page too large to open. */
  private static final int PASSAGE_WORDS = 500;

  private static final int PASSAGE_WORDS_OF_MANY = 120;
  private static final int MANY = 1_000;

  private final DocumentResult result;

  private final int words;

  private HtmlEntry(DocumentResult result, int words) {
    this.result = result;
    this.words = words;
  }

  /** How many words of a passage a report of so many findings shows. */
  static int words(long findings) {
    return findings > MANY ? PASSAGE_WORDS_OF_MANY : PASSAGE_WORDS;
  }

  /** The findings, then the clearances. */
  static List<Map<String, Object>> all(DocumentResult result, int words) {
    HtmlEntry entry = new HtmlEntry(result, words);
    return Stream.concat(
            result.decision().findings().stream().map(entry::finding),
            result.decision().clearances().stream().map(entry::clearance))
        .toList();
  }

  /** The passages of all entries, in their order. */
  static List<QuotedPassage> passages(DocumentResult result) {
    return Stream.concat(
            result.decision().findings().stream().flatMap(f -> f.passages().stream()),
            result.decision().clearances().stream().flatMap(c -> c.passages().stream()))
        .toList();
  }

  private Map<String, Object> finding(Finding finding) {
    return Json.object(
        "kind", kind(finding),
        "rule", safe(finding.ruleId()),
        "title", safe(finding.title()),
        "message", safe(finding.message()),
        "waiver", finding.waiver().map(w -> safe(Wording.waiver(w))),
        "source", source(finding.source()),
        "passages", passages(finding.passages(), finding.source()),
        "rights", rights(finding.rights()),
        "facts", finding.facts().stream().map(HtmlEntry::fact).toList(),
        "fix", safe(finding.howToFix()),
        "cures", finding.cures().stream().map(Cure::text).map(HtmlData::safe).toList());
  }

  private Map<String, Object> clearance(Clearance clearance) {
    return Json.object(
        "kind", Outcome.ALLOW.id(),
        "rule", safe(clearance.ruleId()),
        "title", safe(clearance.title()),
        "message", safe(clearance.reason()),
        "source", source(clearance.source()),
        "passages", passages(clearance.passages(), clearance.source()),
        "rights", rights(clearance.rights()),
        "facts", clearance.facts().stream().map(HtmlEntry::fact).toList());
  }

  static String kind(Finding finding) {
    if (finding.waiver().isPresent()) {
      return "waived";
    }
    return finding.severity() == Severity.NOTE
        ? "note"
        : Outcome.of(Verdict.of(finding.severity())).id();
  }

  private Map<String, Object> source(SourceRef source) {
    return Json.object(
        "title", safe(source.title()),
        "publisher", source.publisher().map(HtmlData::safe),
        "agency", source.agency().map(HtmlData::safe),
        "published", source.published(),
        "uri", safe(source.uri()),
        "link", link(source),
        "language", match(source).map(SourceMatch::document).flatMap(HtmlData::language));
  }

  /** The address if a browser may follow it. */
  private static Optional<String> link(SourceRef source) {
    String uri = safe(source.uri());
    boolean web = uri.startsWith("https://") || uri.startsWith("http://");
    return web && uri.equals(source.uri()) ? Optional.of(uri) : Optional.empty();
  }

  private Optional<SourceMatch> match(SourceRef source) {
    return result.matches().stream().filter(m -> m.source().id().equals(source.id())).findFirst();
  }

  private List<Map<String, Object>> passages(List<QuotedPassage> passages, SourceRef source) {
    Optional<Document> document = match(source).map(SourceMatch::document);
    return passages.stream().map(p -> passage(p, document)).toList();
  }

  private Map<String, Object> passage(QuotedPassage quoted, Optional<Document> source) {
    Excerpt excerpt = Excerpt.of(quoted.submissionText(), quoted.sourceText(), words);
    Span span = quoted.passage().source();
    return Json.object(
        "kind", Wording.kind(quoted.passage().kind()),
        "extent", Wording.extent(quoted),
        "legend", Wording.legend(excerpt),
        "marking", excerpt.marking().name().toLowerCase(Locale.ROOT),
        "place", safe(Wording.place(result.uri(), quoted.from())),
        "left", pieces(excerpt.left()),
        "right", excerpt.right().equals(excerpt.left()) ? null : pieces(excerpt.right()),
        "before", HtmlReading.before(source, span),
        "after", HtmlReading.after(source, span),
        "elsewhere",
            quoted.elsewhere().isEmpty() ? null : safe(Wording.elsewhere(quoted.elsewhere())));
  }

  /** Words as strings, marked ones as a list of one string, a gap as an object. */
  private static List<Object> pieces(List<Excerpt.Piece> pieces) {
    return pieces.stream().map(HtmlEntry::piece).toList();
  }

  private static Object piece(Excerpt.Piece piece) {
    if (piece instanceof Excerpt.Piece.Text text) {
      return text.marked() ? (Object) List.of(text.text()) : text.text();
    }
    return Map.of("gap", ((Excerpt.Piece.Gap) piece).text());
  }

  private static Map<String, Object> rights(RightsStatement rights) {
    return Json.object(
        "clause", safe(rights.clause().text()),
        "place", safe(Wording.place(rights.clause())),
        "stance", rights.stance().id(),
        "license", rights.license().map(HtmlData::safe),
        "holder", rights.holder().map(p -> safe(p.name())));
  }

  /** Name, value, limit, and how far of the limit the value is if both are numbers. */
  private static Map<String, Object> fact(Fact fact) {
    return Json.object(
        "name", safe(fact.name()),
        "seen", safe(Wording.value(fact.actual(), fact.unit())),
        "limit", safe(Wording.bareLimit(fact)),
        "share", share(fact));
  }

  private static Double share(Fact fact) {
    return fact.actual() instanceof Fact.Value.Amount actual
            && fact.limit().orElse(null) instanceof Fact.Value.Amount limit
            && limit.value() > 0
        ? Double.valueOf(actual.value() / limit.value())
        : null;
  }
}
