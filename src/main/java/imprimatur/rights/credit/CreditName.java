package imprimatur.rights.credit;

import imprimatur.rights.party.PartyName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the whole name out of a credit: also "the highways office", an agency behind a stroke, the
 * archive behind a family. Thread-safe.
 */
final class CreditName {
  private static final int MOST_PARTS = 4;

  private static final Pattern POSSESSIVE = Pattern.compile("^\\p{Lu}[\\p{L}.]{1,20}['’]s\\s");

  /** What follows the part of a credit that reads like any name. */
  private static final Pattern PART =
      Pattern.compile(
          "\\s?/\\s?\\p{Lu}[\\p{L}.'’-]*(?:[ \\u00A0]\\p{Lu}[\\p{L}.'’-]*){0,4}"
              + "|(?:\\s(?!(?i:near|at|in|on|of|outside|inside|shows?|by|from|with|for|and|the|is|was)\\s)[\\p{L}'’-]{2,20}){0,2}?"
              + "\\s(?i:family|archives?|collection|estate|office|agency|agencies|library|museum|pictures|images|photos?|press"
              + "|news|media|studios?|institute|university|department|service|police|council|society|trust|archiv|sammlung"
              + "|archivo|arquivo|archivio|archief)(?![\\p{L}\\p{N}])");

  private CreditName() {}

  /** The name that the words of a credit begin with; empty if they begin with something else. */
  static Optional<String> at(String words) {
    String bare = POSSESSIVE.matcher(words.strip()).replaceFirst("");
    return PartyName.near(bare).map(name -> inFull(name, bare));
  }

  private static String inFull(String name, String words) {
    int start = words.indexOf(name);
    int end = start + name.length();
    Matcher part = PART.matcher(words);
    for (int i = 0; start >= 0 && i < MOST_PARTS; i++) {
      if (!part.region(end, words.length()).lookingAt()) {
        break;
      }
      end = part.end();
    }
    return start < 0 ? name : words.substring(start, end);
  }
}
