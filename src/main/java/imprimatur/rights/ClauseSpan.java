package imprimatur.rights;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.Sentence;
import imprimatur.rights.forms.Sentence.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * The span of a notice's own words among the sentences that were read: what a page puts before,
 * between and behind them is cut off.
 *
 * <p>Sentences that follow each other make a run. A run ends where other words stand in between,
 * and where a line begins that only has a form's words in it and states nothing. The clause is the
 * run that says what the whole comes down to, without the labels of menus at its ends. Thread-safe.
 */
final class ClauseSpan {
  /**
   * A line that gives an address, a duty or an exception still belongs to the notice above it, if
   * it is short.
   */
  private static final int LONGEST_ADDENDUM = 200;

  private static final String OPENING = "[(（【";
  private static final String CLOSING = "])）】";

  private final CharSequence text;
  private final List<List<Sentence>> runs = new ArrayList<>();

  private ClauseSpan(CharSequence text) {
    this.text = text;
  }

  /**
   * The clause.
   *
   * @param sentences one at least, in order
   * @param stance what they come down to
   */
  static Span of(CharSequence text, List<Sentence> sentences, Stance stance) {
    ClauseSpan clause = new ClauseSpan(text);
    sentences.forEach(clause::add);
    // of statements that contradict each other, both must be seen
    Span span =
        stance == Stance.CONFLICTING
            ? cover(clause.runs.get(0)).cover(cover(clause.runs.get(clause.runs.size() - 1)))
            : cover(clause.speaking(stance));
    return clause.toBracket(MenuLabels.cutOff(text, span));
  }

  /** A notice in brackets goes to the closing one, whatever its last sentences say. */
  private Span toBracket(Span span) {
    int kind = OPENING.indexOf(text.charAt(span.start()));
    if (kind < 0 || span.slice(text).indexOf(CLOSING.charAt(kind)) >= 0) {
      return span;
    }
    int last = Math.min(text.length(), span.end() + LONGEST_ADDENDUM);
    for (int i = span.end(); i < last && text.charAt(i) != OPENING.charAt(kind); i++) {
      if (text.charAt(i) == CLOSING.charAt(kind)) {
        return new Span(span.start(), i + 1);
      }
    }
    return span;
  }

  private void add(Sentence sentence) {
    List<Sentence> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
    if (!last.isEmpty() && goesOn(last, sentence)) {
      last.add(sentence);
    } else {
      runs.add(new ArrayList<>(List.of(sentence)));
    }
  }

  private boolean goesOn(List<Sentence> run, Sentence next) {
    Span last = run.get(run.size() - 1).span();
    if (next.span().start() <= last.end()) {
      return true;
    }
    String between = text.subSequence(last.end(), next.span().start()).toString();
    if (between.indexOf('\n') < 0) {
      return !MenuLabels.isMenu(between);
    }
    return between.isBlank() && states(run) && (states(List.of(next)) || isAddendum(next));
  }

  private static boolean states(List<Sentence> run) {
    return run.stream().anyMatch(s -> s.statements().findAny().isPresent());
  }

  private boolean isAddendum(Sentence sentence) {
    String words = sentence.span().slice(text);
    boolean isSentence = ".。!".indexOf(words.charAt(words.length() - 1)) >= 0; // and no headline
    boolean tells =
        sentence.matches().stream()
            .map(Match::pattern)
            .anyMatch(p -> !p.terms().isEmpty() || p.stance() == Stance.THIRD_PARTY);
    return words.length() <= LONGEST_ADDENDUM && (words.indexOf('@') >= 0 || (tells && isSentence));
  }

  private List<Sentence> speaking(Stance stance) {
    return runs.stream()
        .filter(run -> run.stream().anyMatch(s -> s.says(stance)))
        .findFirst()
        .or(() -> runs.stream().filter(ClauseSpan::namesLicence).findFirst())
        .or(() -> runs.stream().filter(ClauseSpan::states).findFirst())
        .orElse(runs.get(0));
  }

  private static boolean namesLicence(List<Sentence> run) {
    return run.stream()
        .flatMap(Sentence::statements)
        .map(Match::pattern)
        .anyMatch(p -> p.license().isPresent());
  }

  private static Span cover(List<Sentence> run) {
    return run.get(0).span().cover(run.get(run.size() - 1).span());
  }
}
