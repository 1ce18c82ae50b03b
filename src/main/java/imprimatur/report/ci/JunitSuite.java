package imprimatur.report.ci;

import imprimatur.report.words.Harmless;
import java.util.List;
import java.util.stream.Collectors;

/** The cases of one document, as XML. Not thread-safe. */
final class JunitSuite {
  private static final int LONGEST = 2_000;

  private final String name;
  private final StringBuilder cases = new StringBuilder();
  private int tests;
  private int failures;
  private int errors;
  private int skipped;

  JunitSuite(String name) {
    this.name = name;
  }

  boolean isEmpty() {
    return tests == 0;
  }

  /** A case that passes; what there is to say of it goes to its output. */
  void passed(String title, int line, String note) {
    String output = note.isEmpty() ? "" : "      <system-out>" + escaped(note) + "</system-out>\n";
    add(title, line, output);
  }

  void failed(String title, int line, String type, String message, List<String> body) {
    failures++;
    add(title, line, problem("failure", type, message, body));
  }

  void error(String title, String message) {
    errors++;
    add(title, 1, problem("error", "NOT CHECKED", message, List.of(message)));
  }

  void skipped(String title, int line, String message) {
    skipped++;
    add(title, line, "      <skipped message=\"" + escaped(message) + "\"/>\n");
  }

  private static String problem(String element, String type, String message, List<String> body) {
    String text = body.stream().map(JunitSuite::escaped).collect(Collectors.joining("\n"));
    return "      <%s type=\"%s\" message=\"%s\">%s</%s>\n"
        .formatted(element, escaped(type), escaped(message), text, element);
  }

  private void add(String title, int line, String content) {
    tests++;
    cases.append(
        """
            <testcase name="%s" classname="%s" file="%s" line="%d" time="0">
        %s    </testcase>
        """
            .formatted(
                escaped(title), escaped(name), escaped(ArtifactPath.of(name)), line, content));
  }

  String xml() {
    return "  <testsuite name=\"%s\"%s>\n%s  </testsuite>\n"
        .formatted(escaped(name), counts(tests, failures, errors, skipped), cases);
  }

  /** The counts of all suites, as attributes. */
  static String total(List<JunitSuite> suites) {
    return counts(
        suites.stream().mapToInt(s -> s.tests).sum(),
        suites.stream().mapToInt(s -> s.failures).sum(),
        suites.stream().mapToInt(s -> s.errors).sum(),
        suites.stream().mapToInt(s -> s.skipped).sum());
  }

  private static String counts(int tests, int failures, int errors, int skipped) {
    return " tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"0\""
        .formatted(tests, failures, errors, skipped);
  }

  private static String escaped(String text) {
    return Harmless.text(stripped(text), LONGEST)
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  /** Without control characters, but with what parts words, and without what is no character. */
  private static String stripped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.isWhitespace(c) || !Character.isISOControl(c))
        .filter(c -> (c & 0xFFFE) != 0xFFFE)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
