package imprimatur.rights.party;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those who wrote a text, where a notice speaks of them by what they do. Thread-safe. */
final class Makers {
  private static final Pattern SIGN_WORD =
      Pattern.compile("[\\s,|–—-]{1,3}(?i:copyright|copr\\.)[\\s:]{0,3}$");
  private static final Pattern BYLINE =
      Pattern.compile("(^|[.|]\\s{1,3})(?:By|Von|Par|Por|Di|Door|Av|Af) (?=\\p{Lu}[^.|]{2,60}$)");
  private static final Pattern CONTRIBUTIONS =
      Pattern.compile(
          "(?i)\\b(user|reader|community|member)s?[- ](?:contributions?|submissions?|posts|(?:generated |submitted )?content)"
              + " (?:(?:is|are) )?(?:licen[cs]ed|available|published|released) under\\b");
  private static final Pattern AUTHORS =
      Pattern.compile(
          HolderReader.SIGN
              + "[\\s,]{0,3}(?:"
              + Years.YEAR
              + "[,\\s]{1,3})?(?:by\\s)?((?:The )?Authors?(?:\\(s\\))?|(?:Die )?Autor(?:en|innen)|Les auteurs|L[oa]s autor[ea]s|Gli autori"
              + "|Os autores|Autorzy|Авторы|著者|作者)(?![\\p{L}\\p{N}])");

  private Makers() {}

  /** {@code user contributions licensed under …}: theirs, whoever claims the rest of the site. */
  static Optional<String> contributors(String words) {
    Matcher found = CONTRIBUTIONS.matcher(words);
    return found.find()
        ? Optional.of(found.group(1).toLowerCase(Locale.ROOT) + " contributors")
        : Optional.empty();
  }

  /** {@code © The Author(s) 2020}: who they are stands elsewhere on the page. */
  static Optional<String> authors(String words) {
    Matcher found = AUTHORS.matcher(words);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** {@code By Ada Plover, copyright} ©: neither word belongs to the name between them. */
  static String withoutMarks(String front) {
    String name = SIGN_WORD.matcher(front).replaceFirst("");
    return BYLINE.matcher(name).replaceFirst("$1");
  }
}
