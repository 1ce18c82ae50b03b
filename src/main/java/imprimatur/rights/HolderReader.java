package imprimatur.rights;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Stance;
import imprimatur.rights.Sentence.Match;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who claims the rights, and for which years, out of the sentences of a notice.
 *
 * <p>A name is looked for where a form points at one ("belongs to …"), then after a copyright sign,
 * then after "permission of …", then before the sign or before "All rights reserved". It is read
 * from the text as written, because capitals, commas and full stops say where it ends. Thread-safe.
 */
final class HolderReader {
  private static final String YEAR = "(?:1[89]|20)\\d\\d";
  private static final String SIGN =
      "(?:©️?|ⓒ|℗|[(（][cCсС][)）]|(?i:copyright)(?![\\p{L}])|Copr\\.|版[权權]所有|著作权|저작권자)";

  /** Signs, then years if any; the name begins where the match ends. */
  private static final Pattern CLAIM =
      Pattern.compile(
          SIGN
              + "(?:[\\s:,.]{0,3}"
              + SIGN
              + "){0,3}[\\s,.:]{0,3}(?:(?<years>"
              + YEAR
              + "(?:\\s?[-–—/,]\\s?(?:"
              + YEAR
              + "|\\d\\d(?!\\d)|(?i:present|today|now|heute|hoy)|(?=\\s?\\.)|(?=\\s?$)|(?=[ ]\\p{L})))?)"
              + "|\\{year}|0(?=\\s))?\\s{0,3}[,.:|–—-]{0,2}\\s{0,3}(?i:by\\s+|of\\s+)?");

  private static final Pattern LATER_YEARS =
      Pattern.compile("(?<!\\d)(" + YEAR + "(?:\\s?[-–—]\\s?" + YEAR + ")?)(?!\\d)");
  private static final Pattern CONSENT_OF =
      Pattern.compile(
          "(?i:(?:permission|consent|authori[sz]ation|approval|licen[cs]e) (?:of|from|by)(?: the)?"
              + "|(?:genehmigung|zustimmung|erlaubnis|einwilligung) (?:der|des|von|vom)"
              + "|autorisation (?:explicite |écrite |préalable )*(?:de la|du|des|de|d['’])"
              + "|autorizaci[óo]n (?:escrita |previa |expresa )*(?:de la|del|de)"
              + "|autorização (?:escrita |prévia )*(?:da|do|de)"
              + "|autorizzazione (?:scritta )?(?:della|del|di)|(?:zgody)) (?=[\\p{Lu}\"«“])");
  private static final Pattern CONTENT_BY =
      Pattern.compile(
          "(?:(?i:content|contents|articles?|texts?|stories|material) (?:created |provided |produced )?(?:exclusively )?by"
              + "|(?i:produced exclusively by|used (?:on|with) a link to)) (?=(?:the )?\\p{Lu})");

  private HolderReader() {}

  /**
   * Who and when.
   *
   * @param name the holder's name, if one was found
   * @param years the years as {@code 2019}, {@code 1995-2024} or {@code 1995-}
   */
  record Claim(Optional<String> name, Optional<String> years) {}

  /** Reads the first holder and the first years named in a notice. */
  static Claim read(CharSequence text, List<Sentence> sentences) {
    Optional<String> years = Optional.empty();
    Optional<String> name = pointedAt(text, sentences);
    for (Sentence sentence : sentences) {
      String words = sentence.span().slice(text);
      Matcher claim = CLAIM.matcher(words);
      while (claim.find() && (name.isEmpty() || years.isEmpty())) {
        if (!isClaim(sentence)) {
          break;
        }
        int end = nextReservation(sentence, claim.end());
        Optional<String> after = PartyName.at(words.substring(claim.end(), end));
        name = name.or(() -> after);
        years = years.or(() -> years(words, claim));
      }
    }
    return new Claim(
        name.or(() -> first(text, sentences, CONSENT_OF))
            .or(() -> first(text, sentences, CONTENT_BY))
            .or(() -> before(text, sentences)),
        years);
  }

  private static boolean isClaim(Sentence sentence) {
    return sentence.matches().stream()
        .anyMatch(
            m ->
                m.pattern().role() != NoticePattern.Role.VETO
                    && m.pattern().stance() != Stance.NOT_ABOUT_TEXT);
  }

  private static Optional<String> pointedAt(CharSequence text, List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.matches().stream().map(m -> pointedAt(text, s, m)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> pointedAt(CharSequence text, Sentence sentence, Match match) {
    if (match.holder().isEmpty()) {
      return Optional.empty();
    }
    Span place = sentence.folded().origin(match.holder().start(), match.holder().end());
    // the form's group may end inside a name; what ends a name is decided here
    return PartyName.at(text.subSequence(place.start(), sentence.span().end()).toString())
        .filter(name -> !PartyName.isPronoun(name));
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

  private static Optional<String> first(
      CharSequence text, List<Sentence> sentences, Pattern pattern) {
    for (Sentence sentence : sentences) {
      String words = sentence.span().slice(text);
      Matcher matcher = pattern.matcher(words);
      if (matcher.find()) {
        return PartyName.at(words.substring(matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** {@code The Tern Post. All rights reserved.}: the name stands in front. */
  private static Optional<String> before(CharSequence text, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      int statement =
          sentence
              .statements()
              .mapToInt(m -> sentence.folded().origin(m.start(), m.end()).start())
              .min()
              .orElse(0);
      int start = Math.max(0, Math.max(sentence.span().start(), statement - 80));
      if (statement == sentence.span().start()) {
        start = lineOrSentenceStart(text, statement);
      }
      if (statement > start) {
        Optional<String> name = PartyName.endingAt(text.subSequence(start, statement).toString());
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private static int lineOrSentenceStart(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < 60 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static Optional<String> years(String words, Matcher claim) {
    String years = claim.group("years");
    if (years == null) {
      Matcher later = LATER_YEARS.matcher(words);
      boolean near = later.find(claim.end()) && later.start() - claim.end() < 70;
      return near ? Optional.of(years(later.group(1), false)) : Optional.empty();
    }
    boolean attached = claim.end("years") < words.length() && !years.contains(" ");
    return Optional.of(years(years, attached));
  }

  /** Writes years in one form; a dash with nothing after it is an open range. */
  private static String years(String written, boolean attached) {
    String plain = written.replaceAll("\\s", "").replaceAll("[–—/,]", "-");
    String first = plain.substring(0, 4);
    if (plain.length() == 4) {
      return first;
    }
    String last = plain.substring(5);
    if (last.matches("\\d{4}")) {
      return first + "-" + last;
    }
    if (last.matches("\\d\\d")) {
      return first + "-" + first.substring(0, 2) + last;
    }
    // "2019 - Tern Post" separates; "1996- Tern Post" and "1995 - ." leave the range open
    boolean open = attached || !written.matches(".*\\s[-–—]") || !last.isEmpty();
    return open ? first + "-" : first;
  }

  /** A party with the address that the notice gives, if it names anybody. */
  static Optional<Party> party(Optional<String> name, Optional<String> contact) {
    return name.map(n -> new Party(n, contact));
  }
}
