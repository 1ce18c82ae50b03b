package imprimatur.decide;

import imprimatur.model.rights.Authorization;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file of authorizations: a YAML list of who may do what with whose text, where and until when.
 *
 * <p>Works on texts only; thread-safe. {@link imprimatur.decide.ledger.LedgerEdit} changes one.
 */
public final class Ledger {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "grantor",
          "grantee",
          "works",
          "actions",
          "territories",
          "channels",
          "languages",
          "from",
          "until",
          "max-uses",
          "duties",
          "evidence",
          "revoked");

  private Ledger() {}

  /**
   * The authorizations of a ledger, in the order of the file; an empty text has none.
   *
   * @param file name for messages
   * @throws imprimatur.notation.NotationException if an entry is not understood: a ledger that is
   *     half read would allow or forbid the wrong thing
   */
  public static List<Authorization> parse(String file, String text) {
    List<Authorization> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : nodes(file, text)) {
      Authorization entry = entry(node);
      if (!ids.add(entry.id())) {
        throw node.require("id").error("authorization '" + entry.id() + "' is entered twice");
      }
      entries.add(entry);
    }
    return List.copyOf(entries);
  }

  private static List<Node> nodes(String file, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    Node root = Notation.yaml(file, text);
    if (root.isNull()) {
      return List.of();
    }
    root.only(Set.of("authorizations"));
    Optional<Node> list = root.get("authorizations");
    if (list.isPresent() && !list.get().isList()) {
      throw list.get().error("expected a list of authorizations");
    }
    return list.map(Node::asList).orElse(List.of());
  }

  /** One authorization, from a part of a file. */
  public static Authorization entry(Node node) {
    node.only(KEYS);
    String id = Vocabulary.nonBlank(node.require("id"));
    try {
      return new Authorization(
          id,
          Vocabulary.party(node.require("grantor")),
          Vocabulary.party(node.require("grantee")),
          works(node.require("works")),
          Vocabulary.actions(node, "actions"),
          Vocabulary.territories(node, "territories"),
          Vocabulary.lowerCase(node, "channels"),
          Vocabulary.languages(node, "languages"),
          Vocabulary.date(node, "from"),
          Vocabulary.date(node, "until"),
          node.get("max-uses").map(Ledger::uses),
          node.get("duties").map(Node::asList).orElse(List.of()).stream()
              .map(Vocabulary::duty)
              .toList(),
          node.text("evidence").orElse(""),
          Vocabulary.date(node, "revoked"));
    } catch (IllegalArgumentException e) {
      throw node.error(e.getMessage());
    }
  }

  private static int uses(Node node) {
    if (node.asInt() < 0) {
      throw node.error("a number of uses is 0 or more");
    }
    return node.asInt();
  }

  private static Authorization.Works works(Node node) {
    node.only(Set.of("holder", "publisher", "uri", "source"));
    return new Authorization.Works(
        Vocabulary.text(node, "holder"),
        Vocabulary.text(node, "publisher"),
        Vocabulary.text(node, "uri"),
        Vocabulary.text(node, "source"));
  }
}
