package imprimatur.rights.party;

import imprimatur.rights.party.NameWords.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a name from the front of some words, in a script that has capitals: a run of capitalised
 * words, joined by small words, that ends behind a form of company. Not thread-safe.
 */
final class CapitalisedName {
  private static final Set<String> ABBREVIATED =
      Set.of(
          "inc", "sp", "ltd", "pvt", "pte", "pty", "co", "corp", "ltda", "lda", "soc", "coop",
          "bros", "kft", "zrt", "nyrt", "tbk");

  private static final int MOST_WORDS = 12;
  private static final int MOST_JOINING = 3;

  private static final Pattern OUTER_BLANK =
      Pattern.compile("^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$");
  private static final Pattern BLANK = Pattern.compile("[ \\t\\u00A0]+");
  private static final Pattern QUOTED =
      Pattern.compile("[«“„\"]([^«»“”„\"\\n]{2,60})[»”“\"]|[‘']([^‘’'\\n]{2,40})[’']");
  private static final Pattern COMMON = Pattern.compile("\\p{Ll}{3,20}(?: \\p{Ll}{3,20}){0,2}");
  private static final Pattern TITLED =
      Pattern.compile("(?:\\p{Ll}{3,20} ){1,3}[«„“\"]([^«»“”„\"\\n]{2,60})[»”“\"]");
  private static final Pattern BRACKETED =
      Pattern.compile("\\((?:\\p{Lu}[\\p{Lu}\\p{N}&.-]{1,9}|\\p{Lu}\\p{Ll}+)\\)");
  private static final Pattern LEGAL =
      Pattern.compile(
          ",?\\s?(e\\. V|de C\\.V|S\\. (?:[AL](?:\\. U)?|A\\. S|r\\. l|p\\. A)|(?:z )?\\p{L}{1,16}(?:[./]\\p{L}{1,4}){0,4})(\\.?)(?![\\p{L}\\p{N}])");
  private static final Pattern AND_CO =
      Pattern.compile("\\s?(?:&|[Uu]nd) (?:Co|Cie|Sons|Company)\\b\\.?");
  private static final Pattern YEAR =
      Pattern.compile("[(\\[]?(?:1[5-9]|20)\\d\\d(?![\\d.,]\\d)|\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?![\\p{L}\\d.,/-])");
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Ll}{1,2}['’-]?)?[\\p{Lu}\\p{Lt}\\d][\\p{L}\\p{M}\\p{N}]*+"
              + "(?:['’`&.@+_/·-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]++)*[®™]?");
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{Ll}\\d-]{2,63}(?:\\.[\\p{Ll}\\d-]{2,63}){1,3}");
  private static final Pattern SMALL =
      Pattern.compile("al\\.|[\\p{Ll}'’.]{1,6}(?=[ \\u00A0])|d['’]");
  private static final Pattern REST_OF_LIST =
      Pattern.compile(",\\s(?:\\p{Lu}[\\p{L}-]*,?\\s){0,3}(?:&|and|et|und|y|e)\\s\\p{Lu}");
  private static final Pattern SUFFIX = Pattern.compile("['’]\\p{Ll}{1,5}$");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}|St|Dr|Mr|Mrs|Prof|Bros|Soc|Univ|Inst|Dept|Gov");

  private static final Pattern SENTENCE_END = Pattern.compile("\\.(?:\\s*$|\\s+[^\\p{Ll}\\s])");

  private final String words;
  private int at;
  private int end;
  private int count;
  private boolean finished;
  private String quoted = "";

  private CapitalisedName(String words) {
    this.words = words;
  }

  /** The name that the words begin with; empty if they begin with no name. */
  static Optional<String> at(String words) {
    CapitalisedName name = new CapitalisedName(words);
    while (!name.finished && name.count < MOST_WORDS && name.step()) {
      // each step takes one word
    }
    return name.result();
  }

  private Optional<String> result() {
    if (!quoted.isEmpty()) {
      return Optional.of(OUTER_BLANK.matcher(quoted).replaceAll(""));
    }
    String name = words.substring(0, end);
    boolean possessive = !startsWord(skipBlank(end)) && SUFFIX.matcher(name).find();
    return Optional.of(possessive ? SUFFIX.matcher(name).replaceFirst("") : name)
        .filter(n -> !n.isEmpty());
  }

  /** The match that begins at {@code from}. */
  private Optional<MatchResult> match(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(words).region(from, words.length());
    return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private boolean has(Pattern pattern, int from) {
    return match(pattern, from).isPresent();
  }

  private int skipBlank(int from) {
    return match(BLANK, from).map(MatchResult::end).orElse(from);
  }

  private boolean startsWord(int from) {
    return has(WORD, from) && !has(YEAR, from);
  }

  private boolean step() {
    int from = skipBlank(at);
    if (from >= words.length()) {
      return false;
    }
    return count > 0 ? next(from) : first(from);
  }

  private boolean first(int from) {
    Optional<MatchResult> quotation = match(QUOTED, from);
    if (quotation.isPresent()) {
      String inner = quotation.get().group(1);
      quoted = inner != null ? inner : quotation.get().group(2);
      return finish(quotation.get().end());
    }
    if (startsWord(from)) {
      return word(from);
    }
    return match(DOMAIN, from).filter(d -> finish(d.end())).isPresent();
  }

  private boolean next(int from) {
    if (legal(at) || closed(from)) {
      return true;
    }
    if (has(YEAR, from)) {
      return false;
    }
    if (has(NUMBER, from)) {
      return take(match(NUMBER, from).orElseThrow().end());
    }
    return startsWord(from) ? word(from) : joined(from) || titled(from);
  }

  /**
   * {@code Агентство новостей «Маяк»}, {@code Severní listy a.s.}: common words in front of a
   * quoted name or of a form of company.
   */
  private boolean titled(int from) {
    Optional<MatchResult> common = match(COMMON, from).filter(m -> count == 1);
    if (common.filter(m -> legal(m.end())).isPresent()) {
      return true;
    }
    Optional<MatchResult> title = match(TITLED, from).filter(m -> count == 1);
    if (title.isPresent() && opens()) {
      quoted = title.get().group(1); // "Reprinting of texts of the «Tern Post»"
    }
    return title.filter(m -> finish(m.end())).isPresent();
  }

  /** Whether what was taken so far begins a sentence about the work. */
  private boolean opens() {
    return NameWords.is(Kind.OPENS, words.substring(0, end).strip());
  }

  /** A short name in brackets, or one in quotes, is the last part but for a form of company. */
  private boolean closed(int from) {
    Optional<MatchResult> part = match(BRACKETED, from).or(() -> match(QUOTED, from));
    if (part.isEmpty()) {
      return false;
    }
    if (part.get().groupCount() > 0 && count == 1 && opens()) {
      quoted = part.get().group(1) == null ? "" : part.get().group(1);
    }
    finish(part.get().end());
    legal(at);
    return true;
  }

  private boolean finish(int to) {
    finished = true;
    return take(to);
  }

  private boolean take(int to) {
    at = to;
    end = to;
    count++;
    return true;
  }

  /** A form of company ends the name, but for "& Co", a second form, or a short name behind it. */
  private boolean legal(int from) {
    Optional<MatchResult> form = legalAhead(from);
    if (form.isEmpty()) {
      return false;
    }
    finish(form.get().end(hasStop(form.get()) ? 0 : 1));
    match(AND_CO, at).ifPresent(m -> take(m.end()));
    match(BRACKETED, skipBlank(at)).filter(m -> m.start() > at).ifPresent(m -> take(m.end()));
    legal(at);
    return true;
  }

  /**
   * Many write "Ltd" without a full stop; one that ends the sentence is the sentence's, but for
   * names with other stops, such as "Tern Co., Ltd."
   */
  private boolean hasStop(MatchResult form) {
    boolean ofSentence =
        form.group(1).equalsIgnoreCase("ltd")
            && has(SENTENCE_END, form.end(1))
            && words.lastIndexOf('.', form.start(1)) < 0;
    return isAbbreviated(form.group(1)) && !ofSentence;
  }

  private static boolean isAbbreviated(String form) {
    return form.indexOf('.') >= 0 || ABBREVIATED.contains(form.toLowerCase(Locale.ROOT));
  }

  private Optional<MatchResult> legalAhead(int from) {
    return match(LEGAL, from).filter(m -> NameWords.is(Kind.LEGAL, m.group(1).replace(" ", "")));
  }

  private boolean word(int from) {
    MatchResult match = match(WORD, from).orElseThrow();
    if (count > 0 && NameWords.is(Kind.ENDS, match.group())) {
      return false;
    }
    int to = match.end();
    take(to);
    char after = to < words.length() ? words.charAt(to) : ' ';
    finished =
        switch (after) {
          case '.' -> !abbreviated(match.group(), to) && legalAhead(to + 1).isEmpty();
          case ',' -> legalAhead(to).isEmpty() && !list(to);
          default -> !has(BLANK, to) && legalAhead(to).isEmpty();
        };
    return true;
  }

  private boolean abbreviated(String word, int dot) {
    int next = skipBlank(dot + 1);
    boolean goesOn = next > dot + 1 && startsWord(next);
    if (goesOn && ABBREVIATION.matcher(word).matches()) {
      end = dot + 1;
      at = dot + 1;
      return true;
    }
    return false;
  }

  private boolean list(int comma) {
    if (has(REST_OF_LIST, comma)) {
      at = comma + 1;
      return true;
    }
    return false;
  }

  /** Small words belong to the name if a word with a capital follows. */
  private boolean joined(int from) {
    int place = from;
    for (int small = 0; small < MOST_JOINING; small++) {
      int behind = behindJoining(place);
      if (behind < 0) {
        return false;
      }
      if (words.startsWith("al.", place)) {
        return finish(behind);
      }
      place = skipBlank(behind);
      if (startsWord(place)) {
        return word(place);
      }
    }
    return false;
  }

  private int behindJoining(int from) {
    if (words.startsWith("& ", from) || words.startsWith("+ ", from)) {
      return from + 1;
    }
    return match(SMALL, from)
        .filter(m -> m.group().equals("al.") || NameWords.is(Kind.JOINS, m.group()))
        .map(MatchResult::end)
        .orElse(-1);
  }
}
