package imprimatur.decide.facts;

import imprimatur.model.finding.Fact;

/**
 * A number that says how much was taken.
 *
 * @param withQuotations whether marked quotations are counted in
 * @param name as in {@code thresholds.csv}
 * @param unit {@code words}, {@code characters} or {@code %}
 * @param actual what was measured
 * @param perWord how many of the unit make one word: limits are stated in words
 * @param words size of the whole taking in words
 */
public record Measure(
    String sourceId,
    boolean withQuotations,
    String name,
    String unit,
    double actual,
    double perWord,
    double words)
    implements SourceFact {

  /** The measured value on the scale of the limits. */
  public double scaled() {
    return actual / perWord;
  }

  /**
   * The measured value beside a limit that is stated in words; of a part that is either taken or
   * not, that it is.
   */
  public Fact against(double limit) {
    if (unit.isEmpty()) {
      return Fact.stated(name.replaceFirst(" taken$", ""), "taken");
    }
    return Fact.measured(name, unit, actual, limit * perWord);
  }
}
