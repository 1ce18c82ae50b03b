package imprimatur.ingest.declared;

import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** The links of a text and then those addresses that are only written out in it. */
  public static List<RightsEvidence> with(
      List<RightsEvidence> links, String text, PositionMap positions) {
    Set<String> linked = links.stream().map(RightsEvidence::value).collect(Collectors.toSet());
    Set<RightsEvidence> all = new LinkedHashSet<>(links);
    writtenOut(text, positions).stream()
        .filter(link -> !linked.contains(link.value()))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** The addresses written out in a text. */
  private static List<RightsEvidence> writtenOut(String text, PositionMap positions) {
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
