package imprimatur.decide.derived;

import imprimatur.decide.Size;
import imprimatur.model.finding.Fact;
import java.util.List;

/** More than chance was taken from the source, and neither ownership nor an agreement covers it. */
public record Judged(String sourceId, Size size, List<Fact> facts) {
  /** True if the taking is at least of that size. */
  public boolean atLeast(Size other) {
    return size.compareTo(other) >= 0;
  }
}
