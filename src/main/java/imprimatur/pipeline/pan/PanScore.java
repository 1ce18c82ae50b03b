package imprimatur.pipeline.pan;

import imprimatur.model.document.Span;
import java.util.List;
import java.util.function.Function;

/**
 * How well detections meet labelled passages, as the PAN text-alignment task measures it:
 * macro-averaged precision and recall over characters of both sides, granularity, and the three in
 * one, {@code plagdet = F1 / log2(1 + granularity)}.
 *
 * <p>Source: Potthast, Stein, Barrón-Cedeño, Rosso, <i>An Evaluation Framework for Plagiarism
 * Detection</i>, COLING 2010.
 *
 * @param folder what was scored
 * @param cases number of labelled passages
 * @param detections number of detected passages
 */
public record PanScore(
    String folder,
    int cases,
    int detections,
    double plagdet,
    double recall,
    double precision,
    double granularity) {

  /** Labels and detections of one pair of documents. */
  public record Judged(List<PanCase> cases, List<PanCase> detections) {}

  /** The scores over all pairs together. */
  public static PanScore of(String folder, List<Judged> pairs) {
    double recall = share(pairs, Judged::cases, Judged::detections);
    double precision = share(pairs, Judged::detections, Judged::cases);
    double granularity = granularity(pairs);
    double f1 = recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    double plagdet = f1 / (Math.log1p(granularity) / Math.log(2));
    return new PanScore(
        folder,
        count(pairs, Judged::cases),
        count(pairs, Judged::detections),
        plagdet,
        recall,
        precision,
        granularity);
  }

  private static int count(List<Judged> pairs, Function<Judged, List<PanCase>> side) {
    return pairs.stream().mapToInt(pair -> side.apply(pair).size()).sum();
  }

  /** Mean share of a passage of one list that passages of the other cover. */
  private static double share(
      List<Judged> pairs, Function<Judged, List<PanCase>> of, Function<Judged, List<PanCase>> by) {
    int all = count(pairs, of);
    if (all == 0) {
      return count(pairs, by) == 0 ? 1 : 0;
    }
    double sum = 0;
    for (Judged pair : pairs) {
      for (PanCase one : of.apply(pair)) {
        sum += covered(one, by.apply(pair));
      }
    }
    return sum / all;
  }

  private static double covered(PanCase one, List<PanCase> others) {
    List<PanCase> meeting = others.stream().filter(one::meets).toList();
    int units =
        union(one.submission(), meeting.stream().map(PanCase::submission).toList())
            + union(one.source(), meeting.stream().map(PanCase::source).toList());
    return one.length() == 0 ? 0 : units / (double) one.length();
  }

  /** Number of units of {@code whole} that lie in at least one part. */
  private static int union(Span whole, List<Span> parts) {
    int units = 0;
    int end = whole.start();
    for (Span part : parts.stream().sorted().toList()) {
      int from = Math.max(end, part.start());
      int to = Math.min(whole.end(), part.end());
      units += Math.max(0, to - from);
      end = Math.max(end, to);
    }
    return units;
  }

  /** Mean number of detections of a detected passage. */
  private static double granularity(List<Judged> pairs) {
    int detected = 0;
    long detections = 0;
    for (Judged pair : pairs) {
      for (PanCase one : pair.cases()) {
        long meeting = pair.detections().stream().filter(one::meets).count();
        detected += meeting > 0 ? 1 : 0;
        detections += meeting;
      }
    }
    return detected == 0 ? 1 : detections / (double) detected;
  }
}
