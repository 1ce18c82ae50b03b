package imprimatur.report.stored;

import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.Node;
import java.util.List;
import java.util.Optional;

/** One document of a stored report. */
final class StoredDocument {
  private StoredDocument() {}

  static DocumentResult read(Node node) {
    String uri = node.require("uri").asText();
    return new DocumentResult(
        uri,
        node.text("format").map(format -> document(uri, format, node)),
        Parts.count(node, "words"),
        Parts.list(node, "sources").stream().map(StoredDocument::match).toList(),
        decision(node),
        StoredReport.issues(node, "issues"),
        Parts.list(node, "clusters").stream().map(StoredDocument::cluster).toList());
  }

  private static Document document(String uri, String format, Node node) {
    return Document.builder(uri, Document.Role.SUBMISSION, format, "")
        .metadata(metadata(node.text("title"), node.text("language")))
        .build();
  }

  private static Metadata metadata(Optional<String> title, Optional<String> language) {
    Metadata.Builder metadata = Metadata.builder();
    title.ifPresent(metadata::title);
    language.ifPresent(metadata::language);
    return metadata.build();
  }

  /** A source that was reused; how much of it is told by the passages of the findings. */
  private static SourceMatch match(Node node) {
    var source = Parts.source(node.require("source"));
    Document document =
        Document.builder(source.uri(), Document.Role.SOURCE, "text", "")
            .metadata(metadata(Optional.empty(), node.text("language")))
            .build();
    Alignment untold = new Alignment(List.of(), 0, 0, 0, 0, false, false);
    return new SourceMatch(source, document, RightsStatement.none(), untold);
  }

  private static Decision decision(Node node) {
    return new Decision(
        Parts.list(node, "findings").stream().map(StoredFinding::finding).toList(),
        Parts.list(node, "clearances").stream().map(StoredFinding::clearance).toList(),
        Parts.list(node, "trace").stream().map(StoredDocument::gate).toList());
  }

  private static Gate gate(Node node) {
    return new Gate(
        node.require("ruleId").asText(),
        node.require("sourceId").asText(),
        Parts.fact(node.require("fact")),
        node.require("passed").asBoolean());
  }

  private static TextCluster cluster(Node node) {
    return Parts.checked(
        node,
        () ->
            new TextCluster(
                Parts.list(node, "sources").stream().map(Parts::source).toList(),
                node.texts("credited")));
  }
}
