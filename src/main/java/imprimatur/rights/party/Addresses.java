package imprimatur.rights.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house behind a mail address or web address. Thread-safe. */
final class Addresses {
  /** Hosts that many people have their mail or pages at; they name nobody. */
  private static final List<String> ANYBODY =
      List.of(
          "gmail.",
          "googlemail.",
          "yahoo.",
          "hotmail.",
          "outlook.",
          "icloud.",
          "gmx.",
          "web.de",
          "aol.",
          "mail.ru",
          "yandex.",
          "bk.ru",
          "ukr.net",
          "163.com",
          "126.com",
          "qq.com",
          "sina.",
          "naver.com",
          "daum.net",
          "protonmail.",
          "proton.me",
          "libero.it",
          "orange.fr",
          "wanadoo.",
          "t-online.",
          "freenet.",
          "wp.pl",
          "onet.pl",
          "seznam.cz");

  /** Hosts of licences and of places to share; they hold nothing of what is told there. */
  private static final List<String> OTHERS =
      List.of(
          "creativecommons.",
          "spdx.",
          "gnu.",
          "w3.org",
          "opendatacommons.",
          "rightsstatements.",
          "nationalarchives.",
          "facebook.",
          "twitter.",
          "x.com",
          "youtube.",
          "instagram.",
          "flickr.",
          "wikimedia.",
          "unsplash.",
          "doi.org",
          "github.",
          "wordpress.");

  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w@.-])(?:https?://)?(?:www\\.)?((?:[a-z0-9-]{2,63}\\.){1,3}"
              + "(?:com|org|net|info|news|media|press|gov|edu|int|example|[a-z]{2}))(?![\\w@-]|\\.\\w)");

  private Addresses() {}

  /** The host of a mail address, as the name of the house that answers there. */
  static Optional<String> house(String contact) {
    int at = contact.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String host = contact.substring(at + 1).replaceFirst("^\\)", "").toLowerCase(Locale.ROOT);
    return ANYBODY.stream().anyMatch(host::startsWith) ? Optional.empty() : Optional.of(host);
  }

  /** The first host in a notice that may be the house's own. */
  static Optional<String> site(String words) {
    Matcher host = HOST.matcher(words);
    while (host.find()) {
      String name = host.group(1);
      if (Stream.of(ANYBODY, OTHERS).flatMap(List::stream).noneMatch(name::startsWith)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
