package imprimatur.report.overview;

import imprimatur.model.document.Span;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A stretch of a source that stands in several documents.
 *
 * @param text of the source, where most of it was taken
 * @param words of that
 * @param documents that have it, by name
 */
record Recurring(SourceRef source, String text, int words, List<String> documents) {
  private static final int MOST = 20;

  /** Two passages are of one stretch if they share half of the shorter. */
  private static final int SHARE = 2;

  private record Taken(Reuse reuse, QuotedPassage quoted) {
    Span span() {
      return quoted.passage().source();
    }

    boolean isPartOf(Span other) {
      int shared = Math.min(span().end(), other.end()) - Math.max(span().start(), other.start());
      return shared * SHARE >= Math.min(span().length(), other.length());
    }
  }

  /** Those that most documents have. */
  static List<Recurring> of(List<Reuse> all) {
    Map<String, List<Taken>> bySource = new LinkedHashMap<>();
    for (Reuse reuse : all) {
      reuse
          .taken()
          .forEach(
              p ->
                  bySource
                      .computeIfAbsent(reuse.source().id(), id -> new ArrayList<>())
                      .add(new Taken(reuse, p)));
    }
    return bySource.values().stream()
        .flatMap(taken -> stretches(taken).stream())
        .map(Recurring::whole)
        .filter(stretch -> stretch.documents.size() > 1)
        .sorted(
            Comparator.comparingInt((Recurring r) -> -r.documents.size())
                .thenComparingInt(r -> -r.words)
                .thenComparing(r -> r.source.id())
                .thenComparing(Recurring::text))
        .limit(MOST)
        .toList();
  }

  /** The longest passages first: each joins the first stretch that it is part of. */
  private static List<List<Taken>> stretches(List<Taken> taken) {
    List<Taken> longest = new ArrayList<>(taken);
    longest.sort(
        Comparator.comparingInt((Taken t) -> -t.span().length())
            .thenComparingInt(t -> t.span().start())
            .thenComparing(t -> t.reuse().uri()));
    List<List<Taken>> stretches = new ArrayList<>();
    for (Taken each : longest) {
      stretches.stream()
          .filter(stretch -> each.isPartOf(stretch.get(0).span()))
          .findFirst()
          .ifPresentOrElse(
              stretch -> stretch.add(each), () -> stretches.add(new ArrayList<>(List.of(each))));
    }
    return stretches;
  }

  private static Recurring whole(List<Taken> stretch) {
    Taken whole = stretch.get(0);
    TreeSet<String> documents = new TreeSet<>();
    stretch.forEach(taken -> documents.add(taken.reuse().uri()));
    return new Recurring(
        whole.reuse().source(),
        whole.quoted().sourceText(),
        whole.quoted().passage().words(),
        List.copyOf(documents));
  }
}
