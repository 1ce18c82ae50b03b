package imprimatur.report.ci;

import imprimatur.model.document.Position;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceRef;
import imprimatur.report.Json;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Places of one document as SARIF locations. Every one has a file and a line, since a viewer may
 * refuse a whole log for one without.
 */
final class SarifPlace {
  private static final int MOST_SHOWN = 600;

  private final String uri;
  private final Optional<FileLines> file;

  /**
   * @param file the text of the file; without it places have lines and columns only
   */
  SarifPlace(String uri, Optional<String> file) {
    this.uri = uri;
    this.file = file.map(FileLines::new);
  }

  /** The beginning of a passage to point at, and the whole of it around. */
  Map<String, Object> of(QuotedPassage passage) {
    Position from = passage.from();
    Position to = passage.to();
    if (from.unit() != Position.Unit.LINE) {
      return location(uri, Json.object("startLine", 1), logical(from));
    }
    Map<String, Object> physical = physical(uri, shortRegion(passage));
    if (to.line() > from.line()) {
      physical.put("contextRegion", region(passage, to));
    }
    return withLogical(Json.object("physicalLocation", physical), logicalAddress());
  }

  /** The first line of the document. */
  Map<String, Object> start() {
    return location(uri, Json.object("startLine", 1), logicalAddress());
  }

  /** Where the words stand in the source, for the link in a message. */
  static Map<String, Object> source(int id, SourceRef source, QuotedPassage passage) {
    Map<String, Object> related = Json.object("id", id);
    related.putAll(
        location(
            source.uri(),
            Json.object("startLine", 1),
            List.of(Json.object("fullyQualifiedName", source.uri(), "kind", "resource"))));
    String words = Harmless.text(passage.sourceText(), MOST_SHOWN).strip();
    related.put("message", Json.object("text", SarifText.escaped("The source says: " + words)));
    return related;
  }

  /** From the passage's start to its end or, if it is longer, to the end of its first line. */
  private Map<String, Object> shortRegion(QuotedPassage passage) {
    if (passage.to().line() == passage.from().line()) {
      return region(passage, passage.to());
    }
    Map<String, Object> region =
        Json.object("startLine", passage.from().line(), "startColumn", passage.from().column());
    OptionalInt start = start(passage);
    if (start.isPresent()) {
      characters(region, start.getAsInt(), file.orElseThrow().endOfLine(passage.from().line()));
    }
    return region;
  }

  private Map<String, Object> region(QuotedPassage passage, Position to) {
    Position from = passage.from();
    Map<String, Object> region =
        Json.object(
            "startLine", from.line(),
            "startColumn", from.column(),
            "endLine", to.line(),
            "endColumn", to.column());
    OptionalInt start = start(passage);
    OptionalInt end = file.isPresent() ? file.get().offset(to) : OptionalInt.empty();
    if (start.isPresent() && end.isPresent()) {
      characters(region, start.getAsInt(), end.getAsInt());
    }
    return region;
  }

  /** Only if the file still says there what was checked. */
  private OptionalInt start(QuotedPassage passage) {
    OptionalInt start = file.isPresent() ? file.get().offset(passage.from()) : OptionalInt.empty();
    return start.isPresent() && file.get().begins(start.getAsInt(), passage.submissionText())
        ? start
        : OptionalInt.empty();
  }

  private static void characters(Map<String, Object> region, int start, int end) {
    if (end >= start) {
      region.put("charOffset", start);
      region.put("charLength", end - start);
    }
  }

  private List<Map<String, Object>> logical(Position place) {
    String kind = place.unit().name().toLowerCase(Locale.ROOT);
    return List.of(
        Json.object(
            "name", place.toString(), "fullyQualifiedName", uri + "#" + place, "kind", kind));
  }

  private List<Map<String, Object>> logicalAddress() {
    return ArtifactPath.isAddress(uri)
        ? List.of(Json.object("fullyQualifiedName", uri, "kind", "resource"))
        : List.of();
  }

  private static Map<String, Object> location(
      String uri, Map<String, Object> region, List<Map<String, Object>> logical) {
    return withLogical(Json.object("physicalLocation", physical(uri, region)), logical);
  }

  private static Map<String, Object> withLogical(
      Map<String, Object> location, List<Map<String, Object>> logical) {
    if (!logical.isEmpty()) {
      location.put("logicalLocations", new ArrayList<>(logical));
    }
    return location;
  }

  private static Map<String, Object> physical(String uri, Map<String, Object> region) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", ArtifactPath.reference(uri));
    if (!ArtifactPath.isAbsolute(uri)) {
      artifact.put("uriBaseId", SarifReport.ROOT);
    }
    return Json.object("artifactLocation", artifact, "region", region);
  }
}
