package imprimatur.decide.cure;

import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Elsewhere;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.finding.Verdict;
import imprimatur.model.finding.shared.Overlap;
import imprimatur.model.finding.shared.SharedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells one reused stretch once where several sources have the words: one source speaks, its
 * passages name the others and their terms.
 */
public final class Alternatives {
  /** An embargo and a picture are a source's own, whoever else has its words. */
  private static final Set<String> NEVER_FOLDED =
      Set.of("IMP-105", "IMP-131", "IMP-132", "IMP-133", "IMP-108", "IMP-109", "IMP-908");

  private static final Set<String> THIRD_PARTY = Set.of("IMP-130", "IMP-134");

  private final SharedText shared;
  private final Map<String, SourceFacts> sources = new LinkedHashMap<>();
  private final Map<String, Verdict> verdicts = new HashMap<>();

  /**
   * @param findings all of them, whichever source they are about
   */
  public Alternatives(List<SourceFacts> sources, SharedText shared, List<Finding> findings) {
    this.shared = shared;
    for (SourceFacts source : sources) {
      this.sources.put(source.sourceId(), source);
      verdicts.put(source.sourceId(), Verdict.ALLOW);
    }
    findings.forEach(
        f -> verdicts.merge(f.source().id(), Verdict.of(f.severity()), Verdict::worst));
  }

  /** The decision, with the sources that another one stands for folded away. */
  public Decision decision(List<Finding> findings, List<Clearance> clearances, List<Gate> trace) {
    Set<String> folded = new Leads(shared, ofTheWords(findings)).folded(sources.values());
    List<Finding> told = new ArrayList<>();
    List<Finding> away = new ArrayList<>();
    for (Finding f : findings) {
      (isFolded(folded, f.source().id(), f.ruleId()) ? away : told).add(with(f));
    }
    for (Finding f : List.copyOf(away)) {
      if (isNews(f, told)) {
        told.add(f);
        away.remove(f);
      }
    }
    told.sort(Comparator.comparingInt(f -> place(f, findings)));
    List<Clearance> cleared =
        clearances.stream()
            .filter(c -> !isFolded(folded, c.source().id(), c.ruleId()))
            .map(this::with)
            .toList();
    return new Decision(told, cleared, trace, away);
  }

  /** The verdicts without what is a source's own. */
  private static Map<String, Verdict> ofTheWords(List<Finding> findings) {
    Map<String, Verdict> worst = new HashMap<>();
    findings.stream()
        .filter(f -> !NEVER_FOLDED.contains(f.ruleId()))
        .forEach(f -> worst.merge(f.source().id(), Verdict.of(f.severity()), Verdict::worst));
    return worst;
  }

  /** That a text is somebody else's is told even if the source that speaks does not say so. */
  private boolean isNews(Finding finding, List<Finding> told) {
    return THIRD_PARTY.contains(finding.ruleId())
        && told.stream()
            .filter(f -> THIRD_PARTY.contains(f.ruleId()))
            .noneMatch(f -> shared.overlap(finding.source().id(), f.source().id()));
  }

  private static int place(Finding told, List<Finding> all) {
    return all.stream().map(Finding::fingerprint).toList().indexOf(told.fingerprint());
  }

  private static boolean isFolded(Set<String> folded, String sourceId, String ruleId) {
    return folded.contains(sourceId) && !NEVER_FOLDED.contains(ruleId);
  }

  private Finding with(Finding f) {
    return f.with(passages(f.source().id(), f.passages()));
  }

  private Clearance with(Clearance c) {
    return new Clearance(
        c.ruleId(),
        c.title(),
        c.reason(),
        c.source(),
        c.rights(),
        passages(c.source().id(), c.passages()),
        c.facts());
  }

  private List<QuotedPassage> passages(String sourceId, List<QuotedPassage> passages) {
    return passages.stream().map(p -> p.with(elsewhere(sourceId, p))).toList();
  }

  private List<Elsewhere> elsewhere(String sourceId, QuotedPassage quoted) {
    return shared.overlaps().stream()
        .filter(o -> o.sourceId().equals(sourceId))
        .filter(o -> o.submission().equals(quoted.passage().submission()))
        .map(this::elsewhere)
        .sorted(
            Comparator.comparing(Elsewhere::closer)
                .thenComparing(Elsewhere::words)
                .reversed()
                .thenComparing(Elsewhere::source, TextCluster.EARLIEST_FIRST))
        .toList();
  }

  private Elsewhere elsewhere(Overlap overlap) {
    SourceFacts other = sources.get(overlap.otherId());
    return new Elsewhere(
        other.match().source(),
        other.match().rights(),
        overlap.words(),
        overlap.closer(),
        verdicts.get(overlap.otherId()));
  }
}
