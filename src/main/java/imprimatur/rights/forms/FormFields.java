package imprimatur.rights.forms;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.NoticePattern.ActionWords;
import imprimatur.rights.forms.NoticePattern.LazyPattern;
import imprimatur.rights.forms.NoticePattern.Named;
import imprimatur.rights.forms.NoticePattern.Naming;
import imprimatur.rights.forms.NoticePattern.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of one form or shape, by their keywords. Not thread-safe. */
final class FormFields {
  private static final Set<String> KEYWORDS =
      Set.of(
          "stance",
          "role",
          "names",
          "requires",
          "prohibits",
          "permits",
          "limits",
          "license",
          "keys",
          "pattern",
          "also",
          "unless",
          "example");

  private final String id;
  private final Map<String, String> values = new HashMap<>();
  private FormFields shape;

  FormFields(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /**
   * Takes one line.
   *
   * @throws IllegalArgumentException if there is no such keyword, or it stands twice
   */
  void put(String keyword, String value) {
    if (!KEYWORDS.contains(keyword)) {
      throw new IllegalArgumentException("unknown keyword '" + keyword + "'");
    }
    if (values.put(keyword, value) != null) {
      throw new IllegalArgumentException("'" + keyword + "' stands twice");
    }
  }

  /** What this form does not say itself it has from {@code other}. */
  void like(FormFields other) {
    shape = other;
  }

  private Optional<String> get(String keyword) {
    String own = values.get(keyword);
    return own != null || shape == null ? Optional.ofNullable(own) : shape.get(keyword);
  }

  /**
   * The form, with the pieces of its language put in.
   *
   * @param actions words for actions in its language
   * @throws IllegalArgumentException if a line is missing or cannot be understood
   */
  NoticePattern pattern(Pieces pieces, List<ActionWords> actions) {
    return new NoticePattern(
        id,
        Stance.of(needed("stance")),
        constant(Role.class, get("role").orElse("statement")),
        constant(Naming.class, get("names").orElse("owner")),
        terms(),
        named(),
        words("limits").map(FormFields::constraint).toList(),
        get("license"),
        Stream.of(pieces.expand(needed("keys")).split("\\|")).map(String::strip).toList(),
        new LazyPattern(pieces.expand(expression())),
        get("unless").map(u -> new LazyPattern(pieces.expand(u))),
        needed("example"),
        actions);
  }

  /** The form's or its shape's, and what the form adds to the latter. */
  private String expression() {
    return values.containsKey("also")
        ? values.get("also") + "|" + needed("pattern")
        : needed("pattern");
  }

  private String needed(String keyword) {
    return get(keyword)
        .orElseThrow(() -> new IllegalArgumentException("form " + id + " lacks " + keyword));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private Named named() {
    if (words("prohibits").anyMatch("named"::equals)) {
      return Named.PROHIBITED;
    }
    return words("permits").anyMatch("named"::equals) ? Named.PERMITTED : Named.IGNORED;
  }

  private List<RightsTerm> terms() {
    List<RightsTerm> terms = new ArrayList<>();
    codes("permits").forEach(c -> terms.add(new RightsTerm.Permission(action(c), List.of())));
    codes("requires").forEach(c -> terms.add(duty(c)));
    codes("prohibits").forEach(c -> terms.add(new RightsTerm.Prohibition(action(c), List.of())));
    return terms;
  }

  private Stream<String> codes(String keyword) {
    return words(keyword).filter(w -> !w.equals("named"));
  }

  private Stream<String> words(String keyword) {
    return get(keyword).stream().flatMap(v -> Stream.of(v.split("\\s+")));
  }

  /**
   * The action with that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Action action(String code) {
    for (Action action : Action.values()) {
      if (action.odrl().equals(code)) {
        return action;
      }
    }
    throw new IllegalArgumentException("unknown action '" + code + "'");
  }

  private static RightsTerm duty(String code) {
    int colon = code.indexOf(':');
    String odrl = colon < 0 ? code : code.substring(0, colon);
    String detail = colon < 0 ? "" : code.substring(colon + 1);
    for (DutyKind kind : DutyKind.values()) {
      if (kind.odrl().equals(odrl)) {
        return new RightsTerm.Duty(kind, detail, Optional.empty());
      }
    }
    throw new IllegalArgumentException("unknown duty '" + code + "'");
  }

  /** {@code purpose=personal}. */
  private static Constraint constraint(String word) {
    String[] sides = word.split("=", 2);
    return new Constraint(
        constant(Constraint.Kind.class, sides[0]), Constraint.Operator.EQ, sides[1]);
  }
}
