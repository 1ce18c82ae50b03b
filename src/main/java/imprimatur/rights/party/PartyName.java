package imprimatur.rights.party;

import imprimatur.model.rights.Party;
import imprimatur.rights.party.NameWords.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts the name of a party out of the words around it. Thread-safe. */
public final class PartyName {
  private static final int LONGEST = 120;
  private static final int MOST_SMALL_WORDS = 6;
  private static final int BEFORE_NAME = 16;

  private static final List<Kind> TELLING_NOTHING =
      List.of(Kind.OPENS, Kind.JOINS, Kind.ENDS, Kind.POINTS);

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}]+");
  private static final Pattern LEADING = Pattern.compile("^[\\s:：,.，、|(（‑–—-]+");
  private static final Pattern SMALL_WORD =
      Pattern.compile("^(\\p{Ll}[\\p{Ll}'’.-]*),?[ \\u00A0]+");
  private static final Pattern SMALL_NAME =
      Pattern.compile(
          "(\\p{Ll}[\\p{L}\\p{N}&+_-]{2,30})(?=[.,;]?\\s*$|[.,;|]?\\s+[-–—|•©\\p{Lu}]|\\s+(?:19|20)\\d\\d\\b)");
  private static final Pattern COUNTRY_AHEAD =
      Pattern.compile("\\b(?i:outside|within|across|inside|throughout)(?: the)?\\s$");
  private static final Pattern MARKS = Pattern.compile("[\\s,.:|–—-]+$");
  private static final Pattern BORDER =
      Pattern.compile("[|•·:：;!?\\n。！？]\\s*|\\.\\s+(?=\\p{Lu})|\\s[-–—]\\s|[>→]\\s*");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".*(?:社|公司|网|網|报|報|局|部|中心|协会|協会|研究所|出版|集团|集團|台|館|馆|院|大学|大學|会|會|신문|일보|통신|뉴스|출판사|미디어|방송|협회)$");

  private PartyName() {}

  /** The name that {@code words} begin with; empty if they begin with something else. */
  public static Optional<String> at(String words) {
    String rest = words.substring(0, Math.min(words.length(), LONGEST));
    Matcher leading = LEADING.matcher(rest);
    if (leading.find() && !isShortForm(rest, leading.end())) {
      rest = rest.substring(leading.end());
    }
    return scan(rest).filter(PartyName::isSensible);
  }

  /**
   * A house that writes itself small: {@code © 2020 plover.}; one word, with nothing but the end or
   * a new beginning behind it.
   */
  static Optional<String> small(String words) {
    Matcher name = SMALL_NAME.matcher(words);
    return name.lookingAt() && isSensible(name.group(1)) && !NameWords.is(Kind.ENDS, name.group(1))
        ? Optional.of(name.group(1))
        : Optional.empty();
  }

  /** Whether the bracket is part of the name: {@code (주)파도미디어}. */
  private static boolean isShortForm(String words, int end) {
    return end == 1 && words.length() > 2 && ")）".indexOf(words.charAt(2)) >= 0;
  }

  private static Optional<String> scan(String words) {
    int letter = firstLetter(words);
    if (letter < 0) {
      return Optional.empty();
    }
    return hasCase(words.charAt(letter)) || Character.isDigit(words.charAt(letter))
        ? CapitalisedName.at(beforeParticle(words))
        : PlainName.at(words);
  }

  /** A name in Latin letters inside Japanese ends where the particle stands. */
  private static String beforeParticle(String words) {
    for (int i = 0; i < words.length(); i++) {
      Character.UnicodeBlock block = Character.UnicodeBlock.of(words.charAt(i));
      if (Character.UnicodeBlock.HIRAGANA.equals(block)
          || Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)) {
        return words.substring(0, i);
      }
    }
    return words;
  }

  private static int firstLetter(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasCase(char c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
  }

  /** The first name in {@code words} that only a few small words stand in front of. */
  public static Optional<String> near(String words) {
    String rest = words.substring(0, Math.min(words.length(), LONGEST)).stripLeading();
    for (int i = 0; i < MOST_SMALL_WORDS; i++) {
      Optional<String> name = at(rest);
      Matcher small = SMALL_WORD.matcher(rest);
      if (name.isPresent() || !small.find() || NameWords.is(Kind.PLACES, small.group(1))) {
        return name;
      }
      rest = rest.substring(small.end());
    }
    return Optional.empty();
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isSensible(String name) {
    String[] words = name.split("[\\s\\u00A0]+");
    boolean telling =
        Stream.of(words)
            .anyMatch(w -> TELLING_NOTHING.stream().noneMatch(kind -> NameWords.is(kind, bare(w))));
    return name.length() >= 2
        && telling
        && name.chars().anyMatch(Character::isLetter)
        && !(words.length == 1 && NameWords.is(Kind.ENDS, name))
        && !isPronoun(name);
  }

  /** The name that {@code words}, all of them, are; empty if they say more or something else. */
  public static Optional<String> whole(String words) {
    String bare = MARKS.matcher(LEADING.matcher(words).replaceFirst("")).replaceFirst("");
    Optional<String> name = at(bare).map(n -> MARKS.matcher(n).replaceFirst(""));
    return name.filter(n -> n.length() >= bare.replaceAll("^[\"“«„]|[\"”»“]$", "").length())
        .filter(n -> hasCase(n.charAt(firstLetter(n))) || ORGANISATION.matcher(n).matches());
  }

  /** The name at the end of {@code words}, which stand in front of a claim. */
  public static Optional<String> endingAt(String words) {
    String tail = MARKS.matcher(words.strip()).replaceFirst("");
    int cut = 0;
    Matcher border = BORDER.matcher(tail);
    while (border.find()) {
      cut = border.end();
    }
    return whole(tail.substring(cut).replaceAll("\\s+\\d+(?:/\\d+)?$", ""));
  }

  /** The name that a line begins with, up to a mark that sets it apart from the rest. */
  public static Optional<String> leading(String line) {
    Matcher border = BORDER.matcher(line);
    return border.find(Math.min(3, line.length()))
        ? whole(line.substring(0, border.start())).filter(n -> n.indexOf(' ') > 0)
        : Optional.empty();
  }

  /**
   * The first name of two words or more inside a sentence; in a row of titles, in which every word
   * has a capital, there is none.
   */
  public static Optional<String> mentioned(String sentence) {
    Matcher word = CAPITAL.matcher(sentence);
    long capitals = CAPITAL.matcher(sentence).results().count();
    long words = SPACE.splitAsStream(sentence).count();
    int from = 0;
    while (2 * capitals < words && word.find(from)) {
      Optional<String> name =
          at(sentence.substring(word.start()))
              .filter(n -> CAPITAL.matcher(n).results().count() > 1);
      boolean place = isBehindPlace(sentence, word.start()); // "outside the United Kingdom"
      if (name.isPresent() && !place) {
        return name;
      }
      from = place ? word.start() + name.map(String::length).orElse(1) : word.end();
      from = Math.max(from, word.end());
    }
    return Optional.empty();
  }

  private static boolean isBehindPlace(String sentence, int start) {
    return COUNTRY_AHEAD
        .matcher(sentence.substring(Math.max(0, start - BEFORE_NAME), start))
        .find();
  }

  /** Whether two names may be one party's: one holds the other, or one of them is not known. */
  public static boolean same(Optional<Party> one, Optional<Party> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    String a = plain(one.get().name());
    String b = plain(other.get().name());
    return a.contains(b) || b.contains(a);
  }

  /** A name without case, punctuation, blanks and legal form, to be compared. */
  public static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("\\b(?:the|inc|ltd|llc|gmbh|co|corp|plc|ag|sa)\\b", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether the words only point at somebody. */
  static boolean isPronoun(String words) {
    return NameWords.is(Kind.POINTS, words);
  }
}
