package imprimatur.odrl.suite;

/** Names of the vocabularies in which the suite is written. */
final class SuiteTerms {
  private static final String CASES = "http://example.org/";
  private static final String REPORTS = "https://w3id.org/force/compliance-report#";
  static final String TITLE = "http://purl.org/dc/terms/title";
  static final String ISSUED = "http://purl.org/dc/terms/issued";
  static final String NOW = "http://example.com/request/currentTime";

  private SuiteTerms() {}

  static String ofCase(String word) {
    return CASES + word;
  }

  static String ofReport(String word) {
    return REPORTS + word;
  }

  /** {@code Active} of the IRI of a state. */
  static String word(String iri) {
    return iri.startsWith(REPORTS) ? iri.substring(REPORTS.length()) : iri;
  }
}
