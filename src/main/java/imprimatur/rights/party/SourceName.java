package imprimatur.rights.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The house whose site or document a notice stands in, as far as the address or the title of that
 * place tells it. A notice that names nobody speaks for that house. Thread-safe.
 */
public final class SourceName {
  private static final int LONGEST = 300;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:https?://(?:[^/@\\s]{1,60}@)?)?((?:[\\p{L}\\d-]{1,63}\\.){1,5}\\p{L}[\\p{L}\\d-]{1,23})(?::\\d{1,5})?(?=[/?#,;\\s]|$)",
          Pattern.CASE_INSENSITIVE);

  /** What a file is called has the form of a host, too. */
  private static final Set<String> FILES =
      Set.of("html", "htm", "txt", "md", "pdf", "json", "jsonl", "xml", "docx", "doc", "warc");

  /** Labels under which a country's registry gives out names. */
  private static final Set<String> SECOND_LEVEL =
      Set.of(
          "co", "com", "org", "net", "gov", "gob", "gouv", "gv", "go", "or", "ne", "ac", "edu",
          "info", "in", "nom", "govt", "mil", "asn", "press", "tv", "web", "biz", "int");

  /** {@code thetern} is the Tern; {@code theatre} and {@code thesis} are words. */
  private static final Pattern ARTICLE =
      Pattern.compile("^the(?!at|or|o?lo|s[aie]|rap|rm|m[ae]|ft|ir|n|y|re|ta)(?=\\p{L}{4})");

  /** What the pages of one house are sorted by; none is a name. */
  private static final Set<String> SERVICE = Set.of("www", "m", "amp", "mobile", "news", "blog");

  /** Hosts where everybody has a name of their own in front. */
  private static final List<String> SHARED =
      List.of(
          "wordpress.com",
          "blogspot.com",
          "substack.com",
          "tumblr.com",
          "github.io",
          "typepad.com",
          "livejournal.com",
          "hatenablog.com",
          "over-blog.com",
          "jimdofree.com",
          "wixsite.com",
          "weebly.com");

  /** The words that a document of terms is called by, in front of which the house is named. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "[\\s,:–—|-]{0,3}(?:[(\\[<{\"“„«]|\\b(?i:terms|tos|t&c|conditions?|copyright|rights|rules?|polic(?:y|ies)|guidelines?"
              + "|legal|notices?|imprint|footer|header|trailer|template|article|pages?|site|website|rss|feed|meta|section|app"
              + "|newsletter|reprints?|permissions?|licen[cs]\\w{0,5}|faq|impressum|nutzungs\\w{0,14}|agb|mentions|conditions"
              + "|aviso|condiciones|condizioni|note legali|termos|regulamin|warunki|voorwaarden|colofon|villkor)\\b"
              + "|\\b(?:правила|условия|пользовательское|умови|利用規約|著作権|版权|版權|声明|約款|이용약관|저작권)|\\s§|\\s\\d).*",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  /** Agencies that titles call by their initials, by the names that they are asked under. */
  private static final Map<String, String> AGENCIES =
      Map.of(
          "AP", "Associated Press",
          "AFP", "Agence France-Presse (AFP)",
          "AAP", "Australian Associated Press (AAP)",
          "PTI", "Press Trust of India (PTI)",
          "CP", "The Canadian Press");

  private SourceName() {}

  /**
   * The name of the house.
   *
   * @param source an address, with or without words behind it, or the title of a document
   * @return empty if the source tells no house
   */
  public static Optional<String> of(String source) {
    String place = source.substring(0, Math.min(source.length(), LONGEST)).strip();
    Matcher address = ADDRESS.matcher(place);
    if (address.find()) {
      String host = address.group(1).toLowerCase(Locale.ROOT);
      return isFile(host) ? Optional.empty() : ofHost(host);
    }
    return PartyName.at(DOCUMENT.matcher(place).replaceFirst(""))
        .filter(name -> Character.isUpperCase(name.codePointAt(0)) || !isLatin(name))
        .map(name -> AGENCIES.getOrDefault(name, name));
  }

  private static boolean isFile(String host) {
    return FILES.contains(host.substring(host.lastIndexOf('.') + 1));
  }

  private static boolean isLatin(String name) {
    return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  /** {@code news.tern-post.co.uk} is the place of {@code tern-post}. */
  private static Optional<String> ofHost(String host) {
    if (Stream.of("localhost", "archive.org").anyMatch(host::endsWith)) {
      return Optional.empty();
    }
    List<String> labels = List.of(host.split("\\.", -1));
    int own = ownLabel(host, labels);
    return Optional.of(ARTICLE.matcher(labels.get(own)).replaceFirst(""))
        .filter(label -> !SERVICE.contains(label) && !label.chars().allMatch(Character::isDigit));
  }

  private static int ownLabel(String host, List<String> labels) {
    int last = labels.size() - 1;
    boolean shared = SHARED.stream().anyMatch(s -> host.endsWith("." + s));
    boolean twoLevels =
        last >= 2 && labels.get(last).length() == 2 && SECOND_LEVEL.contains(labels.get(last - 1));
    return Math.max(0, last - (shared || twoLevels ? 2 : 1));
  }
}
