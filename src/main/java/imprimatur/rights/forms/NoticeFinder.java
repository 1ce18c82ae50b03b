package imprimatur.rights.forms;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.NoticePattern.Role;
import imprimatur.rights.forms.Sentence.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a text that have the form of a rights notice.
 *
 * <p>Texts without any word of the forms are passed over at the speed of one table look-up a
 * character. At most {@value #MOST_SENTENCES} sentences with such words are read from either end of
 * a text: notices stand at the ends, and a text with more is a book about law. Thread-safe.
 */
public final class NoticeFinder {
  private static final int MOST_SENTENCES = 600;

  /** Of one form in one sentence; more places tell nothing new. */
  private static final int MOST_PLACES = 8;

  /** How far from a form in a long sentence the words stand that make it something else. */
  private static final int AROUND = 120;

  /** What a picture credit or a theme's credit line also says, and what then counts for nothing. */
  private static final Set<Stance> WEAK =
      Set.of(Stance.COPYRIGHT_CLAIM_ONLY, Stance.ALL_RIGHTS_RESERVED, Stance.SOME_RIGHTS_RESERVED);

  /** Japanese writes many a Chinese word, but not without these. */
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

  private final NoticePatterns patterns;

  public NoticeFinder(NoticePatterns patterns) {
    this.patterns = patterns;
  }

  /** The sentences of {@code text} in {@code range} with a form in them, in order. */
  public List<Sentence> find(CharSequence text, Span range) {
    return find(text, List.of(range));
  }

  /**
   * The sentences with a form in them, in order; none reaches from one block into the next.
   *
   * @param blocks disjoint, ascending
   */
  public List<Sentence> find(CharSequence text, List<Span> blocks) {
    List<Sentence> found = new ArrayList<>();
    for (Span span : atTheEnds(candidates(text, blocks))) {
      Sentence sentence = read(text, span);
      if (!sentence.matches().isEmpty()) {
        found.add(sentence);
      }
    }
    return found;
  }

  private List<Span> candidates(CharSequence text, List<Span> blocks) {
    List<Span> spans = new ArrayList<>();
    blocks.forEach(block -> addCandidates(text, block, spans));
    return spans;
  }

  private static List<Span> atTheEnds(List<Span> spans) {
    if (spans.size() > 2 * MOST_SENTENCES) {
      spans.subList(MOST_SENTENCES, spans.size() - MOST_SENTENCES).clear();
    }
    return spans;
  }

  private void addCandidates(CharSequence text, Span range, List<Span> spans) {
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
  }

  private Sentence read(CharSequence text, Span span) {
    FoldedText folded = FoldedText.of(text, span);
    List<Match> matches = new ArrayList<>();
    boolean japanese = KANA.matcher(folded.text()).find();
    for (NoticePattern pattern : patterns.select(patterns.keywords().patternsFor(folded.text()))) {
      if (!japanese || !pattern.language().equals("zh")) {
        match(pattern, folded.text()).ifPresent(matches::add);
      }
    }
    matches.removeIf(match -> isVetoed(match, matches));
    matches.removeIf(match -> matches.stream().anyMatch(match::isGivenUp));
    return new Sentence(span, folded, matches);
  }

  /** The first place where the form stands and is not something else. */
  private static Optional<Match> match(NoticePattern pattern, String folded) {
    Matcher matcher = pattern.expression().get().matcher(folded);
    for (int tries = 0; tries < MOST_PLACES && matcher.find(); tries++) {
      if (!isSomethingElse(pattern, folded, matcher)) {
        int start = matcher.start();
        int end = matcher.end();
        return Optional.of(new Match(pattern, start, end, names(pattern, matcher)));
      }
    }
    return Optional.empty();
  }

  /** Whether the words around the place make it something else. */
  private static boolean isSomethingElse(NoticePattern pattern, String folded, Matcher place) {
    if (pattern.unless().isEmpty()) {
      return false;
    }
    Matcher unless = pattern.unless().get().get().matcher(folded);
    unless.region(
        Math.max(0, place.start() - AROUND), Math.min(folded.length(), place.end() + AROUND));
    unless.useAnchoringBounds(false);
    unless.useTransparentBounds(true);
    return unless.find();
  }

  /** Where this place of the form and the next ones name somebody. */
  private static List<Span> names(NoticePattern pattern, Matcher matcher) {
    List<Span> names = new ArrayList<>();
    if (pattern.holderGroups().isEmpty()) {
      return names;
    }
    do {
      for (String group : pattern.holderGroups()) {
        if (matcher.start(group) >= 0) {
          names.add(new Span(matcher.start(group), matcher.end(group)));
        }
      }
    } while (names.size() < MOST_PLACES && matcher.find());
    return names;
  }

  private static boolean isVetoed(Match match, List<Match> all) {
    return match.pattern().role() != Role.VETO
        && WEAK.contains(match.pattern().stance())
        && all.stream()
            .anyMatch(v -> v.pattern().role() == Role.VETO && v.start() <= match.start());
  }
}
