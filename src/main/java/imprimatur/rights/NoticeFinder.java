package imprimatur.rights;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Stance;
import imprimatur.rights.NoticePattern.Role;
import imprimatur.rights.Sentence.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Finds the sentences of a text that have the form of a rights notice.
 *
 * <p>Texts without any word of the forms are passed over at the speed of one table look-up a
 * character. At most {@value #MOST_SENTENCES} sentences with such words are read from either end of
 * a text: notices stand at the ends, and a text with more is a book about law. Thread-safe.
 */
final class NoticeFinder {
  private static final int MOST_SENTENCES = 600;

  /** What a picture credit or a theme's credit line also says, and what then counts for nothing. */
  private static final Set<Stance> WEAK =
      Set.of(Stance.COPYRIGHT_CLAIM_ONLY, Stance.ALL_RIGHTS_RESERVED, Stance.SOME_RIGHTS_RESERVED);

  private final NoticePatterns patterns;

  NoticeFinder(NoticePatterns patterns) {
    this.patterns = patterns;
  }

  /** The sentences of {@code text} in {@code range} with a form in them, in order. */
  List<Sentence> find(CharSequence text, Span range) {
    List<Sentence> found = new ArrayList<>();
    for (Span span : candidates(text, range)) {
      Sentence sentence = read(text, span);
      if (!sentence.matches().isEmpty()) {
        found.add(sentence);
      }
    }
    return found;
  }

  private List<Span> candidates(CharSequence text, Span range) {
    List<Span> spans = new ArrayList<>();
    int at = range.start();
    int hit = patterns.keywords().next(text, at, range.end());
    while (hit >= 0) {
      Span span = SentenceBorders.around(text, hit, at, range.end());
      if (!span.isEmpty()) {
        spans.add(span);
      }
      at = Math.max(span.end(), hit + 1);
      hit = patterns.keywords().next(text, at, range.end());
    }
    if (spans.size() > 2 * MOST_SENTENCES) {
      spans.subList(MOST_SENTENCES, spans.size() - MOST_SENTENCES).clear();
    }
    return spans;
  }

  private Sentence read(CharSequence text, Span span) {
    FoldedText folded = FoldedText.of(text, span);
    List<Match> matches = new ArrayList<>();
    for (NoticePattern pattern : patterns.select(patterns.keywords().patternsFor(folded.text()))) {
      Matcher matcher = pattern.expression().get().matcher(folded.text());
      if (matcher.find() && !isSomethingElse(pattern, folded.text())) {
        matches.add(new Match(pattern, matcher.start(), matcher.end(), holder(pattern, matcher)));
      }
    }
    matches.removeIf(match -> isVetoed(match, matches));
    return new Sentence(span, folded, matches);
  }

  private static boolean isSomethingElse(NoticePattern pattern, String folded) {
    return pattern.unless().isPresent() && pattern.unless().get().get().matcher(folded).find();
  }

  private static Span holder(NoticePattern pattern, Matcher matcher) {
    for (String group : pattern.holderGroups()) {
      if (matcher.start(group) >= 0) {
        return new Span(matcher.start(group), matcher.end(group));
      }
    }
    return new Span(0, 0);
  }

  private static boolean isVetoed(Match match, List<Match> all) {
    return match.pattern().role() != Role.VETO
        && WEAK.contains(match.pattern().stance())
        && all.stream()
            .anyMatch(v -> v.pattern().role() == Role.VETO && v.start() <= match.start());
  }
}
