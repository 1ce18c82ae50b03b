package imprimatur.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value in a JSON or YAML file, and where it stands.
 *
 * <p>Accessors that expect a kind of value throw a {@link NotationException} that points at the
 * offending place. Immutable and thread-safe.
 */
public final class Node {
  private final Source source;
  private final int line;
  private final int column;
  private final Object value;
  private final int nameLine;
  private final int nameColumn;

  /**
   * {@code value}: String, Double, Long, Boolean, null, {@code List<Node>} or {@code Map<String,
   * Node>}.
   */
  Node(Source source, int line, int column, Object value) {
    this.source = source;
    this.line = line;
    this.column = column;
    this.value = value;
    nameLine = line;
    nameColumn = column;
  }

  private Node(Node other, int nameLine, int nameColumn) {
    source = other.source;
    line = other.line;
    column = other.column;
    value = other.value;
    this.nameLine = nameLine;
    this.nameColumn = nameColumn;
  }

  /** The same value as the member of an object whose name stands at that place. */
  Node named(int atLine, int atColumn) {
    return new Node(this, atLine, atColumn);
  }

  public boolean isNull() {
    return value == null;
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  public boolean isList() {
    return value instanceof List;
  }

  public boolean isText() {
    return value instanceof String;
  }

  /** 1-based line in the file. */
  public int line() {
    return line;
  }

  /** 1-based column in the file. */
  public int column() {
    return column;
  }

  /** A text, or a number or truth value as it would be written. */
  public String asText() {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw error("expected text, found " + kind());
  }

  public double asNumber() {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw error("expected a number, found " + kind());
  }

  public int asInt() {
    double number = asNumber();
    if (number != (int) number) {
      throw error("expected a whole number, found " + value);
    }
    return (int) number;
  }

  public boolean asBoolean() {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw error("expected true or false, found " + kind());
  }

  /** The elements of a list; a single value counts as a list of one, null as an empty one. */
  public List<Node> asList() {
    if (value instanceof List<?> list) {
      return list.stream().map(Node.class::cast).toList();
    }
    return value == null ? List.of() : List.of(this);
  }

  /** The members of an object, in the order of the file. */
  public Map<String, Node> asObject() {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put((String) key, (Node) member));
      return members;
    }
    throw error("expected an object, found " + kind());
  }

  /** The member of that name; absent if there is none, if it is null, or if this is no object. */
  public Optional<Node> get(String name) {
    return value instanceof Map<?, ?> map
        ? Optional.ofNullable((Node) map.get(name)).filter(n -> !n.isNull())
        : Optional.empty();
  }

  /** The member of that name. */
  public Node require(String name) {
    asObject();
    return get(name).orElseThrow(() -> error("'" + name + "' is missing"));
  }

  /** The text of the member of that name, if there is one. */
  public Optional<String> text(String name) {
    return get(name).map(Node::asText);
  }

  /** The texts of a member that is a list or a single value; empty if there is none. */
  public List<String> texts(String name) {
    return get(name).map(Node::asList).orElse(List.of()).stream().map(Node::asText).toList();
  }

  /** Every object in this value, itself first, depth first. */
  public Stream<Node> objects() {
    Stream<Node> children =
        isObject() ? asObject().values().stream() : isList() ? asList().stream() : Stream.empty();
    Stream<Node> below = children.flatMap(Node::objects);
    return isObject() ? Stream.concat(Stream.of(this), below) : below;
  }

  /**
   * This object, if it has no other members than {@code names}.
   *
   * @throws NotationException at the name of the first unknown member, with the nearest known name
   */
  public Node only(Set<String> names) {
    for (Map.Entry<String, Node> member : asObject().entrySet()) {
      if (!names.contains(member.getKey())) {
        List<String> known = new ArrayList<>(names);
        known.sort(null);
        throw member
            .getValue()
            .nameError(
                "unknown key '"
                    + member.getKey()
                    + "'; known: "
                    + String.join(", ", known)
                    + Nearest.hint(member.getKey(), known));
      }
    }
    return this;
  }

  /** An error that points at this value. */
  public NotationException error(String message) {
    return new NotationException(source, line, column, message);
  }

  private NotationException nameError(String message) {
    return new NotationException(source, nameLine, nameColumn, message);
  }

  private String kind() {
    if (value == null) {
      return "nothing";
    }
    return isObject() ? "an object" : isList() ? "a list" : "'" + value + "'";
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
