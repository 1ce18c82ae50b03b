package imprimatur.decide.cases;

import imprimatur.decide.Ledger;
import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RecordedUse;
import imprimatur.notation.Node;
import java.util.List;
import java.util.Set;

/** The ledger of a case: its authorizations, and what was published under them before. */
final class CaseLedger {
  private CaseLedger() {}

  static List<Authorization> of(Node root) {
    List<Node> uses = root.get("uses").map(Node::asList).orElse(List.of());
    uses.forEach(use -> use.only(Set.of("authorization", "work", "on", "removed")));
    return root.get("authorizations").map(Node::asList).orElse(List.of()).stream()
        .map(Ledger::entry)
        .map(entry -> entry.used(uses(uses, entry.id())))
        .toList();
  }

  private static List<RecordedUse> uses(List<Node> uses, String id) {
    return uses.stream()
        .filter(use -> use.require("authorization").asText().equals(id))
        .map(CaseLedger::use)
        .toList();
  }

  private static RecordedUse use(Node use) {
    use.require("on");
    return new RecordedUse(
        use.require("work").asText(),
        Vocabulary.date(use, "on").orElseThrow(),
        Vocabulary.date(use, "removed"));
  }
}
