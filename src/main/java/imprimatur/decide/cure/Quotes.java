package imprimatur.decide.cure;

import imprimatur.decide.derived.Part;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.decide.observe.TakingFigures;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Quotes the passages that a finding or clearance is about. */
public final class Quotes {
  private Quotes() {}

  /**
   * The passages of any of the parts, by place in the submission.
   *
   * @param finding a finding leaves out quotations inside the limit, and falls back to all passages
   *     if none is of its part
   */
  public static List<QuotedPassage> of(
      SourceFacts source, Document submission, Collection<Part> parts, boolean finding) {
    Set<ReuseKind> kinds = EnumSet.noneOf(ReuseKind.class);
    parts.forEach(part -> kinds.addAll(kinds(part)));
    boolean shortQuotation = source.only(Quoted.class).anyMatch(q -> q.words() > 0 && q.inside());
    if (finding && shortQuotation && !parts.contains(Part.QUOTED)) {
      kinds.removeAll(TakingFigures.QUOTED);
    }
    List<Passage> passages =
        source.match().alignment().passages().stream()
            .filter(p -> kinds.contains(p.kind()))
            .toList();
    List<Passage> shown =
        passages.isEmpty() && finding ? source.match().alignment().passages() : passages;
    return shown.stream()
        .sorted((a, b) -> a.submission().compareTo(b.submission()))
        .map(p -> QuotedPassage.of(p, submission, source.match().document()))
        .toList();
  }

  private static Set<ReuseKind> kinds(Part part) {
    return switch (part) {
      case OWN -> EnumSet.complementOf(EnumSet.of(ReuseKind.SHARED_QUOTATION));
      case UNQUOTED -> TakingFigures.UNQUOTED;
      case QUOTED -> TakingFigures.QUOTED;
      case CHANGED -> TakingFigures.CHANGED;
      case SHARED -> TakingFigures.SHARED;
      case PICTURE -> EnumSet.allOf(ReuseKind.class);
    };
  }
}
