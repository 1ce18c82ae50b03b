package imprimatur.ingest.declared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Addresses at which well-known licences and public-domain marks stand. */
public final class LicenseLinks {
  /** Host and beginning of the path. */
  private static final List<String> KNOWN =
      List.of(
          "creativecommons.org/licenses/",
          "creativecommons.org/publicdomain/",
          "creativecommons.org/license/",
          "nationalarchives.gov.uk/doc/open-government-licence",
          "nationalarchives.gov.uk/doc/non-commercial-government-licence",
          "opendatacommons.org/licenses/",
          "opensource.org/license",
          "spdx.org/licenses/",
          "apache.org/licenses/",
          "gnu.org/licenses/",
          "gnu.org/copyleft/",
          "artlibre.org/licence",
          "unlicense.org",
          "etalab.gouv.fr/licence-ouverte",
          "etalab.gouv.fr/wp-content/uploads/",
          "govdata.de/dl-de/",
          "data.norge.no/nlod",
          "open.canada.ca/en/open-government-licence",
          "ouvert.canada.ca/fr/licence-du-gouvernement-ouvert",
          "data.gov.in/government-open-data-license",
          "kogl.or.kr/");

  private LicenseLinks() {}

  /** Whether {@code address} is that of a licence. */
  public static boolean isLicense(String address) {
    try {
      URI uri = new URI(address.strip());
      if (uri.getHost() == null || uri.getPath() == null) {
        return false;
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      String place = host + uri.getPath().toLowerCase(Locale.ROOT);
      return KNOWN.stream().anyMatch(place::startsWith);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
