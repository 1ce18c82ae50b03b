package imprimatur.report.stored;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.Basis;
import imprimatur.model.finding.CheckResult;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Reads {@code imprimatur-report/1} back into the result of the check: every report format writes
 * the same from it as from the check itself.
 *
 * <p>What no report tells, such as the whole texts, is empty. Members that are not known are passed
 * over, so that a later report of the same version can be read. Thread-safe.
 */
public final class StoredReport {
  private static final String FAMILY = "imprimatur-report/";
  private static final String SCHEMA = FAMILY + "1";

  private StoredReport() {}

  /**
   * The result that a report tells of.
   *
   * @param name of the file, for messages
   * @throws imprimatur.notation.NotationException if the text is no such report, points at the
   *     place
   */
  public static CheckResult read(String name, String text) {
    Node report = Notation.json(name, text);
    checkVersion(report);
    return new CheckResult(
        report.require("tool").require("version").asText(),
        instant(report.require("checkedAt")),
        Parts.list(report, "documents").stream().map(StoredDocument::read).toList(),
        issues(report, "issues"),
        issues(report, "skipped"),
        report.get("basis").map(StoredReport::basis));
  }

  private static Basis basis(Node node) {
    Node corpus = node.require("corpus");
    Node rules = node.require("rules");
    return new Basis(
        corpus.require("name").asText(),
        Parts.count(corpus, "articles"),
        corpus.require("sha256").asText(),
        rules.require("name").asText(),
        rules.require("sha256").asText());
  }

  static List<Issue> issues(Node holder, String name) {
    return Parts.list(holder, name).stream().map(StoredReport::issue).toList();
  }

  private static Issue issue(Node node) {
    return new Issue(
        Parts.choice(node.require("severity"), Issue.Severity.class),
        node.require("message").asText(),
        node.require("where").asText());
  }

  private static void checkVersion(Node report) {
    String schema = report.isObject() ? report.get("schema").map(Node::toString).orElse("") : "";
    if (schema.equals(SCHEMA)) {
      return;
    }
    if (schema.startsWith(FAMILY)) {
      throw report
          .require("schema")
          .error("this report is of version '" + schema + "'; this program reads " + SCHEMA);
    }
    throw report
        .get("schema")
        .orElse(report)
        .error("this is no report of a check: \"schema\": \"" + SCHEMA + "\" is missing");
  }

  private static Instant instant(Node node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeException e) {
      throw node.error("'" + node + "' is no time such as 2026-03-01T09:30:00Z");
    }
  }
}
