package imprimatur.rights;

import imprimatur.model.rights.Party;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the name of a holder out of the words around it. Thread-safe. */
final class PartyName {
  private static final int LONGEST = 90;

  /** Where a name ends for certain. */
  private static final Pattern STOP =
      Pattern.compile(
          "[|•·❉;\\n\\r。，、；!?…]|\\s[-–—/~]\\s|\\s[/]|(?:,|\\s[-–—])?\\s*[(（]?(?:1[89]|20)\\d\\d\\b"
              + "|[,.]?\\s(?i:all rights?|all reproduction|alle rechte|alle rechten|tous droits|todos los|todos os|tutti i|wszelkie"
              + "|reservados|licensed|is |are |was |and (?:may|cannot|is)|under (?:a|the)\\b|unless|without|no part"
              + "|this |these |its affiliates|or its|or the |or by|the copyright|excerpted|\\(?excluding"
              + "|online and|bez |oder |lub |и |ou de|alla |alle |jegliche|toute |reproduc|terms|privacy"
              + "|unauthori[sz]ed|under |for (?!(?-i:\\p{Lu}))|except|with |when |если|все права|всі права)"
              + "|(?i:[- ]?all rights reserved)|\\s(?i:prohib|forbid|forbidden)|无断|無断|무단|未经|未經|版权|版權|所有");

  /** A comma that does not belong to the name. */
  private static final Pattern COMMA =
      Pattern.compile(
          ",(?!\\s*(?:Inc|Ltd|LLC|L\\.L\\.C|Corp|Co\\b|S\\.A|S\\.L|GmbH|N\\.V|B\\.V|PLC|LLP|a\\.s)|[^,.]{1,30}(?:&|\\band\\b))");

  /** A full stop that ends a sentence and not an abbreviation. */
  private static final Pattern FULL_STOP =
      Pattern.compile(
          "(?<!\\b\\p{Lu})(?<!\\b(?:Co|St|Mr|Dr|Sp|Bros|Cie|S\\.A|U\\.S))\\.(?=\\s+[^\\s\\p{Ll}]|\\s*$)|(?<=\\b(?:Co|Inc|Ltd|S\\.A))\\.(?=\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Ll})");

  private static final Pattern LEADING =
      Pattern.compile("^(?:[\\s\"“”«»'‘’:,.(（-]|(?i:by|of|to|von|par|por)\\s)+");
  private static final Pattern TRAILING = Pattern.compile("[\\s,.:;\"“”«'‘’(（&-]+$");
  private static final Pattern NAME_START = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{N}\"“„«@]");

  private static final Set<String> PRONOUNS =
      Set.of(
          "us",
          "you",
          "your",
          "it",
          "them",
          "its",
          "their",
          "our",
          "the publisher",
          "the editor",
          "the editors",
          "the author",
          "the authors",
          "author",
          "publisher",
          "copyright",
          "本网",
          "本站",
          "本报",
          "本刊",
          "editor",
          "me",
          "the copyright holder",
          "lui",
          "redakcji",
          "rights",
          "reserved",
          "copyright holder",
          "this");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "the", "and", "for", "de", "la", "le", "les", "du", "des", "del", "y", "e", "di",
          "der", "die", "das", "und", "von", "van", "en", "i", "da", "do", "dos", "w", "z", "et",
          "für", "in", "on", "at", "d'", "о", "и");

  /** First words that begin a sentence about the work rather than a name. */
  private static final Pattern SENTENCE_START =
      Pattern.compile(
          "(?iU)(?:this|these|that|all|any|no|you|we|our|your|it|it['’]s|if|to|text|texts|content|contents"
              + "|material|articles?|disclaimer|note|please|copyright|alle|dieser?|texte|soweit|tous|toute|toutes|todos|prohibida"
              + "|все|при|materiał\\w*|wszelkie|permission|permissions|reprints?|legal|terms|rights|reproduction|except|unless"
              + "|licen[cs]e\\w*|lizenz|jede|jeder|nachdruck|vervielfältigung|without|site|website|published|publié|use)\\b.*");

  private PartyName() {}

  /** The name that {@code words} begin with; empty if they begin with something else. */
  static Optional<String> at(String words) {
    String rest = words.substring(0, Math.min(words.length(), LONGEST));
    Matcher leading = LEADING.matcher(rest);
    boolean quoted = false;
    if (leading.find()) {
      quoted = leading.group().matches(".*[\"“«].*");
      rest = rest.substring(leading.end());
    }
    int end = rest.length();
    if (quoted) {
      end = Math.min(end, first(Pattern.compile("[\"”»]"), rest));
    }
    end = Math.min(end, first(STOP, rest));
    end = Math.min(end, first(COMMA, rest));
    int stop = first(FULL_STOP, rest);
    if (stop < end) {
      end = stop + (endsWithSuffix(rest, stop) ? 1 : 0);
    }
    return cleaned(rest.substring(0, end));
  }

  private static int first(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    // a stop at the very start would leave no name
    return matcher.find() && matcher.start() >= 0 ? matcher.start() : words.length();
  }

  private static boolean endsWithSuffix(String rest, int stop) {
    return Pattern.compile("\\b(?:Inc|Ltd|Co|Corp|Bros|S\\.A|o\\.o|S\\.p\\.A|S\\.r\\.l)$")
        .matcher(rest.substring(0, stop))
        .find();
  }

  private static Optional<String> cleaned(String name) {
    String clean = name.strip();
    Matcher trailing = TRAILING.matcher(clean);
    if (trailing.find() && !clean.endsWith(".")) {
      clean = clean.substring(0, trailing.start());
    } else if (clean.endsWith(".")
        && !Pattern.compile("\\b(?:Inc|Ltd|Co|Corp|Bros|S\\.A|o\\.o|A|l)\\.$")
            .matcher(clean)
            .find()) {
      clean = clean.substring(0, clean.length() - 1);
    }
    clean = clean.strip();
    boolean sensible =
        clean.length() >= 2
            && isMostlyCapitalised(clean)
            && (NAME_START.matcher(clean.substring(0, 1)).matches() || isDomain(clean))
            && !clean.matches("[\\d\\s.,-]+")
            && !isPronoun(clean);
    return sensible ? Optional.of(clean) : Optional.empty();
  }

  /** Names are written with capitals where a script has them; a sentence is not. */
  private static boolean isMostlyCapitalised(String words) {
    int small = 0;
    int all = 0;
    for (String word : SPACE.split(words, -1)) {
      all++;
      small += Character.isLowerCase(word.charAt(0)) && !CONNECTORS.contains(word) ? 1 : 0;
    }
    return all <= 14 && small * 2 <= all;
  }

  private static boolean isDomain(String words) {
    return words.matches("[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,3}(?:\\s.*)?");
  }

  /** The name at the end of {@code words}, which stand in front of a claim. */
  static Optional<String> endingAt(String words) {
    String tail = words.strip().replaceAll("[\\s.,:|–—-]+$", "");
    int cut = 0;
    Matcher stop = Pattern.compile("[|•·:;!?\\n]\\s*|\\.\\s+(?=\\p{Lu})|\\s[-–—]\\s").matcher(tail);
    while (stop.find()) {
      cut = stop.end();
    }
    String name = tail.substring(cut).replaceAll("\\s+\\d+(?:/\\d+)?$", "").strip();
    boolean capital =
        !name.isEmpty()
            && (Character.isUpperCase(name.charAt(0)) || Character.isIdeographic(name.charAt(0)));
    return capital
            && !SENTENCE_START.matcher(name).matches()
            && allCapitalised(name)
            && SPACE.split(name, -1).length <= 6
            && name.length() <= 60
        ? cleaned(name)
        : Optional.empty();
  }

  private static boolean allCapitalised(String name) {
    return SPACE
        .splitAsStream(name)
        .allMatch(w -> !Character.isLowerCase(w.charAt(0)) || CONNECTORS.contains(w));
  }

  /** Whether two names may be one party's: one holds the other, or one of them is not known. */
  static boolean same(Optional<Party> one, Optional<Party> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    String a = Precedence.plain(one.get().name());
    String b = Precedence.plain(other.get().name());
    return a.contains(b) || b.contains(a);
  }

  /** Whether the words only point at somebody. */
  static boolean isPronoun(String words) {
    return PRONOUNS.contains(words.toLowerCase(java.util.Locale.ROOT));
  }
}
