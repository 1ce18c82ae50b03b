package imprimatur.ingest.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address answered.
 *
 * @param uri the address after all redirects
 * @param headers of the last response
 * @param body inflated
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(URI uri, HttpHeaders headers, byte[] body) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s;\"']{1,40})");

  /** The charset that the content type names. */
  public Optional<String> charset() {
    Matcher matcher = CHARSET.matcher(headers.firstValue("content-type").orElse(""));
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
