package imprimatur.rights.forms;

import java.util.HashMap;
import java.util.Map;

/**
 * Named pieces of expressions, as a file of forms defines them; those of the shapes stand in where
 * a language has none of its own. Not thread-safe while pieces are being added.
 */
final class Pieces {
  private final Map<String, String> own = new HashMap<>();
  private final Map<String, String> shared;

  /**
   * @param shared pieces of all languages
   */
  Pieces(Map<String, String> shared) {
    this.shared = shared;
  }

  /** Defines a piece; earlier pieces may be used in it. */
  void add(String name, String expression) {
    own.put(name, expand(expression));
  }

  Map<String, String> own() {
    return own;
  }

  /**
   * Replaces {@code <piece>} by the piece and {@code ~N} by "at most N characters of the same
   * clause, as few as possible".
   *
   * @throws IllegalArgumentException if there is no such piece
   */
  String expand(String expression) {
    StringBuilder expanded = new StringBuilder(expression.length() * 2);
    int at = 0;
    while (at < expression.length()) {
      at = expandAt(expression, at, expanded);
    }
    return expanded.toString();
  }

  private int expandAt(String expression, int at, StringBuilder expanded) {
    char c = expression.charAt(at);
    if (c == '<' && !isOfGroup(expression, at)) {
      int close = expression.indexOf('>', at);
      expanded.append(piece(expression.substring(at + 1, close)));
      return close + 1;
    }
    int digits = c == '~' ? digitsEnd(expression, at + 1) : at;
    if (digits > at + 1) {
      expanded.append("[^;；]{0,").append(expression, at + 1, digits).append("}?");
      return digits;
    }
    expanded.append(c);
    return at + 1;
  }

  private String piece(String name) {
    String piece = own.getOrDefault(name, shared.get(name));
    if (piece == null) {
      throw new IllegalArgumentException("unknown piece <" + name + ">");
    }
    return piece;
  }

  /** Whether a {@code <} belongs to a named group or to a look-behind. */
  private static boolean isOfGroup(String expression, int at) {
    return at > 1 && expression.charAt(at - 1) == '?' && expression.charAt(at - 2) == '(';
  }

  private static int digitsEnd(String expression, int from) {
    int end = from;
    while (end < expression.length()
        && expression.charAt(end) >= '0'
        && expression.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
