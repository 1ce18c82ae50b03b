package imprimatur.report.overview;

import imprimatur.model.document.Span;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding or clearance of a document, as an overview counts it.
 *
 * @param uri of the document
 * @param state how it stands
 */
record Reuse(
    String uri,
    State state,
    String ruleId,
    String title,
    SourceRef source,
    RightsStatement rights,
    List<QuotedPassage> passages) {

  /** How a finding or clearance stands, the worst first. */
  enum State {
    BLOCK,
    REVIEW,
    NOTE,
    WAIVED,
    CLEARED
  }

  /**
   * Where words of a source stand in a document; several findings may tell of the same.
   *
   * @param source its id
   */
  record Place(String uri, String source, Span span) {}

  static Stream<Reuse> of(DocumentResult document) {
    return Stream.concat(
        document.decision().findings().stream().map(f -> of(document.uri(), f)),
        document.decision().clearances().stream().map(c -> of(document.uri(), c)));
  }

  private static Reuse of(String uri, Finding finding) {
    return new Reuse(
        uri,
        state(finding),
        finding.ruleId(),
        finding.title(),
        finding.source(),
        finding.rights(),
        finding.passages());
  }

  private static Reuse of(String uri, Clearance clearance) {
    return new Reuse(
        uri,
        State.CLEARED,
        clearance.ruleId(),
        clearance.title(),
        clearance.source(),
        clearance.rights(),
        clearance.passages());
  }

  private static State state(Finding finding) {
    if (finding.waiver().isPresent()) {
      return State.WAIVED;
    }
    return finding.severity() == Severity.BLOCK
        ? State.BLOCK
        : finding.severity() == Severity.REVIEW ? State.REVIEW : State.NOTE;
  }

  /** The passages that hold the source's own words. */
  Stream<QuotedPassage> taken() {
    return passages.stream().filter(p -> p.passage().kind() != ReuseKind.SHARED_QUOTATION);
  }

  Place place(Passage passage) {
    return new Place(uri, source.id(), passage.submission());
  }

  String publisher() {
    return source.publisher().orElse("(not named)");
  }

  String holder() {
    return rights.holder().map(Party::name).orElse("(not named)");
  }

  /** The licence, or what else the source says of its use. */
  String licence() {
    return rights.license().orElse(rights.stance().id());
  }
}
