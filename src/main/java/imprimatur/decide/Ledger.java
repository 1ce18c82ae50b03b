package imprimatur.decide;

import imprimatur.model.rights.Age;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.Retention;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
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
          "per",
          "embargo",
          "keep-for",
          "keep-until",
          "sublicensing",
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

  /**
   * The entries of a ledger as parts of its file.
   *
   * @throws imprimatur.notation.NotationException if the text is no ledger
   */
  public static List<Node> nodes(String file, String text) {
    Node root = Notation.yaml(file, text);
    if (isNothing(root)) {
      return List.of();
    }
    root.only(Set.of("authorizations"));
    Optional<Node> list = root.get("authorizations").filter(node -> !isNothing(node));
    if (list.isPresent() && !list.get().isList()) {
      throw list.get().error("expected a list of authorizations");
    }
    return list.map(Node::asList).orElse(List.of());
  }

  /** A key without a value reads as an empty text. */
  private static boolean isNothing(Node node) {
    return node.isNull() || (node.isText() && node.asText().isBlank());
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
          allowance(node),
          node.get("duties").map(Node::asList).orElse(List.of()).stream()
              .map(Vocabulary::duty)
              .toList(),
          node.text("evidence").orElse(""),
          Vocabulary.date(node, "revoked"),
          List.of());
    } catch (IllegalArgumentException e) {
      throw node.error(e.getMessage());
    }
  }

  private static Allowance allowance(Node node) {
    Optional<Age> span = age(node, "keep-for");
    Optional<LocalDate> until = Vocabulary.date(node, "keep-until");
    return new Allowance(
        quota(node),
        age(node, "embargo"),
        span.isEmpty() && until.isEmpty()
            ? Optional.empty()
            : Optional.of(new Retention(span, until)),
        node.get("sublicensing").map(Node::asBoolean).orElse(false));
  }

  private static Optional<Quota> quota(Node node) {
    Optional<Quota.Period> per =
        node.get("per").map(n -> Vocabulary.word(n, Quota.Period.class, "period"));
    if (per.isPresent() && node.get("max-uses").isEmpty()) {
      throw node.require("per").error("'per' goes with a number: max-uses: 20");
    }
    return node.get("max-uses").map(n -> new Quota(uses(n), per));
  }

  private static int uses(Node node) {
    if (node.asInt() < 0) {
      throw node.error("a number of uses is 0 or more");
    }
    return node.asInt();
  }

  private static Optional<Age> age(Node node, String name) {
    return node.get(name).map(Vocabulary::age);
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
