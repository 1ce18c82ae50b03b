package imprimatur.report.stored;

import imprimatur.model.document.Position;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import imprimatur.notation.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What several members of a stored report have in common; errors point at the member. */
final class Parts {
  private Parts() {}

  /** The elements of a member that must be a list; none if it is left out. */
  static List<Node> list(Node holder, String name) {
    Optional<Node> member = holder.get(name);
    if (member.isPresent() && !member.get().isList()) {
      throw member.get().error("'" + name + "' must be a list");
    }
    return member.map(Node::asList).orElse(List.of());
  }

  /** A whole number of 0 or more. */
  static int count(Node holder, String name) {
    Node node = holder.require(name);
    if (node.asInt() < 0) {
      throw node.error("'" + name + "' is below 0");
    }
    return node.asInt();
  }

  /** One of the names of an enumeration. */
  static <E extends Enum<E>> E choice(Node node, Class<E> type) {
    return named(node, node.asText(), type);
  }

  private static <E extends Enum<E>> E named(Node node, String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> node.error("unknown value '" + node + "'; known: " + names(type)));
  }

  private static String names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** An enumeration whose names are written {@code like-this}. */
  private static <E extends Enum<E>> E word(Node node, Class<E> type) {
    return named(node, node.asText().toUpperCase(Locale.ROOT).replace('-', '_'), type);
  }

  /** What {@code made} gives; what it refuses is an error at {@code node}. */
  static <T> T checked(Node node, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw node.error(e.getMessage());
    }
  }

  static LocalDate day(Node node) {
    try {
      return LocalDate.parse(node.asText());
    } catch (DateTimeException e) {
      throw node.error("'" + node + "' is no day such as 2026-03-01");
    }
  }

  static Span span(Node node) {
    return checked(node, () -> new Span(count(node, "start"), count(node, "end")));
  }

  /** A place in the file; {@code node} says what its lines count. */
  static Position position(Node node, Node line, Node column) {
    Position.Unit unit = word(node.require("unit"), Position.Unit.class);
    return checked(line, () -> new Position(unit, line.asInt(), column.asInt()));
  }

  static SourceRef source(Node node) {
    return new SourceRef(
        node.require("id").asText(),
        node.require("title").asText(),
        node.text("publisher"),
        node.require("uri").asText(),
        node.get("published").map(Parts::day),
        node.text("agency"));
  }

  /** The rights of a source, with the clause. */
  static RightsStatement rights(Node holder) {
    return briefRights(holder).clause(clause(holder.require("clause"))).build();
  }

  /** The rights of a source, without the clause. */
  static RightsStatement.Builder briefRights(Node holder) {
    Node rights = holder.require("rights");
    RightsStatement.Builder builder =
        RightsStatement.builder(word(rights.require("stance"), Stance.class));
    holder
        .get("holder")
        .ifPresent(name -> builder.holder(checked(name, () -> Party.of(name.asText()))));
    rights.text("license").ifPresent(builder::license);
    return builder;
  }

  private static Clause clause(Node node) {
    return new Clause(
        node.require("text").asText(),
        word(node.require("origin"), Clause.Origin.class),
        node.get("start").map(start -> span(node)),
        position(node, node.require("line"), node.require("column")));
  }

  static List<Fact> facts(Node holder) {
    return list(holder, "facts").stream().map(Parts::fact).toList();
  }

  static Fact fact(Node node) {
    return new Fact(
        node.require("name").asText(),
        node.require("unit").asText(),
        value(node.require("actual")),
        node.get("limit").map(Parts::value));
  }

  private static Fact.Value value(Node node) {
    return node.isText()
        ? new Fact.Value.Words(node.asText())
        : new Fact.Value.Amount(node.asNumber());
  }
}
