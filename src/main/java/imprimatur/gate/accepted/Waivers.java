package imprimatur.gate.accepted;

import imprimatur.decide.Vocabulary;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The waivers of a project. Immutable.
 *
 * @param entries in the order of the file
 */
public record Waivers(List<WaiverEntry> entries) {
  private static final String WAIVERS = "waivers";
  private static final String UNTIL = "until";
  private static final String UNTIL_AUTHORIZATION = "until-authorization";

  public Waivers {
    entries = List.copyOf(entries);
  }

  /** No waivers. */
  public static Waivers empty() {
    return new Waivers(List.of());
  }

  /**
   * Reads a file of waivers.
   *
   * @param file name for messages
   * @throws imprimatur.notation.NotationException if an entry is not understood
   */
  public static Waivers parse(String file, String text) {
    Node root = Notation.yaml(file, text);
    if (root.isNull()) {
      return empty();
    }
    root.only(Set.of(WAIVERS));
    List<Node> list = root.get(WAIVERS).map(Node::asList).orElse(List.of());
    Set<String> seen = new HashSet<>();
    for (Node node : list) {
      WaiverEntry entry = entry(file, node);
      if (!seen.add(entry.name())) {
        throw node.require("fingerprint").error("this finding is waived twice");
      }
    }
    return new Waivers(list.stream().map(node -> entry(file, node)).toList());
  }

  private static WaiverEntry entry(String file, Node node) {
    node.only(Set.of("rule", "fingerprint", "reason", "note", "owner", UNTIL, UNTIL_AUTHORIZATION));
    return new WaiverEntry(
        Vocabulary.nonBlank(node.require("rule")),
        Vocabulary.nonBlank(node.require("fingerprint")),
        Vocabulary.word(node.require("reason"), WaiverReason.class, "reason"),
        node.text("note").map(String::strip).orElse(""),
        Vocabulary.nonBlank(node.require("owner")),
        end(node),
        file + ":" + node.line() + ":" + node.column());
  }

  private static WaiverEntry.End end(Node node) {
    Optional<String> authorization = Vocabulary.text(node, UNTIL_AUTHORIZATION);
    if (authorization.isPresent() == node.get(UNTIL).isPresent()) {
      throw node.error(
          "a waiver ends: give either 'until: 2026-12-31' or 'until-authorization: ID'");
    }
    return authorization.isPresent()
        ? new WaiverEntry.End.WithAuthorization(authorization.get())
        : new WaiverEntry.End.Day(Vocabulary.date(node, UNTIL).orElseThrow());
  }

  /** A file's text with one entry more. */
  public static String added(String text, WaiverEntry entry) {
    StringBuilder out = new StringBuilder(text.isBlank() ? HEAD : text);
    if (out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    field(out, "- rule: ", entry.rule());
    field(out, "  fingerprint: ", entry.fingerprint());
    field(out, "  reason: ", Vocabulary.id(entry.reason()));
    if (!entry.note().isEmpty()) {
      field(out, "  note: ", entry.note());
    }
    field(out, "  owner: ", entry.owner());
    if (entry.end() instanceof WaiverEntry.End.WithAuthorization with) {
      field(out, "  " + UNTIL_AUTHORIZATION + ": ", with.id());
    } else {
      field(out, "  " + UNTIL + ": ", ((WaiverEntry.End.Day) entry.end()).day().toString());
    }
    return out.toString();
  }

  private static final String HEAD =
      """
      # Findings that somebody has accepted: which, why, who answers for it, until when.
      waivers:
      """;

  private static void field(StringBuilder out, String key, String value) {
    out.append(key).append(YamlText.quoted(value)).append('\n');
  }
}
