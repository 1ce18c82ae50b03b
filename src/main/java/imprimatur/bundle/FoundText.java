package imprimatur.bundle;

import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.pipeline.Redecision.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one submission, as JSON: the sources by id, and the passages taken from each. A
 * text that says something else gives a {@link imprimatur.notation.NotationException} or an {@link
 * IllegalArgumentException}.
 */
final class FoundText {
  private FoundText() {}

  static String of(List<Found> found) {
    return JsonText.pretty(found.stream().map(FoundText::source).toList());
  }

  /** What was found, with the source articles of a bundle by their ids. */
  static List<Found> read(String name, String text, Map<String, StoredSource> sources) {
    return Notation.json(name, text).asList().stream().map(node -> found(node, sources)).toList();
  }

  private static Map<String, Object> source(Found found) {
    Alignment alignment = found.alignment();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("source", found.source().id());
    members.put("submissionWords", alignment.submissionWords());
    members.put("sourceWords", alignment.sourceWords());
    members.put("ownWords", alignment.ownWords());
    members.put("sourceWordsTaken", alignment.sourceWordsTaken());
    members.put("headlineTaken", alignment.headlineTaken());
    members.put("ledeTaken", alignment.ledeTaken());
    members.put("passages", alignment.passages().stream().map(FoundText::passage).toList());
    return members;
  }

  private static Found found(Node node, Map<String, StoredSource> sources) {
    Node id = node.require("source");
    StoredSource source = sources.get(id.asText());
    if (source == null) {
      throw id.error("the bundle holds no source '" + id + "'");
    }
    return new Found(source.ref(), source.document(), alignment(node));
  }

  private static Alignment alignment(Node node) {
    return new Alignment(
        node.require("passages").asList().stream().map(FoundText::passage).toList(),
        node.require("submissionWords").asInt(),
        node.require("sourceWords").asInt(),
        node.require("ownWords").asInt(),
        node.require("sourceWordsTaken").asInt(),
        node.require("headlineTaken").asBoolean(),
        node.require("ledeTaken").asBoolean());
  }

  private static Map<String, Object> passage(Passage passage) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", passage.kind());
    members.put("similarity", Double.toString(passage.similarity())); // to the last bit
    members.put("words", passage.words());
    members.put("longestRun", passage.longestRun());
    members.put("submission", List.of(passage.submission().start(), passage.submission().end()));
    members.put("source", List.of(passage.source().start(), passage.source().end()));
    return members;
  }

  private static Passage passage(Node node) {
    return new Passage(
        span(node.require("submission")),
        span(node.require("source")),
        ReuseKind.valueOf(node.require("kind").asText()),
        Double.parseDouble(node.require("similarity").asText()),
        node.require("words").asInt(),
        node.require("longestRun").asInt());
  }

  private static Span span(Node node) {
    return new Span(node.asList().get(0).asInt(), node.asList().get(1).asInt());
  }
}
