package imprimatur.model.finding;

import java.time.Instant;
import java.util.List;

/**
 * The whole result of a check: what every report is written from.
 *
 * @param version of the program
 * @param checkedAt when
 * @param documents in the order of the input
 */
public record CheckResult(String version, Instant checkedAt, List<DocumentResult> documents) {
  public CheckResult {
    documents = List.copyOf(documents);
  }

  /** The worst verdict of all documents. */
  public Verdict verdict() {
    return documents.stream().map(DocumentResult::verdict).reduce(Verdict.ALLOW, Verdict::worst);
  }
}
