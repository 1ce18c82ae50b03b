package imprimatur.gate;

import imprimatur.gate.accepted.WaiverEntry;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that may not be published any more from a day on, unless somebody does something.
 *
 * @param from the first day on which it may not
 * @param path of the document
 * @param ruleId the rule that then speaks, or by which it was clear
 * @param severity what it then leads to, if that is known
 * @param fingerprint of the finding, if there is one
 * @param source whose text it is about
 * @param causes what has ended the day before
 */
public record Lapse(
    LocalDate from,
    String path,
    String ruleId,
    Optional<Severity> severity,
    Optional<String> fingerprint,
    SourceRef source,
    List<Cause> causes) {
  public Lapse {
    causes = List.copyOf(causes);
  }

  /** A finding that will be open. */
  static Lapse of(LocalDate from, String path, Finding finding, List<Cause> causes) {
    return new Lapse(
        from,
        path,
        finding.ruleId(),
        Optional.of(finding.severity()),
        Optional.of(finding.fingerprint()),
        finding.source(),
        causes);
  }

  /**
   * Something that ends.
   *
   * @param what in a few words
   * @param remedy what to do so that nothing lapses
   */
  public record Cause(String what, String remedy) {
    static Cause of(Authorization entry) {
      return new Cause(
          "authorization " + entry.id(),
          entry.revoked().isPresent()
              ? "%s has revoked it: take the text out, or ask anew".formatted(grantor(entry))
              : "ask %s to renew it and enter that (imprimatur authorization grant), or take the text out"
                  .formatted(grantor(entry)));
    }

    private static String grantor(Authorization entry) {
      return entry.grantor().name()
          + entry.grantor().contact().map(contact -> " (" + contact + ")").orElse("");
    }

    static Cause missing(String id) {
      return new Cause(
          "authorization " + id,
          "it is not in the ledger: enter it again if it still holds, or take the text out");
    }

    static Cause of(WaiverEntry entry) {
      return waiver(entry.rule(), entry.owner());
    }

    static Cause withdrawn(String rule, String owner) {
      return new Cause(
          "waiver of %s by %s".formatted(rule, owner),
          "it was taken out of the waivers: mend the finding, or decide anew (imprimatur waiver add)");
    }

    static Cause waiver(String rule, String owner) {
      return new Cause(
          "waiver of %s by %s".formatted(rule, owner),
          "%s decides anew (imprimatur waiver add), or the finding is mended".formatted(owner));
    }
  }
}
