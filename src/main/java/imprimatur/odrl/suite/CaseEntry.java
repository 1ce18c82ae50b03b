package imprimatur.odrl.suite;

import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.PolicyException;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of the index of the suite: its title, and the addresses of its files.
 *
 * @param title as in the index
 * @param policy address of the policy
 * @param request address of the request
 * @param world address of the state of the world
 * @param expected address of the expected report
 */
public record CaseEntry(
    String title, String policy, String request, String world, String expected) {

  /**
   * The cases of an index, in its order.
   *
   * @throws PolicyException if an entry lacks a file
   */
  public static List<CaseEntry> of(Graph index) {
    List<CaseEntry> entries = new ArrayList<>();
    for (RdfTerm subject : index.subjects()) {
      if (index.about(subject).containsKey(SuiteTerms.ofCase("policySource"))) {
        entries.add(
            new CaseEntry(
                value(index, subject, SuiteTerms.TITLE),
                value(index, subject, SuiteTerms.ofCase("policySource")),
                value(index, subject, SuiteTerms.ofCase("requestSource")),
                value(index, subject, SuiteTerms.ofCase("sotwSource")),
                value(index, subject, SuiteTerms.ofCase("expectedReportSource"))));
      }
    }
    return entries;
  }

  private static String value(Graph index, RdfTerm subject, String property) {
    List<RdfTerm> values = index.values(subject, property);
    if (values.size() != 1) {
      throw new PolicyException("case " + subject.text() + " of the index needs one " + property);
    }
    return values.get(0).text();
  }
}
