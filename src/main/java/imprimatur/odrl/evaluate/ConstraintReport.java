package imprimatur.odrl.evaluate;

import imprimatur.odrl.policy.Constraint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a constraint holds, and each of its parts.
 *
 * @param constraint the constraint
 * @param state whether it holds
 * @param parts the same of the parts of a combination
 */
public record ConstraintReport(
    Constraint constraint, Satisfaction state, List<ConstraintReport> parts) {
  public ConstraintReport {
    parts = List.copyOf(parts);
  }

  /** This one and all its parts. */
  public Stream<ConstraintReport> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(ConstraintReport::all));
  }
}
