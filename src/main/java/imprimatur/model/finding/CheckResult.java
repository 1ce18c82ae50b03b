package imprimatur.model.finding;

import imprimatur.model.document.Issue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole result of a check: what every report is written from.
 *
 * @param version of the program
 * @param checkedAt when
 * @param documents in the order of the input
 * @param issues what kept the whole check from being complete, such as source articles that could
 *     not be read
 * @param skipped files that are no documents because they hold no text, each with the reason
 * @param basis what was checked against and by; empty if nobody asked for it
 */
public record CheckResult(
    String version,
    Instant checkedAt,
    List<DocumentResult> documents,
    List<Issue> issues,
    List<Issue> skipped,
    Optional<Basis> basis) {
  public CheckResult {
    documents = List.copyOf(documents);
    issues = List.copyOf(issues);
    skipped = List.copyOf(skipped);
  }

  /** A result of a check that skipped nothing. */
  public CheckResult(
      String version, Instant checkedAt, List<DocumentResult> documents, List<Issue> issues) {
    this(version, checkedAt, documents, issues, List.of(), Optional.empty());
  }

  /** The same result with other documents. */
  public CheckResult with(List<DocumentResult> others) {
    return new CheckResult(version, checkedAt, others, issues, skipped, basis);
  }

  /** False if an error kept some document, or all of them, from being wholly checked. */
  public boolean checked() {
    return documents.stream().allMatch(DocumentResult::checked)
        && issues.stream().noneMatch(i -> i.severity() == Issue.Severity.ERROR);
  }

  /** The worst verdict of all documents. */
  public Verdict verdict() {
    return documents.stream().map(DocumentResult::verdict).reduce(Verdict.ALLOW, Verdict::worst);
  }
}
