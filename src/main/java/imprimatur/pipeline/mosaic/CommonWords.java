package imprimatur.pipeline.mosaic;

import imprimatur.fingerprint.Fingerprinter;
import imprimatur.model.document.Span;
import imprimatur.text.Tokens;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds which words of each passage stand in its source too, in runs of three and more. */
final class CommonWords {
  private static final Fingerprinter RUNS = new Fingerprinter(3, 1);

  private final Tokens submission;
  private final List<Matched> sources;
  private final int[] runs;
  private final int[][] sourceRuns;

  CommonWords(Tokens submission, List<Matched> sources) {
    this.submission = submission;
    this.sources = sources;
    runs = RUNS.fingerprint(submission).hashes();
    sourceRuns = new int[sources.size()][];
  }

  /** The passages of all sources with the words in common, by place. */
  List<Stretch> explained() {
    return Stretch.of(submission, sources).stream().map(this::explained).toList();
  }

  private Stretch explained(Stretch stretch) {
    int[] known = runsOf(stretch);
    BitSet common = new BitSet();
    for (int i = stretch.from(); i < Math.min(stretch.to(), runs.length); i++) {
      int end = RUNS.end(submission, i);
      if (end <= stretch.to() && Arrays.binarySearch(known, runs[i]) >= 0) {
        common.set(i, end);
      }
    }
    return new Stretch(stretch.source(), stretch.passage(), stretch.from(), stretch.to(), common);
  }

  /** The runs of the source's side of a passage, ascending. */
  private int[] runsOf(Stretch stretch) {
    Tokens tokens = sources.get(stretch.source()).tokens();
    int[] all = sourceRuns(stretch.source(), tokens);
    Span span = stretch.passage().source();
    int from = Math.min(all.length, tokens.firstAtOrAfter(span.start()));
    int to = Math.min(all.length, tokens.firstAtOrAfter(span.end()));
    int[] known = Arrays.copyOfRange(all, from, Math.max(from, to));
    Arrays.sort(known);
    return known;
  }

  private int[] sourceRuns(int source, Tokens tokens) {
    if (sourceRuns[source] == null) {
      sourceRuns[source] = RUNS.fingerprint(tokens).hashes();
    }
    return sourceRuns[source];
  }
}
