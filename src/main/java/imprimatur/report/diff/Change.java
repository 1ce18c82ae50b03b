package imprimatur.report.diff;

import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import imprimatur.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One finding that is not in both reports alike.
 *
 * @param kind what happened to it
 * @param before as it was; empty if it is new
 * @param after as it is; empty if it is gone
 * @param movedFrom the document that it was in, if it moved
 * @param what the differences, one a line, for a reader
 */
public record Change(
    Kind kind,
    Optional<Finding> before,
    Optional<Finding> after,
    Optional<String> movedFrom,
    List<String> what) {

  /** What may happen to a finding. */
  public enum Kind {
    NEW,
    CHANGED,
    MOVED,
    GONE
  }

  public Change {
    what = List.copyOf(what);
  }

  static Change added(Finding after) {
    return new Change(Kind.NEW, Optional.empty(), Optional.of(after), Optional.empty(), List.of());
  }

  static Change gone(Finding before) {
    return new Change(
        Kind.GONE, Optional.of(before), Optional.empty(), Optional.empty(), List.of());
  }

  static Change moved(Finding before, Finding after, String from) {
    return new Change(
        Kind.MOVED,
        Optional.of(before),
        Optional.of(after),
        Optional.of(from),
        differences(before, after));
  }

  /** The change of a finding that stayed in its document; empty if it is as before. */
  static Optional<Change> between(Finding before, Finding after) {
    List<String> what = differences(before, after);
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                Kind.CHANGED, Optional.of(before), Optional.of(after), Optional.empty(), what));
  }

  /** True if the finding asks for more than before: it is open, and is new or graver. */
  public boolean worse() {
    return weight(after) > weight(before);
  }

  /** The finding as it is, or as it was if it is gone. */
  public Finding finding() {
    return after.or(() -> before).orElseThrow();
  }

  /** What an open finding weighs; a waived one and a note ask for nothing. */
  private static int weight(Optional<Finding> finding) {
    return finding
        .filter(f -> f.waiver().isEmpty())
        .map(Finding::severity)
        .map(Severity::ordinal)
        .orElse(0);
  }

  /** Places are none: that lines move changes nothing. */
  private static List<String> differences(Finding before, Finding after) {
    List<String> what = new ArrayList<>();
    tell("severity", before.severity().name(), after.severity().name(), what);
    tell(
        "waiver",
        before.waiver().map(Wording::waiver).orElse("none"),
        after.waiver().map(Wording::waiver).orElse("none"),
        what);
    tell("terms", terms(before), terms(after), what);
    Map<String, String> old = facts(before);
    Map<String, String> now = facts(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      tell(name, old.getOrDefault(name, "not told"), now.getOrDefault(name, "not told"), what);
    }
    return what;
  }

  private static void tell(String name, String before, String after, List<String> what) {
    if (!before.equals(after)) {
      what.add(name + ": " + before + " → " + after);
    }
  }

  private static String terms(Finding finding) {
    return finding.rights().stance().id()
        + finding.rights().license().map(id -> " " + id).orElse("");
  }

  private static Map<String, String> facts(Finding finding) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Fact fact : finding.facts()) {
      String limit = Wording.limit(fact);
      String seen = Wording.value(fact.actual(), fact.unit());
      facts.merge(
          fact.name(), limit.isEmpty() ? seen : seen + " (" + limit + ")", (a, b) -> a + ", " + b);
    }
    return facts;
  }
}
