package imprimatur.ingest.declared;

import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links as evidence: where a text points to, and under which licence it says it stands. */
public final class LinkEvidence {
  private static final String NAME = "href";

  private LinkEvidence() {}

  /** A link; one more piece of evidence if it leads to a known licence; none if it is blank. */
  public static List<RightsEvidence> of(String address, Position where) {
    String value = address.strip();
    if (value.isEmpty()) {
      return List.of();
    }
    RightsEvidence link = new RightsEvidence(RightsEvidence.Source.LINK, NAME, value, where);
    return LicenseLinks.isLicense(value)
        ? List.of(link, new RightsEvidence(RightsEvidence.Source.LICENSE_LINK, NAME, value, where))
        : List.of(link);
  }

  /** The addresses written out in a text. */
  public static List<RightsEvidence> writtenOut(String text, PositionMap positions) {
    List<RightsEvidence> found = new ArrayList<>();
    if (!text.contains("://")) {
      return found;
    }
    Matcher address = Patterns.ADDRESS.matcher(text);
    while (address.find()) {
      found.addAll(of(address.group(), positions.at(address.start())));
    }
    return found;
  }

  /** Loaded only when a text holds an address. */
  private static final class Patterns {
    static final Pattern ADDRESS =
        Pattern.compile(
            "\\bhttps?://[\\p{Alnum}%_~:/?#@!$&'*+,;=.\\[\\]-]{1,2000}(?<![.,;:!?'*\\]])");
  }
}
