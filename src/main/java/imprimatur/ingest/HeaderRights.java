package imprimatur.ingest;

import imprimatur.ingest.web.Response;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of a response say of rights: TDMRep, AIPREF, robots tags, licence links. */
final class HeaderRights {
  private static final List<String> NAMES =
      List.of("tdm-reservation", "tdm-policy", "content-usage", "x-robots-tag");

  private static final Pattern LINK =
      Pattern.compile(
          "<([^>]{1,2000})>((?:\\s*;\\s*[a-zA-Z*-]+\\s*=\\s*(?:\"[^\"]*\"|[^\",;\\s]*))*)");

  private static final Pattern LICENSE =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"[^\"]*\\blicense\\b[^\"]*\"|license\\b)");

  private HeaderRights() {}

  static List<RightsEvidence> of(Response response) {
    List<RightsEvidence> found = new ArrayList<>();
    HttpHeaders headers = response.headers();
    for (String name : NAMES) {
      headers.allValues(name).stream()
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .forEach(value -> found.add(evidence(name, value)));
    }
    for (String header : headers.allValues("link")) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (LICENSE.matcher(link.group(2)).find()) {
          found.add(evidence("rel=license", resolved(response, link.group(1).strip())));
        }
      }
    }
    return found;
  }

  /** The terms for machines that the site's {@code robots.txt} names. */
  static List<RightsEvidence> ofSite(List<String> licences) {
    return licences.stream().map(address -> evidence("rsl", "terms: " + address)).toList();
  }

  private static String resolved(Response response, String address) {
    try {
      return response.uri().resolve(address).toString();
    } catch (IllegalArgumentException e) {
      return address; // not a valid address, but still what the server says
    }
  }

  private static RightsEvidence evidence(String name, String value) {
    return new RightsEvidence(RightsEvidence.Source.HTTP_HEADER, name, value, Position.START);
  }
}
