package imprimatur.decide.cases;

import java.util.List;

/**
 * What the cases say of a policy.
 *
 * @param cases how many there are
 * @param rules how many rules there are, by their ids
 * @param failures cases of which the policy says something else than is expected
 * @param unproven rules that lack a passing or a failing case, in words
 */
public record CaseReport(int cases, int rules, List<Failure> failures, List<String> unproven) {
  /**
   * A case that fails.
   *
   * @param file its path
   * @param differences what is expected and what the policy says; never empty
   */
  public record Failure(String file, List<String> differences) {
    public Failure {
      differences = List.copyOf(differences);
    }
  }

  /** True if all cases pass and prove every rule. */
  public boolean allPass() {
    return failures.isEmpty() && unproven.isEmpty();
  }
}
