package imprimatur.rights.forms;

import imprimatur.model.rights.Action;
import imprimatur.rights.forms.NoticePattern.ActionWords;
import imprimatur.rights.forms.NoticePattern.LazyPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a file of forms: lines of a keyword and a value; {@code #} begins a comment line.
 *
 * <pre>
 * let NAME REGEX           a piece of an expression, used as &lt;NAME&gt;
 * action CODES REGEX       words that name actions; all of a file's together are &lt;use&gt;
 * shape NAME               begins what forms of several languages have in common
 * form ID                  begins a form; the lines below belong to it
 * like SHAPE               what the form does not say itself it has from the shape
 * also REGEX               one more expression besides that of the shape
 * stance | role | names | requires | prohibits | permits | limits | license | keys | pattern | unless | example
 * </pre>
 *
 * <p>Expressions are written for folded text (see {@link Folding}); {@code ~N} stands for "at most
 * N characters of the same clause, as few as possible": a semicolon ends a clause. A shape is
 * written in pieces, and each language that has a form like it says what the pieces are.
 */
final class NoticePatternFile {
  private final Map<String, FormFields> shapes;
  private final Pieces pieces;
  private final List<String> useWords = new ArrayList<>();
  private final List<ActionWords> actions = new ArrayList<>();
  private final List<NoticePattern> patterns = new ArrayList<>();
  private FormFields form;

  private NoticePatternFile(Shapes shared) {
    shapes = new HashMap<>(shared.shapes());
    pieces = new Pieces(shared.pieces());
  }

  /** What all languages share: shapes of forms, and pieces that a language may replace. */
  record Shapes(Map<String, FormFields> shapes, Map<String, String> pieces) {
    static Shapes none() {
      return new Shapes(Map.of(), Map.of());
    }
  }

  /**
   * Reads the forms of a language.
   *
   * @throws IllegalArgumentException if a line is not in the format; the message names file and
   *     line
   */
  static List<NoticePattern> parse(String name, String text, Shapes shared) {
    NoticePatternFile file = new NoticePatternFile(shared);
    file.lines(name, text);
    return file.patterns;
  }

  /** Reads a file of shapes; see {@link #parse}. */
  static Shapes parseShapes(String name, String text) {
    NoticePatternFile file = new NoticePatternFile(Shapes.none());
    file.lines(name, text);
    return new Shapes(file.shapes, file.pieces.own());
  }

  private void lines(String name, String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      at(name, number, () -> line(line.strip()));
    }
    at(name, number, this::finishForm);
  }

  private static void at(String name, int number, Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
    }
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int space = line.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("'" + line + "' has no value");
    }
    take(line.substring(0, space), line.substring(space + 1).strip());
  }

  private void take(String keyword, String value) {
    switch (keyword) {
      case "let" -> {
        String[] sides = sides(value);
        pieces.add(sides[0], sides[1]);
      }
      case "action" -> action(sides(value));
      case "shape" -> {
        finishForm();
        shapes.put(value, new FormFields(value));
        form = shapes.get(value);
      }
      case "form" -> {
        finishForm();
        form = new FormFields(value);
      }
      case "like" -> form().like(shape(value));
      default -> form().put(keyword, value);
    }
  }

  /** A name, and what is said of it. */
  private static String[] sides(String value) {
    String[] sides = value.split("\\s+", 2);
    if (sides.length < 2) {
      throw new IllegalArgumentException("'" + value + "' has no value");
    }
    return sides;
  }

  private FormFields form() {
    if (form == null) {
      throw new IllegalArgumentException("this line belongs to no form");
    }
    return form;
  }

  private FormFields shape(String name) {
    FormFields shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("unknown shape '" + name + "'");
    }
    return shape;
  }

  private void action(String[] sides) {
    String words = pieces.expand(sides[1]);
    useWords.add(words);
    pieces.add("use", "(?:" + String.join("|", useWords) + ")");
    List<Action> named = Stream.of(sides[0].split(",")).map(FormFields::action).toList();
    actions.add(new ActionWords(named, new LazyPattern(words)));
  }

  private void finishForm() {
    if (form != null && !shapes.containsValue(form)) {
      patterns.add(form.pattern(pieces, actions));
    }
    form = null;
  }
}
