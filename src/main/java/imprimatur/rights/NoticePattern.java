package imprimatur.rights;

import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One form of words that speaks of rights.
 *
 * @param id {@code en-consent-without}; unique
 * @param stance what the form says, by itself
 * @param role how the form takes part in the reading of a notice
 * @param terms terms the form states whatever words stand in it
 * @param named how the actions that are named in the matched words are meant
 * @param constraints limits that the form states
 * @param license SPDX id or name of a licence that the form names
 * @param keys folded words of which one stands in every match; searched first, because it is cheap
 * @param expression the form, over folded text; group {@code holder} is the holder's name
 * @param unless words that make the sentence something else
 * @param example a sentence that the form matches; a test reads it
 */
record NoticePattern(
    String id,
    Stance stance,
    Role role,
    List<RightsTerm> terms,
    Named named,
    List<Constraint> constraints,
    Optional<String> license,
    List<String> keys,
    LazyPattern expression,
    Optional<LazyPattern> unless,
    String example) {

  /** How a form takes part in the reading. */
  enum Role {
    /** It says what may be done. */
    STATEMENT,
    /** It adds a holder, term or limit to a notice; by itself it is none. */
    DETAIL,
    /** Its sentence is no notice of the text, whatever else it says. */
    VETO
  }

  /** What becomes of the actions that are named in the matched words. */
  enum Named {
    IGNORED,
    PROHIBITED,
    PERMITTED
  }

  NoticePattern {
    terms = List.copyOf(terms);
    constraints = List.copyOf(constraints);
    keys = List.copyOf(keys);
  }

  /** The names of the groups that hold a holder's name. */
  List<String> holderGroups() {
    if (!expression.text().contains("(?<holder>")) {
      return List.of();
    }
    return expression.text().contains("(?<holder2>")
        ? List.of("holder", "holder2")
        : List.of("holder");
  }

  /** An expression that is compiled when it is first needed. Thread-safe. */
  static final class LazyPattern {
    private final String expression;
    private volatile Pattern compiled;

    LazyPattern(String expression) {
      this.expression = expression;
    }

    /** Folded Latin is ASCII, for which the faster meaning of {@code \\w} will do. */
    private boolean isLatin() {
      return expression.chars().noneMatch(c -> c >= 0x370 && c < 0x530);
    }

    String text() {
      return expression;
    }

    Pattern get() {
      Pattern pattern = compiled;
      if (pattern == null) {
        pattern = Pattern.compile(expression, isLatin() ? 0 : Pattern.UNICODE_CHARACTER_CLASS);
        compiled = pattern;
      }
      return pattern;
    }
  }
}
