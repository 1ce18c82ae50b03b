package imprimatur.decide.cases;

import imprimatur.decide.Vocabulary;
import imprimatur.model.document.Position;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Stance;
import imprimatur.notation.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rights statement of a case. */
final class CaseRights {
  private static final Set<String> KEYS =
      Set.of(
          "stance",
          "holder",
          "license",
          "permissions",
          "prohibitions",
          "duties",
          "constraints",
          "credits",
          "clause",
          "origin");

  private CaseRights() {}

  static RightsStatement read(Node node) {
    node.only(KEYS);
    RightsStatement.Builder builder =
        RightsStatement.builder(Vocabulary.word(node.require("stance"), Stance.class, "stance"))
            .scope(Scope.text(Scope.Reach.ARTICLE))
            .clause(clause(node));
    node.get("holder").map(Vocabulary::party).ifPresent(builder::holder);
    node.text("license").ifPresent(builder::license);
    each(node, "permissions")
        .forEach(n -> builder.term(new RightsTerm.Permission(action(n), limits(n))));
    each(node, "prohibitions")
        .forEach(n -> builder.term(new RightsTerm.Prohibition(action(n), limits(n))));
    each(node, "duties").forEach(n -> builder.term(Vocabulary.duty(n)));
    each(node, "constraints").forEach(n -> builder.constraint(Vocabulary.constraint(n)));
    each(node, "credits").forEach(n -> builder.credit(credit(n)));
    return builder.build();
  }

  private static List<Node> each(Node node, String name) {
    return node.get(name).map(Node::asList).orElse(List.of());
  }

  private static Action action(Node node) {
    Node named = node.isObject() ? node.only(Set.of("action", "within")).require("action") : node;
    return Vocabulary.word(named, Action.class, "action");
  }

  private static List<Constraint> limits(Node node) {
    return each(node, "within").stream().map(Vocabulary::constraint).toList();
  }

  private static Credit credit(Node node) {
    node.only(Set.of("kind", "party"));
    return new Credit(
        Vocabulary.word(node.require("kind"), Credit.Kind.class, "kind of credit"),
        Vocabulary.party(node.require("party")),
        node.require("party").isText() ? node.require("party").asText() : "",
        Optional.empty());
  }

  private static Clause clause(Node node) {
    Clause.Origin origin =
        node.get("origin")
            .map(n -> Vocabulary.word(n, Clause.Origin.class, "origin"))
            .orElse(Clause.Origin.SITE_FOOTER);
    return node.text("clause")
        .map(text -> new Clause(text, origin, Optional.empty(), Position.START))
        .orElse(Clause.none());
  }
}
