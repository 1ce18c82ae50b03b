package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.rights.NoticePattern.LazyPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a file of forms: lines of a keyword and a value; {@code #} begins a comment line.
 *
 * <pre>
 * let NAME REGEX           a piece of an expression, used as &lt;NAME&gt;
 * action CODES REGEX       words that name actions; all of a file's together are &lt;use&gt;
 * form ID                  begins a form; the lines below belong to it
 * stance | role | requires | prohibits | permits | limits | license | keys | pattern | unless | example
 * </pre>
 *
 * <p>Expressions are written for folded text (see {@link Folding}); {@code ~N} stands for "at most
 * N characters, as few as possible".
 */
final class NoticePatternFile {
  private final String name;
  private final Map<String, String> pieces = new HashMap<>();
  private final List<String> useWords = new ArrayList<>();
  private final List<ActionWords> actions = new ArrayList<>();
  private final List<NoticePattern> patterns = new ArrayList<>();
  private final Map<String, String> form = new HashMap<>();

  private NoticePatternFile(String name) {
    this.name = name;
  }

  /**
   * Words that name actions.
   *
   * @param actions what they name
   * @param words folded expression
   */
  record ActionWords(List<Action> actions, LazyPattern words) {}

  /**
   * What a file holds.
   *
   * @param patterns its forms
   * @param actions its words for actions
   */
  record Content(List<NoticePattern> patterns, List<ActionWords> actions) {}

  /**
   * @throws IllegalArgumentException if a line is not in the format; the message names file and
   *     line
   */
  static Content parse(String name, String text) {
    NoticePatternFile file = new NoticePatternFile(name);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        file.line(line.strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    file.finishForm();
    return new Content(file.patterns, file.actions);
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int space = line.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("'" + line + "' has no value");
    }
    String keyword = line.substring(0, space);
    String value = line.substring(space + 1).strip();
    switch (keyword) {
      case "let" -> piece(value);
      case "action" -> action(value);
      case "form" -> {
        finishForm();
        form.put("form", value);
      }
      case "stance",
          "role",
          "requires",
          "prohibits",
          "permits",
          "limits",
          "license",
          "keys",
          "pattern",
          "unless",
          "example" -> {
        if (form.put(keyword, value) != null) {
          throw new IllegalArgumentException("'" + keyword + "' stands twice");
        }
      }
      default -> throw new IllegalArgumentException("unknown keyword '" + keyword + "'");
    }
  }

  private void piece(String value) {
    int space = value.indexOf(' ');
    pieces.put(value.substring(0, space), expand(value.substring(space + 1).strip()));
  }

  private void action(String value) {
    int space = value.indexOf(' ');
    String words = expand(value.substring(space + 1).strip());
    useWords.add(words);
    pieces.put("use", "(?:" + String.join("|", useWords) + ")");
    List<Action> named =
        Stream.of(value.substring(0, space).split(",")).map(NoticePatternFile::action1).toList();
    actions.add(new ActionWords(named, new LazyPattern(words)));
  }

  private static Action action1(String code) {
    for (Action action : Action.values()) {
      if (action.odrl().equals(code)) {
        return action;
      }
    }
    throw new IllegalArgumentException("unknown action '" + code + "'");
  }

  private void finishForm() {
    if (form.isEmpty()) {
      return;
    }
    String id = form.get("form");
    for (String needed : List.of("stance", "keys", "pattern", "example")) {
      if (!form.containsKey(needed)) {
        throw new IllegalArgumentException("form " + id + " of " + name + " lacks " + needed);
      }
    }
    patterns.add(
        new NoticePattern(
            id,
            Stance.of(form.get("stance")),
            NoticePattern.Role.valueOf(
                form.getOrDefault("role", "statement").toUpperCase(java.util.Locale.ROOT)),
            terms(),
            named(),
            words("limits").map(NoticePatternFile::constraint).toList(),
            Optional.ofNullable(form.get("license")),
            Stream.of(form.get("keys").split("\\|")).map(String::strip).toList(),
            new LazyPattern(expand(form.get("pattern"))),
            Optional.ofNullable(form.get("unless")).map(u -> new LazyPattern(expand(u))),
            form.get("example")));
    form.clear();
  }

  private NoticePattern.Named named() {
    if (words("prohibits").anyMatch("named"::equals)) {
      return NoticePattern.Named.PROHIBITED;
    }
    return words("permits").anyMatch("named"::equals)
        ? NoticePattern.Named.PERMITTED
        : NoticePattern.Named.IGNORED;
  }

  private List<RightsTerm> terms() {
    List<RightsTerm> terms = new ArrayList<>();
    words("permits")
        .filter(w -> !w.equals("named"))
        .forEach(w -> terms.add(new RightsTerm.Permission(action1(w), List.of())));
    words("requires").forEach(w -> terms.add(duty(w)));
    words("prohibits")
        .filter(w -> !w.equals("named"))
        .forEach(w -> terms.add(new RightsTerm.Prohibition(action1(w), List.of())));
    return terms;
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
        Constraint.Kind.valueOf(sides[0].toUpperCase(java.util.Locale.ROOT)),
        Constraint.Operator.EQ,
        sides[1]);
  }

  private Stream<String> words(String keyword) {
    return form.containsKey(keyword) ? Stream.of(form.get(keyword).split("\\s+")) : Stream.of();
  }

  /** Replaces {@code <piece>} and {@code ~N}. */
  private String expand(String expression) {
    StringBuilder expanded = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      char c = expression.charAt(at);
      int close = c == '<' && !lookbehindOrGroup(expression, at) ? expression.indexOf('>', at) : -1;
      if (close > 0) {
        String piece = pieces.get(expression.substring(at + 1, close));
        if (piece == null) {
          throw new IllegalArgumentException(
              "unknown piece " + expression.substring(at, close + 1));
        }
        expanded.append(piece);
        at = close + 1;
      } else if (c == '~' && at + 1 < expression.length() && isDigit(expression.charAt(at + 1))) {
        int end = at + 1;
        while (end < expression.length() && isDigit(expression.charAt(end))) {
          end++;
        }
        expanded.append(".{0,").append(expression, at + 1, end).append("}?");
        at = end;
      } else {
        expanded.append(c);
        at++;
      }
    }
    return expanded.toString();
  }

  private static boolean lookbehindOrGroup(String expression, int at) {
    return at > 1 && expression.charAt(at - 1) == '?' && expression.charAt(at - 2) == '(';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
