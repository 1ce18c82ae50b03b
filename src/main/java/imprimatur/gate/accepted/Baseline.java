package imprimatur.gate.accepted;

import imprimatur.decide.Vocabulary;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The findings that were there when the gate was switched on, by content: rule, fingerprint and
 * file, each with how often it occurs. Immutable.
 *
 * @param entries by file, rule and fingerprint
 */
public record Baseline(List<Entry> entries) {
  /** Who answers for what is in a baseline. */
  public static final String OWNER = "the baseline";

  private static final String FINDINGS = "findings";

  /**
   * A finding that was there.
   *
   * @param source title of the article, for the reader of the file
   * @param count how often it occurs in the file
   */
  public record Entry(String path, String rule, String fingerprint, String source, int count) {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::fingerprint);

    Entry counted(int other) {
      return new Entry(path, rule, fingerprint, source, other);
    }
  }

  public Baseline {
    entries = entries.stream().sorted(Entry.ORDER).toList();
  }

  /** A baseline in which nothing is known. */
  public static Baseline empty() {
    return new Baseline(List.of());
  }

  /** All findings of a check that nobody has accepted. */
  public static Baseline ofOpen(List<DocumentResult> results) {
    return of(results, finding -> finding.waiver().isEmpty());
  }

  /** The findings of a check that were accepted by a baseline, where they are now. */
  public static Baseline ofKnown(List<DocumentResult> results) {
    return of(results, f -> f.waiver().filter(w -> w.owner().equals(OWNER)).isPresent());
  }

  private static Baseline of(List<DocumentResult> results, Predicate<Finding> wanted) {
    Map<String, Entry> entries = new TreeMap<>();
    for (DocumentResult result : results) {
      for (Finding finding : result.decision().findings()) {
        if (wanted.test(finding)) {
          Entry entry = entry(result.uri(), finding);
          String key = entry.path() + "\0" + entry.rule() + "\0" + entry.fingerprint();
          entries.merge(key, entry, (a, b) -> a.counted(a.count() + b.count()));
        }
      }
    }
    return new Baseline(new ArrayList<>(entries.values()));
  }

  private static Entry entry(String path, Finding finding) {
    String title = finding.source().title();
    return new Entry(path, finding.ruleId(), finding.fingerprint(), title, 1);
  }

  /**
   * Reads a baseline.
   *
   * @param file name for messages
   * @throws imprimatur.notation.NotationException if an entry is not understood
   */
  public static Baseline parse(String file, String text) {
    Node root = Notation.yaml(file, text);
    if (root.isNull()) {
      return empty();
    }
    root.only(Set.of(FINDINGS));
    return new Baseline(
        root.get(FINDINGS).map(Node::asList).orElse(List.of()).stream()
            .map(Baseline::entry)
            .toList());
  }

  private static Entry entry(Node node) {
    node.only(Set.of("path", "rule", "fingerprint", "source", "count"));
    int count = node.get("count").map(Node::asInt).orElse(1);
    if (count < 1) {
      throw node.require("count").error("a count is 1 or more");
    }
    return new Entry(
        Vocabulary.nonBlank(node.require("path")),
        Vocabulary.nonBlank(node.require("rule")),
        Vocabulary.nonBlank(node.require("fingerprint")),
        node.text("source").orElse(""),
        count);
  }

  /** The file that {@link #parse} reads. */
  public String write() {
    StringBuilder out =
        new StringBuilder(
            """
            # Findings that were there when the gate was switched on: known, not settled.
            # 'imprimatur baseline update' takes out what is gone and never adds anything.
            findings:
            """);
    for (Entry entry : entries) {
      out.append("- path: ").append(YamlText.quoted(entry.path())).append('\n');
      out.append("  rule: ").append(YamlText.quoted(entry.rule())).append('\n');
      out.append("  fingerprint: ").append(YamlText.quoted(entry.fingerprint())).append('\n');
      out.append("  source: ").append(YamlText.quoted(entry.source())).append('\n');
      out.append("  count: ").append(entry.count()).append('\n');
    }
    return entries.isEmpty() ? out.append("  []\n").toString() : out.toString();
  }

  /** How many findings it stands for. */
  public int size() {
    return entries.stream().mapToInt(Entry::count).sum();
  }
}
