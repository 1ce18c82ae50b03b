package imprimatur.report.stored;

import imprimatur.model.document.Position;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Elsewhere;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.Verdict;
import imprimatur.model.finding.Waiver;
import imprimatur.notation.Node;
import java.util.List;

/** Findings and clearances of a stored report. */
final class StoredFinding {
  private StoredFinding() {}

  static Finding finding(Node node) {
    return Parts.checked(
        node,
        () ->
            new Finding(
                node.require("ruleId").asText(),
                node.require("title").asText(),
                Parts.choice(node.require("severity"), Severity.class),
                node.require("message").asText(),
                node.require("fingerprint").asText(),
                Parts.source(node.require("source")),
                Parts.rights(node),
                passages(node),
                Parts.facts(node),
                node.require("howToFix").asText(),
                Parts.list(node, "cures").stream().map(StoredFinding::cure).toList(),
                node.get("waiver").map(StoredFinding::waiver)));
  }

  static Clearance clearance(Node node) {
    return new Clearance(
        node.require("ruleId").asText(),
        node.require("title").asText(),
        node.require("reason").asText(),
        Parts.source(node.require("source")),
        Parts.rights(node),
        passages(node),
        Parts.facts(node));
  }

  private static Cure cure(Node node) {
    return new Cure(
        Parts.choice(node.require("kind"), Cure.Kind.class), node.require("text").asText());
  }

  private static Waiver waiver(Node node) {
    return new Waiver(
        node.require("ruleId").asText(),
        node.require("fingerprint").asText(),
        node.require("reason").asText(),
        node.require("owner").asText(),
        node.get("until").map(Parts::day));
  }

  private static List<QuotedPassage> passages(Node node) {
    return Parts.list(node, "passages").stream().map(StoredFinding::passage).toList();
  }

  private static QuotedPassage passage(Node node) {
    Node submission = node.require("submission");
    Node source = node.require("source");
    return new QuotedPassage(
        Parts.checked(node, () -> passage(node, Parts.span(submission), Parts.span(source))),
        submission.require("text").asText(),
        source.require("text").asText(),
        place(submission, "startLine", "startColumn"),
        place(submission, "endLine", "endColumn"),
        Parts.list(node, "alsoIn").stream().map(StoredFinding::elsewhere).toList());
  }

  private static Passage passage(Node node, Span submission, Span source) {
    return new Passage(
        submission,
        source,
        Parts.choice(node.require("kind"), ReuseKind.class),
        node.require("similarity").asNumber(),
        Parts.count(node, "words"),
        Parts.count(node, "longestRun"));
  }

  private static Position place(Node node, String line, String column) {
    return Parts.position(node, node.require(line), node.require(column));
  }

  private static Elsewhere elsewhere(Node node) {
    return new Elsewhere(
        Parts.source(node.require("source")),
        Parts.briefRights(node).build(),
        Parts.count(node, "words"),
        node.require("closer").asBoolean(),
        Parts.choice(node.require("verdict"), Verdict.class));
  }
}
