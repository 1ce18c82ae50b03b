package imprimatur.report.diff;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.report.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has changed from one result to another, by the fingerprints of the findings: in the order of
 * the new result, then what only the old one has.
 *
 * @param before how the old result came out
 * @param after how the new one comes out
 * @param documents all documents of both
 * @param lost whether the old check was whole and the new one is not, for a reason outside of its
 *     documents
 */
public record ReportDiff(
    Outcome before, Outcome after, List<DocumentDiff> documents, boolean lost) {
  public ReportDiff {
    documents = List.copyOf(documents);
  }

  public static ReportDiff between(CheckResult before, CheckResult after) {
    return new ReportDiff(
        Outcome.of(before),
        Outcome.of(after),
        new Matching(before, after).documents(),
        before.issues().stream().allMatch(i -> i.isWarning())
            && !after.issues().stream().allMatch(i -> i.isWarning()));
  }

  /** True if anything got worse: what a change that is to be merged must not do unseen. */
  public boolean worse() {
    return lost || documents.stream().anyMatch(DocumentDiff::worse);
  }

  /** How many findings something happened to. */
  public long count(Change.Kind kind) {
    return documents.stream()
        .flatMap(d -> d.changes().stream())
        .filter(c -> c.kind() == kind)
        .count();
  }

  /** How many findings are as before. */
  public int same() {
    return documents.stream().mapToInt(DocumentDiff::same).sum();
  }

  /** Pairs the findings of two results. */
  private static final class Matching {
    private final Map<String, List<DocumentResult>> before;
    private final Map<String, List<DocumentResult>> after;
    private final Map<String, List<Finding>> left = new LinkedHashMap<>();
    private final Map<String, List<Finding>> added = new LinkedHashMap<>();
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    private final Map<String, Integer> same = new LinkedHashMap<>();

    Matching(CheckResult before, CheckResult after) {
      this.before = byUri(before);
      this.after = byUri(after);
    }

    List<DocumentDiff> documents() {
      Set<String> uris = new LinkedHashSet<>(after.keySet());
      uris.addAll(before.keySet());
      uris.forEach(this::inPlace);
      uris.forEach(this::elsewhere);
      return uris.stream().map(this::document).toList();
    }

    private static Map<String, List<DocumentResult>> byUri(CheckResult result) {
      Map<String, List<DocumentResult>> all = new LinkedHashMap<>();
      for (DocumentResult document : result.documents()) {
        all.computeIfAbsent(document.uri(), uri -> new ArrayList<>()).add(document);
      }
      return all;
    }

    private static List<Finding> findings(Map<String, List<DocumentResult>> all, String uri) {
      return all.getOrDefault(uri, List.of()).stream()
          .flatMap(d -> d.decision().findings().stream())
          .toList();
    }

    private void inPlace(String uri) {
      Map<String, Deque<Finding>> old = new LinkedHashMap<>();
      for (Finding finding : findings(before, uri)) {
        old.computeIfAbsent(finding.fingerprint(), f -> new ArrayDeque<>()).add(finding);
      }
      changes.put(uri, new ArrayList<>());
      for (Finding finding : findings(after, uri)) {
        Deque<Finding> equals = old.getOrDefault(finding.fingerprint(), new ArrayDeque<>());
        if (equals.isEmpty()) {
          added.computeIfAbsent(uri, u -> new ArrayList<>()).add(finding);
        } else {
          Optional<Change> change = Change.between(equals.remove(), finding);
          change.ifPresent(changes.get(uri)::add);
          same.merge(uri, change.isPresent() ? 0 : 1, Integer::sum);
        }
      }
      left.put(uri, old.values().stream().flatMap(Deque::stream).toList());
    }

    /** What is new here and gone there has moved, if nothing of it is left there. */
    private void elsewhere(String uri) {
      for (Finding finding : added.getOrDefault(uri, List.of())) {
        changes.get(uri).add(origin(finding).orElseGet(() -> Change.added(finding)));
      }
    }

    private Optional<Change> origin(Finding finding) {
      for (Map.Entry<String, List<Finding>> document : left.entrySet()) {
        for (Finding old : document.getValue()) {
          if (old.fingerprint().equals(finding.fingerprint())) {
            List<Finding> rest = new ArrayList<>(document.getValue());
            rest.remove(old);
            document.setValue(rest);
            return Optional.of(Change.moved(old, finding, document.getKey()));
          }
        }
      }
      return Optional.empty();
    }

    private DocumentDiff document(String uri) {
      List<Change> all = new ArrayList<>(changes.get(uri));
      left.get(uri).forEach(finding -> all.add(Change.gone(finding)));
      all.sort(Comparator.comparing(Change::kind));
      List<DocumentResult> old = before.getOrDefault(uri, List.of());
      List<DocumentResult> now = after.getOrDefault(uri, List.of());
      return new DocumentDiff(
          uri,
          outcome(old),
          outcome(now),
          all,
          same.getOrDefault(uri, 0),
          old.stream().allMatch(DocumentResult::checked)
              && !now.stream().allMatch(DocumentResult::checked));
    }

    private static Optional<Outcome> outcome(List<DocumentResult> documents) {
      return documents.stream().map(Outcome::of).max(Comparator.naturalOrder());
    }
  }
}
