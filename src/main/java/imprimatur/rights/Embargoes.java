package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.rights.Constraint;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Moments before which a document must not be published, as its metadata or sidecar state them. */
final class Embargoes {
  private static final Set<String> NAMES =
      Set.of("embargo", "embargoed", "embargodate", "prism.embargodate", "prism:embargodate");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?");

  private Embargoes() {}

  /** Each as a limit that holds whatever else the document says. */
  static List<Constraint> read(Document document) {
    return document.evidence().stream()
        .filter(e -> NAMES.contains(e.name().toLowerCase(Locale.ROOT)))
        .map(RightsEvidence::value)
        .map(String::strip)
        .filter(value -> MOMENT.matcher(value).matches())
        .distinct()
        .map(v -> new Constraint(Constraint.Kind.DATE, Constraint.Operator.GTEQ, v))
        .toList();
  }
}
