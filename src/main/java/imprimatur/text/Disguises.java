package imprimatur.text;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.Arrays;
import java.util.List;

/**
 * How many words of a text are disguised, in each of the ways, and where the first stands. Filled
 * by the scanner while it reads; nobody writes to it afterwards.
 */
final class Disguises {
  /** Fewer words are slips of a keyboard or a name … */
  private static final int LEAST = 5;

  /** … and so are fewer than one in so many. */
  private static final int RARE = 1_000;

  private static final Disguise[] KINDS = Disguise.values();

  private final int[] words = new int[KINDS.length];
  private final int[] first = new int[KINDS.length];

  /** Counts a word that begins at {@code start} under each way whose bit is set. */
  void add(int bits, int start) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      int kind = Integer.numberOfTrailingZeros(rest);
      if (words[kind]++ == 0) {
        first[kind] = start;
      }
    }
  }

  int words(Disguise kind) {
    return words[kind.place()];
  }

  /** A warning for each way that a notable number of {@code total} words is disguised in. */
  List<Issue> notes(Document document, int total) {
    return Arrays.stream(KINDS)
        .filter(kind -> words(kind) >= LEAST && (long) words(kind) * RARE >= total)
        .map(kind -> note(document, kind))
        .toList();
  }

  private Issue note(Document document, Disguise kind) {
    return Issue.warning(
        words(kind) + " " + kind.note(),
        document.uri() + ":" + document.positionOf(first[kind.place()]));
  }
}
