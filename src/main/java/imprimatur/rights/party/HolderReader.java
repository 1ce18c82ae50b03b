package imprimatur.rights.party;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.NoticePattern;
import imprimatur.rights.forms.NoticePattern.Naming;
import imprimatur.rights.forms.Sentence;
import imprimatur.rights.forms.Sentence.Match;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads who claims the rights, and for which years, out of the sentences of a notice.
 *
 * <p>A name is looked for where a form points at an owner ("belongs to …"), then beside a copyright
 * sign, then where forms point at those who give permission, publish or made the text, then as a
 * line of its own before or behind the notice, then at those to be credited, and in the end in the
 * notice's address. It is read from the text as written, because capitals, commas and full stops
 * say where it ends. Thread-safe.
 */
public final class HolderReader {
  static final String SIGN =
      "(?:©️?|ⓒ|℗|[(（][cCсС][)）]|(?i:copyright)(?![\\p{L}])|Copr\\.|版[权權]所有|著作[权權]所有|著作権所有"
          + "|저작권자|(?i:hak cipta)|(?i:telif hakkı)|ลิขสิทธิ์(?! ?(?:ของ|ตาม)))";

  /** Signs, then years if any; the name begins where the match ends. */
  private static final Pattern CLAIM =
      Pattern.compile(
          SIGN
              + "(?:[\\s:,.]{0,3}"
              + SIGN
              + "){0,3}[\\s,.:：]{0,3}(?:(?<years>"
              + Years.RANGE
              + ")|\\{year}|0(?=\\s)|(?:พ\\.ศ\\. ?)?25\\d\\d)?");

  private static final Pattern INTO_NAME =
      Pattern.compile("\\s{0,3}[,.:|–—-]{0,2}\\s{0,3}(?i:by\\s+|of\\s+)?(?:the\\s+)?");
  private static final Pattern SENTENCE_AHEAD =
      Pattern.compile("[,.]\\s*\\p{Lu}\\p{Ll}+ \\p{Ll}{3,}.*", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("[©ⓒ(（]");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");

  /** Where every noun has a capital, capitals tell nothing. */
  private static final String CAPITALS_EVERYWHERE = "de";

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:\\b(?:The|La|Le|Les|Los|Las|El|Il|Lo|Die|Der|Das|De|Het|O|A|Os|As) |L['’])$");
  private static final int SHORT_WORD = 6;

  private final CharSequence text;
  private final List<Sentence> sentences;

  private HolderReader(CharSequence text, List<Sentence> sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /**
   * Who and when.
   *
   * @param name the holder's name, if one was found
   * @param years the years as {@code 2019}, {@code 1995-2024} or {@code 1995-}
   */
  public record Claim(Optional<String> name, Optional<String> years) {}

  /**
   * Reads the likeliest holder and the first years named in a notice.
   *
   * @param contact the address that the notice gives
   */
  public static Claim read(CharSequence text, List<Sentence> sentences, Optional<String> contact) {
    HolderReader reader = new HolderReader(text, sentences);
    BesideNotice beside = new BesideNotice(text, sentences);
    Claim claimed = reader.claimed();
    Stream<Supplier<Optional<String>>> places =
        Stream.of(
            () -> reader.first(Makers::contributors),
            () -> reader.pointedAt(Naming.OWNER),
            claimed::name,
            () -> reader.pointedAt(Naming.GIVER),
            () -> reader.pointedAt(Naming.PUBLISHER),
            () -> reader.pointedAt(Naming.MAKER),
            beside::before,
            () -> reader.pointedAt(Naming.SOURCE),
            beside::leading,
            beside::inside,
            beside::behind,
            reader::mentioned,
            () -> contact.flatMap(Addresses::house),
            () -> reader.first(Makers::authors),
            () -> reader.first(Addresses::site));
    Optional<String> name =
        places.map(Supplier::get).flatMap(Optional::stream).findFirst().map(reader::inFull);
    return new Claim(name, claimed.years());
  }

  /** A party with the address that the notice gives, if it names anybody. */
  public static Optional<Party> party(Optional<String> name, Optional<String> contact) {
    return name.map(n -> new Party(n, contact));
  }

  private Claim claimed() {
    Optional<String> name = Optional.empty();
    Optional<String> years = Optional.empty();
    for (Sentence sentence : sentences) {
      String words = sentence.span().slice(text);
      Matcher claim = CLAIM.matcher(words);
      while (isClaim(sentence) && (name.isEmpty() || years.isEmpty()) && claim.find()) {
        int from = Years.endOfList(words, claim.end());
        String ahead =
            words.substring(from, Math.max(from, nextReservation(sentence, claim.end())));
        boolean sign = MARK.matcher(claim.group()).find();
        Optional<String> after = after(ahead).or(() -> sign ? small(ahead) : Optional.empty());
        name = name.or(() -> after);
        years = years.or(() -> years(words, claim, from));
      }
    }
    return new Claim(name, years);
  }

  private static Optional<String> years(String words, Matcher claim, int end) {
    return claim.group("years") == null
        ? Years.near(words, claim.end())
        : Optional.of(Years.at(words, claim.start("years"), end));
  }

  /** The name behind a sign; a comma and a word of a sentence that goes on is none. */
  private static Optional<String> after(String words) {
    return SENTENCE_AHEAD.matcher(words).matches()
        ? Optional.empty()
        : PartyName.at(words.substring(intoName(words)));
  }

  /** The word "copyright" by itself is no sign that a name follows it; © is. */
  private static Optional<String> small(String words) {
    return PartyName.small(words.substring(intoName(words)));
  }

  private static int intoName(String words) {
    Matcher into = INTO_NAME.matcher(words);
    return into.lookingAt() ? into.end() : 0;
  }

  /** A name of two words or more that a sentence mentions. */
  private Optional<String> mentioned() {
    return sentences.stream()
        .filter(
            s -> s.statements().noneMatch(m -> m.pattern().language().equals(CAPITALS_EVERYWHERE)))
        .filter(s -> s.statements().findAny().isPresent())
        .filter(s -> s.matches().stream().noneMatch(m -> m.pattern().license().isPresent()))
        .map(s -> PartyName.mentioned(s.span().slice(text)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What is read out of the first sentence that says it. */
  private Optional<String> first(Function<String, Optional<String>> reading) {
    return sentences.stream()
        .map(s -> reading.apply(s.span().slice(text)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether the sentence is about the text, or none of them is. */
  private boolean isClaim(Sentence sentence) {
    return isOfText(sentence) || sentences.stream().noneMatch(HolderReader::isOfText);
  }

  private static boolean isOfText(Sentence sentence) {
    return sentence.matches().stream()
        .anyMatch(
            m ->
                m.pattern().role() != NoticePattern.Role.VETO
                    && m.pattern().stance() != Stance.NOT_ABOUT_TEXT);
  }

  private Optional<String> pointedAt(Naming naming) {
    return sentences.stream()
        .flatMap(s -> s.matches().stream().map(m -> pointedAt(s, m, naming)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> pointedAt(Sentence sentence, Match match, Naming naming) {
    if (match.pattern().names() != naming) {
      return Optional.empty();
    }
    return match.names().stream()
        .map(span -> named(sentence, span))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> named(Sentence sentence, Span span) {
    int start = sentence.folded().origin(span.start(), span.end()).start();
    String before = text.subSequence(Math.max(0, start - SHORT_WORD), start).toString();
    return PartyName.near(words(sentence, span)).map(name -> NominativeName.behind(before, name));
  }

  /** The form's group may end inside a name with capitals; those say themselves where it ends. */
  private String words(Sentence sentence, Span named) {
    Span place = sentence.folded().origin(named.start(), named.end());
    boolean capitals =
        place.slice(text).chars().anyMatch(c -> Character.isUpperCase(c) || c == '«' || c == '"');
    boolean whole = !endsInWord(place.end());
    int end = capitals && whole ? sentence.span().end() : place.end();
    return text.subSequence(withArticle(place.start()), end).toString();
  }

  /** The form knows the ending of case that it leaves out. */
  private boolean endsInWord(int place) {
    return place < text.length()
        && Character.isLetter(text.charAt(place - 1))
        && (Character.isLetter(text.charAt(place)) || text.charAt(place) == ':');
  }

  /** A form leaves out the article in front; with a capital it belongs to the name. */
  private int withArticle(int start) {
    Matcher article = ARTICLE.matcher(text).region(Math.max(0, start - 4), start);
    return article.find() ? article.start() : start;
  }

  /** Where the next form after {@code from} begins, or the end of the sentence. */
  private static int nextReservation(Sentence sentence, int from) {
    int base = sentence.span().start();
    return sentence
        .statements()
        .filter(m -> m.pattern().stance() != Stance.COPYRIGHT_CLAIM_ONLY)
        .mapToInt(m -> sentence.folded().origin(m.start(), m.end()).start() - base)
        .filter(start -> start >= from)
        .min()
        .orElse(sentence.span().length());
  }

  /** A short name is written in full if the notice does so too: {@code TP} for Tern Post. */
  private String inFull(String name) {
    if (!ACRONYM.matcher(name).matches()) {
      return name;
    }
    return Stream.of(Naming.PUBLISHER, Naming.GIVER)
        .map(this::pointedAt)
        .flatMap(Optional::stream)
        .filter(full -> initials(full).contains(name))
        .findFirst()
        .orElse(name);
  }

  private static String initials(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .codePoints()
        .filter(Character::isUpperCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
