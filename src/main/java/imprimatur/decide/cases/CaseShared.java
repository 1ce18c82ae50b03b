package imprimatur.decide.cases;

import imprimatur.model.finding.Passage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.finding.shared.Overlap;
import imprimatur.model.finding.shared.SharedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the sources of a case have in common: all they print is the same text. */
final class CaseShared {
  private CaseShared() {}

  /** Of equal sources the first is the one that the words are attributed to. */
  static SharedText of(List<SourceMatch> matches) {
    if (matches.size() < 2) {
      return SharedText.none();
    }
    SourceMatch first = matches.get(0);
    List<Overlap> overlaps = new ArrayList<>();
    List<SharedText.Copy> copies = new ArrayList<>();
    for (SourceMatch one : matches) {
      for (SourceMatch other : matches) {
        if (!id(other).equals(id(one))) {
          copies.add(new SharedText.Copy(id(one), id(other)));
          one.alignment().passages().stream()
              .map(p -> overlap(one, other, p, id(other).equals(id(first))))
              .forEach(overlaps::add);
        }
      }
    }
    TextCluster cluster =
        new TextCluster(matches.stream().map(SourceMatch::source).toList(), List.of());
    Map<String, Integer> attributed = Map.of(id(first), first.alignment().wordsTaken());
    return new SharedText(attributed, overlaps, copies, List.of(cluster));
  }

  private static Overlap overlap(
      SourceMatch one, SourceMatch other, Passage passage, boolean closer) {
    return new Overlap(id(one), passage.submission(), id(other), passage.words(), closer);
  }

  private static String id(SourceMatch match) {
    return match.source().id();
  }
}
