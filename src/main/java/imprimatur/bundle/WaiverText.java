package imprimatur.bundle;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Waiver;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waivers that were used, as JSON; each belongs to a document, where a baseline may have
 * accepted what stays open elsewhere.
 *
 * @param uri of the document
 * @param waiver what was accepted
 */
record WaiverText(String uri, Waiver waiver) {
  static String of(CheckResult result) {
    List<Map<String, Object>> used = new ArrayList<>();
    for (DocumentResult document : result.documents()) {
      for (Finding finding : document.decision().findings()) {
        finding.waiver().ifPresent(waiver -> used.add(json(document.uri(), finding, waiver)));
      }
    }
    return JsonText.pretty(used);
  }

  /** The finding is named by its own fingerprint, which an old waiver may know under another. */
  private static Map<String, Object> json(String uri, Finding finding, Waiver waiver) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("document", uri);
    members.put("ruleId", finding.ruleId());
    members.put("fingerprint", finding.fingerprint());
    members.put("reason", waiver.reason());
    members.put("owner", waiver.owner());
    members.put("until", waiver.until());
    return members;
  }

  static List<WaiverText> read(String name, String text) {
    return Notation.json(name, text).asList().stream().map(WaiverText::read).toList();
  }

  private static WaiverText read(Node node) {
    return new WaiverText(
        node.require("document").asText(),
        new Waiver(
            node.require("ruleId").asText(),
            node.require("fingerprint").asText(),
            node.require("reason").asText(),
            node.require("owner").asText(),
            node.text("until").map(LocalDate::parse)));
  }

  /** The result with the waivers that belong to it. */
  static DocumentResult applied(List<WaiverText> waivers, DocumentResult result) {
    Decision decision = result.decision();
    List<Finding> findings =
        decision.findings().stream()
            .map(finding -> of(waivers, result.uri(), finding).map(finding::waived).orElse(finding))
            .toList();
    return result.with(
        new Decision(findings, decision.clearances(), decision.trace(), decision.folded()));
  }

  private static Optional<Waiver> of(List<WaiverText> waivers, String uri, Finding finding) {
    return waivers.stream()
        .filter(each -> each.uri.equals(uri))
        .map(WaiverText::waiver)
        .filter(
            waiver ->
                waiver.ruleId().equals(finding.ruleId())
                    && waiver.fingerprint().equals(finding.fingerprint()))
        .findFirst();
  }
}
