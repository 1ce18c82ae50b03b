package imprimatur.bundle;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document as JSON, with all that is known of it; what is read equals what was written in every
 * field. A text that is no document gives a {@link imprimatur.notation.NotationException} or an
 * {@link IllegalArgumentException}.
 */
final class DocumentText {
  private DocumentText() {}

  static String of(Document document) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("uri", document.uri());
    members.put("role", document.role());
    members.put("format", document.format());
    members.put("metadata", metadata(document.metadata()));
    members.put("issues", document.issues().stream().map(DocumentText::issue).toList());
    members.put("evidence", document.evidence().stream().map(DocumentText::evidence).toList());
    members.put("text", document.text());
    members.put("regions", document.regions().stream().map(DocumentText::region).toList());
    members.put("unit", document.positions().unit());
    members.put("positions", anchors(document.positions()));
    return JsonText.compact(members) + "\n";
  }

  static Document read(String name, String text) {
    Node node = Notation.json(name, text);
    return new Document(
        node.require("uri").asText(),
        Document.Role.valueOf(node.require("role").asText()),
        node.require("format").asText(),
        node.require("text").asText(),
        node.require("regions").asList().stream().map(DocumentText::region).toList(),
        metadata(node.require("metadata")),
        node.require("evidence").asList().stream().map(DocumentText::evidence).toList(),
        positions(node),
        node.require("issues").asList().stream().map(DocumentText::issue).toList());
  }

  private static Map<String, Object> metadata(Metadata metadata) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("title", metadata.title());
    members.put("authors", metadata.authors());
    members.put("published", metadata.published());
    members.put("language", metadata.language());
    members.put("publisher", metadata.publisher());
    members.put("agency", metadata.agency());
    members.put("canonical", metadata.canonical());
    return members;
  }

  private static Metadata metadata(Node node) {
    return new Metadata(
        node.text("title"),
        node.texts("authors"),
        node.text("published").map(LocalDate::parse),
        node.text("language"),
        node.text("publisher"),
        node.text("agency"),
        node.text("canonical"));
  }

  private static List<Object> issue(Issue issue) {
    return List.of(issue.severity(), issue.message(), issue.where());
  }

  private static Issue issue(Node node) {
    List<Node> parts = node.asList();
    return new Issue(
        Issue.Severity.valueOf(parts.get(0).asText()),
        parts.get(1).asText(),
        parts.get(2).asText());
  }

  private static List<Object> evidence(RightsEvidence item) {
    Position where = item.where();
    return List.of(
        item.source(), item.name(), item.value(), where.unit(), where.line(), where.column());
  }

  private static RightsEvidence evidence(Node node) {
    List<Node> parts = node.asList();
    return new RightsEvidence(
        RightsEvidence.Source.valueOf(parts.get(0).asText()),
        parts.get(1).asText(),
        parts.get(2).asText(),
        new Position(
            Position.Unit.valueOf(parts.get(3).asText()),
            parts.get(4).asInt(),
            parts.get(5).asInt()));
  }

  private static List<Object> region(Region region) {
    return List.of(region.kind(), region.span().start(), region.span().end());
  }

  private static Region region(Node node) {
    List<Node> parts = node.asList();
    return new Region(
        Region.Kind.valueOf(parts.get(0).asText()),
        new Span(parts.get(1).asInt(), parts.get(2).asInt()));
  }

  /** Offset, line and column of one anchor after the other. */
  private static List<Integer> anchors(PositionMap map) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < map.size(); i++) {
      numbers.addAll(List.of(map.offset(i), map.line(i), map.column(i)));
    }
    return numbers;
  }

  private static PositionMap positions(Node node) {
    PositionMap.Builder map =
        PositionMap.builder(Position.Unit.valueOf(node.require("unit").asText()));
    List<Node> numbers = node.require("positions").asList();
    for (int i = 0; i + 2 < numbers.size(); i += 3) {
      map.anchor(numbers.get(i).asInt(), numbers.get(i + 1).asInt(), numbers.get(i + 2).asInt());
    }
    return map.build();
  }
}
