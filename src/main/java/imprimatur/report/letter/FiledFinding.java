package imprimatur.report.letter;

import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.report.words.Harmless;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A finding and the document in which it was found; with its own texts made harmless.
 *
 * @param document in which it was found
 * @param finding itself
 */
public record FiledFinding(DocumentResult document, Finding finding) {
  private static final int LONGEST = 4_000;
  private static final Set<ReuseKind> AS_IT_WAS =
      EnumSet.of(ReuseKind.VERBATIM, ReuseKind.QUOTATION);

  /** All findings, in the order of the report: the first is number 1. */
  public static List<FiledFinding> of(CheckResult report) {
    return report.documents().stream()
        .flatMap(d -> d.decision().findings().stream().map(f -> new FiledFinding(d, f)))
        .toList();
  }

  /** What names it: the fingerprint by which a waiver names it, too. */
  public String fingerprint() {
    return finding.fingerprint();
  }

  /** Language of the source if the report tells it, else of the text it was found in. */
  public Optional<String> language() {
    return document.matches().stream()
        .filter(match -> match.source().id().equals(source().id()))
        .findFirst()
        .flatMap(match -> language(match.document()))
        .or(() -> document.document().flatMap(FiledFinding::language));
  }

  private static Optional<String> language(Document text) {
    return text.metadata().language();
  }

  SourceRef source() {
    return finding.source();
  }

  Optional<String> holder() {
    return finding
        .rights()
        .holder()
        .map(Party::name)
        .or(() -> source().publisher())
        .map(FiledFinding::safe);
  }

  Optional<String> license() {
    return finding.rights().license().map(FiledFinding::safe);
  }

  String clause() {
    return safe(finding.rights().clause().text());
  }

  String place() {
    return safe(document.uri());
  }

  String documentTitle() {
    return document
        .document()
        .flatMap(text -> text.metadata().title())
        .map(FiledFinding::safe)
        .orElseGet(this::place);
  }

  List<QuotedPassage> passages() {
    return finding.passages();
  }

  long words() {
    return passages().stream().mapToLong(p -> p.passage().words()).sum();
  }

  /** {@code 82.6 %}; empty if it was not measured. */
  Optional<String> share() {
    return finding.facts().stream()
        .filter(fact -> fact.name().equals("share of the source"))
        .map(fact -> fact.actual() + " " + fact.unit())
        .findFirst();
  }

  /** Whether all that was taken stands as it was. */
  boolean unchanged() {
    return passages().stream().allMatch(p -> AS_IT_WAS.contains(p.passage().kind()));
  }

  static String safe(String text) {
    return Harmless.text(text, LONGEST).strip();
  }
}
