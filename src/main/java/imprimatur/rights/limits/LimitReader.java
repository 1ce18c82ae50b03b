package imprimatur.rights.limits;

import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Constraint.Kind;
import imprimatur.model.rights.Constraint.Operator;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.AgeForms;
import imprimatur.rights.forms.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads limits out of the sentences of a notice: how much, how often, from or until when, where, in
 * which language. Thread-safe.
 */
public final class LimitReader {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,5}|ten|twenty|fifty|hundred) ?(words?|worter\\w*|mots|palabras|palavras|parole"
              + "|slow|слов|woorden|kelime|kata|characters?|zeichen|caracteres|caratteri|znakow|знаков|字|文字|단어|자"
              + "|%|percent|per cent|prozent|pour cent|por ciento|por cento|per cento|процент\\w*)");
  private static final Pattern PERCENT =
      Pattern.compile("%|(?:per|pour|por) ?cent.*|prozent|процент.*");
  private static final Pattern CHARACTERS =
      Pattern.compile("charact.*|zeichen|caract.*|caratt.*|znakow|знаков|文?字|자");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:at most|no more than|not more than|up to|a maximum of|hochstens|maximal|au plus|como maximo|al massimo|no maximo|не более)"
              + " (?:an? total of )?(\\d{1,4}|two|three|four|five|ten|zwei|drei|deux|trois|dos|tres) (?:\\w+ )?"
              + "(?:articles?|stories|summaries|items|posts|copies|artikel\\w*|beitrage\\w*|articulos|artigos|articoli|стат\\w+)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NOT_BEFORE =
      Pattern.compile(
          "(?:\\bembargo\\w*|sperrfrist|not (?:for|to be) (?:publication|published|released?|broadcast) (?:before|until)"
              + "|do not publish before|nicht vor|pas avant|no publicar antes|не ранее|не раньше|эмбарго|解禁|엠바고)(.{0,60})");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:\\buntil|\\bbis(?: zum)?|jusqu'au|\\bhasta(?: el)?|fino al|\\bate|\\bдо) (.{6,40})");
  private static final Pattern ONLY_IN =
      Pattern.compile(
          "(?:only|exclusively|solely|nur|ausschlie(?:ss|s)lich|uniquement|seulement|solo|unicamente|soltanto|apenas|somente)"
              + " (?:in|within|en|au|em|nel|na|no) (?:the |der |den |la |le |el )?(.{3,40})");
  private static final Pattern IN_ONLY =
      Pattern.compile("\\b(?:in|within|for) (?:the )?((?:[\\p{L}-]+ ){1,4})only\\b");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("zwei", "2"),
          Map.entry("deux", "2"),
          Map.entry("dos", "2"),
          Map.entry("three", "3"),
          Map.entry("drei", "3"),
          Map.entry("trois", "3"),
          Map.entry("tres", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("ten", "10"),
          Map.entry("twenty", "20"),
          Map.entry("fifty", "50"),
          Map.entry("hundred", "100"));

  private final Set<Constraint> limits = new LinkedHashSet<>();

  private LimitReader() {}

  /** The limits that the sentences state, each once. */
  public static List<Constraint> read(List<Sentence> sentences) {
    LimitReader reader = new LimitReader();
    sentences.forEach(reader::add);
    return List.copyOf(reader.limits);
  }

  private void add(Sentence sentence) {
    String words = sentence.words();
    sentence.matches().forEach(m -> limits.addAll(m.pattern().constraints()));
    each(AMOUNT, words, m -> Optional.of(amount(m)));
    each(
        COUNT,
        words,
        m -> Optional.of(new Constraint(Kind.COUNT, Operator.LTEQ, number(m.group(1)))));
    each(NOT_BEFORE, words, m -> date(m.group(1), Operator.GTEQ));
    if (isGrant(sentence)) {
      each(UNTIL, words, m -> date(m.group(1), Operator.LTEQ));
    }
    AgeForms.standard().find(words).forEach(f -> age(f).ifPresent(limits::add));
    each(ONLY_IN, words, LimitReader::place);
    each(IN_ONLY, words, LimitReader::place);
  }

  private void each(Pattern pattern, String words, Function<Matcher, Optional<Constraint>> limit) {
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      limit.apply(matcher).ifPresent(limits::add);
    }
  }

  private static boolean isGrant(Sentence sentence) {
    return sentence.says(Stance.PERMITTED_WITH_ATTRIBUTION)
        || sentence.says(Stance.PERMITTED_WITH_CONDITIONS)
        || sentence.says(Stance.PERMITTED_NONCOMMERCIAL)
        || sentence.says(Stance.PARTIAL_PERMITTED);
  }

  private static Optional<Constraint> age(AgeForms.Found found) {
    String age = found.age().iso();
    return switch (found.relation()) {
      case WAIT -> Optional.of(new Constraint(Kind.AGE, Operator.GTEQ, age));
      case WITHIN -> Optional.of(new Constraint(Kind.AGE, Operator.LTEQ, age));
      case KEEP -> Optional.empty(); // a duty
    };
  }

  private static Constraint amount(Matcher amount) {
    return new Constraint(unit(amount.group(2)), Operator.LTEQ, number(amount.group(1)));
  }

  private static Kind unit(String word) {
    if (PERCENT.matcher(word).matches()) {
      return Kind.PERCENT;
    }
    return CHARACTERS.matcher(word).matches() ? Kind.CHARACTERS : Kind.WORDS;
  }

  private static String number(String word) {
    return NUMBERS.getOrDefault(word, word);
  }

  private static Optional<Constraint> date(String words, Operator operator) {
    return WrittenDates.first(words).map(d -> new Constraint(Kind.DATE, operator, d.toString()));
  }

  private static Optional<Constraint> place(Matcher matcher) {
    String words = matcher.group(1);
    return Places.country(words)
        .map(code -> new Constraint(Kind.TERRITORY, Operator.EQ, code))
        .or(
            () ->
                Places.language(words).map(tag -> new Constraint(Kind.LANGUAGE, Operator.EQ, tag)));
  }
}
