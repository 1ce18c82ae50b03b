package imprimatur.rights.forms;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of words that speaks of rights.
 *
 * @param id {@code en-consent-without}; unique
 * @param stance what the form says, by itself
 * @param role how the form takes part in the reading of a notice
 * @param names as what a form names a party, if its expression has a group {@code holder}
 * @param terms terms the form states whatever words stand in it
 * @param named how the actions that are named in the matched words are meant
 * @param constraints limits that the form states
 * @param license SPDX id or name of a licence that the form names
 * @param keys folded words of which one stands in every match; searched first, because it is cheap
 * @param expression the form, over folded text; group {@code holder} is the holder's name
 * @param unless words that make the sentence something else
 * @param example a sentence that the form matches; a test reads it
 * @param actions words for actions in the language of the form
 */
public record NoticePattern(
    String id,
    Stance stance,
    Role role,
    Naming names,
    List<RightsTerm> terms,
    Named named,
    List<Constraint> constraints,
    Optional<String> license,
    List<String> keys,
    LazyPattern expression,
    Optional<LazyPattern> unless,
    String example,
    List<ActionWords> actions) {

  private static final int ONE_WORD = 4;
  private static final int ONE_MARK = 2;
  private static final List<String> HOLDER_GROUPS =
      List.of("holder", "holder2", "holder3", "holder4");

  /** How a form takes part in the reading. */
  public enum Role {
    /** It says what may be done. */
    STATEMENT,
    /** It adds a holder, term or limit to a notice; by itself it is none. */
    DETAIL,
    /** It gives up what is marked as somebody else's; what else the notice says is of the rest. */
    EXCEPTION,
    /** Its sentence is no notice of the text, whatever else it says. */
    VETO
  }

  /** As what a form names a party, the likeliest holder first. */
  public enum Naming {
    /** "Belongs to …". */
    OWNER,
    /** "Permission of …". */
    GIVER,
    /** "Published by …". */
    PUBLISHER,
    /** "Texts by …". */
    MAKER,
    /** "Credit …". */
    SOURCE
  }

  /** What becomes of the actions that are named in the matched words. */
  public enum Named {
    IGNORED,
    PROHIBITED,
    PERMITTED
  }

  public NoticePattern {
    terms = List.copyOf(terms);
    constraints = List.copyOf(constraints);
    keys = List.copyOf(keys);
    actions = List.copyOf(actions);
  }

  /** The language that the form belongs to: {@code en}, or {@code any}. */
  public String language() {
    return id.substring(0, id.indexOf('-'));
  }

  /** The names of the groups that hold a holder's name. */
  List<String> holderGroups() {
    return HOLDER_GROUPS.stream().filter(g -> expression.text().contains("(?<" + g + ">")).toList();
  }

  /** The actions that are named in a stretch of folded text. */
  public Set<Action> actionsNamedIn(String folded) {
    Set<Action> found = EnumSet.noneOf(Action.class);
    for (ActionWords words : actions) {
      if (!found.containsAll(words.named()) && words.words().get().matcher(folded).find()) {
        found.addAll(words.named());
      }
    }
    return found;
  }

  /** Whether an action is named by the first words of a sentence or the last one. */
  public boolean usesAtEnds(String folded) {
    return actions.stream().anyMatch(words -> words.standAtEnds(folded));
  }

  /**
   * Words that name actions.
   *
   * @param named what they name
   * @param words folded expression
   */
  record ActionWords(List<Action> named, LazyPattern words) {
    private static final Pattern OF_SOMETHING =
        Pattern.compile(" (?:of|des|der|von|vom|de|du|del|della|dei|do|da|van|av|af) ");

    ActionWords {
      named = List.copyOf(named);
    }

    private boolean standAtEnds(String folded) {
      Matcher matcher = words.get().matcher(folded);
      while (matcher.find()) {
        String before = folded.substring(0, matcher.start());
        boolean early = before.length() <= ONE_WORD || before.split(" ", -1).length - 1 == 1;
        boolean ofSomething = OF_SOMETHING.matcher(folded.substring(matcher.end())).lookingAt();
        if ((early && !ofSomething) || folded.length() - matcher.end() <= ONE_MARK) {
          return true;
        }
      }
      return false;
    }
  }

  /** An expression that is compiled when it is first needed. Thread-safe. */
  public static final class LazyPattern {
    private final String expression;
    private volatile Pattern compiled;

    LazyPattern(String expression) {
      this.expression = expression;
    }

    /** Folded Latin is ASCII, for which the faster meaning of {@code \\w} will do. */
    private boolean isLatin() {
      return expression.chars().noneMatch(c -> c >= 0x370 && c < 0x530);
    }

    public String text() {
      return expression;
    }

    public Pattern get() {
      Pattern pattern = compiled;
      if (pattern == null) {
        pattern = Pattern.compile(expression, isLatin() ? 0 : Pattern.UNICODE_CHARACTER_CLASS);
        compiled = pattern;
      }
      return pattern;
    }
  }
}
