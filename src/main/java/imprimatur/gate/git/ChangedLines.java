package imprimatur.gate.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines of a file a change wrote. Immutable. */
public final class ChangedLines {
  private static final Pattern HUNK =
      Pattern.compile("(?m)^@@ -\\d+(?:,\\d+)? \\+(\\d+)(?:,(\\d+))? @@");

  private record Range(int first, int last) {}

  private final List<Range> ranges;
  private final boolean all;

  private ChangedLines(List<Range> ranges, boolean all) {
    this.ranges = ranges;
    this.all = all;
  }

  /** Every line: a new file, or one that is not compared by lines. */
  public static ChangedLines all() {
    return new ChangedLines(List.of(), true);
  }

  /** No line: a file that was moved and nothing else. */
  public static ChangedLines none() {
    return new ChangedLines(List.of(), false);
  }

  /** The lines that a diff without context adds; all of them if it shows none at all. */
  static ChangedLines of(String diff) {
    List<Range> ranges = new ArrayList<>();
    boolean hunks = false;
    for (Matcher hunk = HUNK.matcher(diff); hunk.find(); hunks = true) {
      int first = Integer.parseInt(hunk.group(1));
      int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      if (count > 0) {
        ranges.add(new Range(first, first + count - 1));
      }
    }
    return new ChangedLines(List.copyOf(ranges), !hunks && !diff.isEmpty());
  }

  /** Whether a line from {@code first} to {@code last}, both 1-based, is among them. */
  public boolean touch(int first, int last) {
    return all || ranges.stream().anyMatch(r -> r.first() <= last && first <= r.last());
  }
}
