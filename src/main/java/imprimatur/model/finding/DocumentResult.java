package imprimatur.model.finding;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.List;
import java.util.Optional;

/**
 * What a check says of one submission.
 *
 * @param uri where the submission was read from
 * @param document the submission; absent if it could not be read
 * @param words words in its body
 * @param matches the sources it reuses
 * @param decision what the policy says
 * @param issues what could not be checked
 * @param clusters sources that print the same text
 */
public record DocumentResult(
    String uri,
    Optional<Document> document,
    int words,
    List<SourceMatch> matches,
    Decision decision,
    List<Issue> issues,
    List<TextCluster> clusters) {

  public DocumentResult {
    clusters = List.copyOf(clusters);
    matches = List.copyOf(matches);
    issues = List.copyOf(issues);
  }

  /** A result whose sources have nothing in common. */
  public DocumentResult(
      String uri,
      Optional<Document> document,
      int words,
      List<SourceMatch> matches,
      Decision decision,
      List<Issue> issues) {
    this(uri, document, words, matches, decision, issues, List.of());
  }

  /** A submission that could not be checked at all. */
  public static DocumentResult unread(String uri, Issue issue) {
    return new DocumentResult(
        uri, Optional.empty(), 0, List.of(), Decision.clear(), List.of(issue));
  }

  /** False if an error kept all or part of the submission from being checked. */
  public boolean checked() {
    return issues.stream().noneMatch(i -> i.severity() == Issue.Severity.ERROR);
  }

  public Verdict verdict() {
    return decision.verdict();
  }

  /** The same result with another decision. */
  public DocumentResult with(Decision other) {
    return new DocumentResult(uri, document, words, matches, other, issues, clusters);
  }
}
