package imprimatur.pipeline.mosaic;

import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A passage as the tokens of the submission that it covers.
 *
 * @param source number of the passage's source
 * @param from first token
 * @param to one past the last token
 * @param common those of the tokens that stand in the source's passage in runs
 */
record Stretch(int source, Passage passage, int from, int to, BitSet common) {
  /** The passages of all sources, without the words in common, by place. */
  static List<Stretch> of(Tokens submission, List<Matched> sources) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (Passage passage : sources.get(i).match().alignment().passages()) {
        int from = submission.firstAtOrAfter(passage.submission().start());
        int to = submission.firstAtOrAfter(passage.submission().end());
        stretches.add(new Stretch(i, passage, from, to, new BitSet()));
      }
    }
    stretches.sort(
        Comparator.comparingInt(Stretch::from)
            .thenComparingInt(Stretch::to)
            .thenComparingInt(Stretch::source));
    return stretches;
  }

  /** True if two sources have a token in common. */
  static boolean anyOverlap(List<Stretch> byPlace) {
    int reached = 0;
    for (Stretch stretch : byPlace) {
      if (stretch.from() < reached && stretch.to() > stretch.from()) {
        return true;
      }
      reached = Math.max(reached, stretch.to());
    }
    return false;
  }

  /** False for what is only a third party's. */
  boolean isOwn() {
    return passage.kind() != ReuseKind.SHARED_QUOTATION;
  }

  int size() {
    return to - from;
  }

  /** How many of the tokens {@code [begin, end)} stand in the source's passage in runs. */
  int common(int begin, int end) {
    int count = 0;
    for (int i = common.nextSetBit(begin); i >= 0 && i < end; i = common.nextSetBit(i + 1)) {
      count++;
    }
    return count;
  }
}
