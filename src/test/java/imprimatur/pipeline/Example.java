package imprimatur.pipeline;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Verdict;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A draft of {@code docs/examples} and what an editor would say of it.
 *
 * @param submission the draft
 * @param use the intended use
 * @param expected what an editor would say
 * @param because why
 */
record Example(Path submission, Path use, Outcome expected, String because) {
  private static final Set<String> KEYS =
      Set.of("submission", "use", "verdict", "sources", "rules", "because");

  /** "No meaningful overlap" says of a source that there is nothing to say. */
  private static final String NOTHING_TAKEN = "IMP-907";

  /**
   * What matters of a result.
   *
   * @param sources ids of the articles that findings and clearances are about
   * @param rules that found or cleared something
   */
  record Outcome(Verdict verdict, Set<String> sources, Set<String> rules) {
    static Outcome of(DocumentResult result) {
      List<Finding> findings = result.decision().findings();
      List<Clearance> clearances =
          result.decision().clearances().stream()
              .filter(c -> !c.ruleId().equals(NOTHING_TAKEN))
              .toList();
      return new Outcome(
          result.verdict(),
          sorted(
              Stream.concat(
                      findings.stream().map(f -> f.source().id()),
                      clearances.stream().map(c -> c.source().id()))
                  .toList()),
          sorted(
              Stream.concat(
                      findings.stream().map(Finding::ruleId),
                      clearances.stream().map(Clearance::ruleId))
                  .toList()));
    }

    private static Set<String> sorted(Collection<String> values) {
      return new TreeSet<>(values);
    }

    /** One line for each thing, so that a difference shows as a line. */
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("verdict: " + verdict + "\nsources:\n");
      sources.forEach(s -> out.append("  - ").append(s).append('\n'));
      out.append("rules:\n");
      rules.forEach(r -> out.append("  - ").append(r).append('\n'));
      return out.toString();
    }
  }

  /** Reads {@code expected/<name>.yaml}; the draft lies one folder above. */
  static Example read(Path file) throws IOException {
    Node node = Notation.yaml(file.toString(), Files.readString(file)).only(KEYS);
    Outcome expected =
        new Outcome(
            Verdict.valueOf(node.require("verdict").asText()),
            Outcome.sorted(node.texts("sources")),
            Outcome.sorted(node.texts("rules")));
    return new Example(
        file.getParent().resolveSibling(node.require("submission").asText()),
        file.resolveSibling(node.require("use").asText()),
        expected,
        node.require("because").asText().strip());
  }

  String name() {
    return submission.getFileName().toString();
  }
}
