package imprimatur.decide;

import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of authorizations: a YAML list of who may do what with whose text, where and until when.
 *
 * <p>Edits keep the rest of the file as its owner wrote it, comments included, wherever its layout
 * allows. Works on texts only; thread-safe.
 */
public final class Ledger {
  private static final String HEADER =
      """
      # Who has allowed whom to do what with whose text. One entry per agreement.
      authorizations:
      """;
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
          Vocabulary.lowerCase(node, "languages"),
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

  /**
   * The ledger's text with one entry more.
   *
   * @throws IllegalArgumentException if the id is taken
   */
  public static String granted(String file, String text, Authorization entry) {
    List<Authorization> before = parse(file, text);
    if (before.stream().anyMatch(a -> a.id().equals(entry.id()))) {
      throw new IllegalArgumentException("authorization '" + entry.id() + "' is already on file");
    }
    List<Authorization> wanted = new ArrayList<>(before);
    wanted.add(entry);
    String base = text.isBlank() ? HEADER : text.endsWith("\n") ? text : text + "\n";
    return checked(file, base + written(entry), wanted);
  }

  /**
   * The ledger's text with one entry withdrawn from {@code day} on.
   *
   * @throws IllegalArgumentException if there is no such entry, or it is withdrawn already
   */
  public static String revoked(String file, String text, String id, LocalDate day) {
    List<Authorization> wanted = new ArrayList<>();
    for (Authorization entry : parse(file, text)) {
      wanted.add(entry.id().equals(id) ? withdrawn(entry, day) : entry);
    }
    Node node =
        nodes(file, text).stream()
            .map(n -> n.require("id"))
            .filter(n -> n.asText().strip().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no authorization '" + id + "' is on file"));
    List<String> lines = new ArrayList<>(text.lines().toList());
    String line = lines.get(node.line() - 1);
    int column = Math.max(0, line.indexOf("id:"));
    lines.add(node.line(), " ".repeat(column) + "revoked: " + day);
    return checked(file, String.join("\n", lines) + "\n", wanted);
  }

  private static Authorization withdrawn(Authorization a, LocalDate day) {
    if (a.revoked().isPresent()) {
      throw new IllegalArgumentException(
          "authorization '" + a.id() + "' was withdrawn on " + a.revoked().get());
    }
    return new Authorization(
        a.id(),
        a.grantor(),
        a.grantee(),
        a.works(),
        a.actions(),
        a.territories(),
        a.channels(),
        a.languages(),
        a.from(),
        a.until(),
        a.maxUses(),
        a.duties(),
        a.evidence(),
        Optional.of(day));
  }

  /** An edit of the text that does not read back as wanted gives way to a ledger written anew. */
  private static String checked(String file, String edited, List<Authorization> wanted) {
    try {
      if (parse(file, edited).equals(wanted)) {
        return edited;
      }
    } catch (imprimatur.notation.NotationException e) {
      // the owner's layout does not take the edit
    }
    StringBuilder text = new StringBuilder(HEADER);
    wanted.forEach(entry -> text.append(written(entry)));
    return text.toString();
  }

  /** One entry as a list element; values are JSON, which YAML reads without surprises. */
  private static String written(Authorization entry) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, Object> member : members(entry).entrySet()) {
      out.append(out.isEmpty() ? "  - " : "    ")
          .append(member.getKey())
          .append(": ")
          .append(JsonText.compact(member.getValue()))
          .append('\n');
    }
    return out.toString();
  }

  private static Map<String, Object> members(Authorization entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", entry.id());
    members.put("grantor", party(entry.grantor()));
    members.put("grantee", party(entry.grantee()));
    members.put("works", works(entry.works()));
    members.put("actions", entry.actions().stream().map(Vocabulary::id).sorted().toList());
    list(members, "territories", entry.territories());
    list(members, "channels", entry.channels());
    list(members, "languages", entry.languages());
    entry.from().ifPresent(d -> members.put("from", d));
    entry.until().ifPresent(d -> members.put("until", d));
    entry.maxUses().ifPresent(n -> members.put("max-uses", n));
    if (!entry.duties().isEmpty()) {
      members.put("duties", entry.duties().stream().map(Ledger::duty).toList());
    }
    if (!entry.evidence().isEmpty()) {
      members.put("evidence", entry.evidence());
    }
    entry.revoked().ifPresent(d -> members.put("revoked", d));
    return members;
  }

  private static void list(Map<String, Object> members, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      members.put(name, values.stream().sorted().toList());
    }
  }

  private static Object party(Party party) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", party.name());
    party.contact().ifPresent(c -> members.put("contact", c));
    return members.size() == 1 ? party.name() : members;
  }

  private static Map<String, Object> works(Authorization.Works works) {
    Map<String, Object> members = new LinkedHashMap<>();
    works.holder().ifPresent(v -> members.put("holder", v));
    works.publisher().ifPresent(v -> members.put("publisher", v));
    works.uri().ifPresent(v -> members.put("uri", v));
    works.sourceId().ifPresent(v -> members.put("source", v));
    return members;
  }

  private static Object duty(RightsTerm.Duty duty) {
    if (duty.detail().isEmpty() && duty.party().isEmpty()) {
      return Vocabulary.id(duty.kind());
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", Vocabulary.id(duty.kind()));
    members.put("detail", duty.detail());
    duty.party().ifPresent(p -> members.put("party", party(p)));
    return members;
  }
}
