package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.fail;

import imprimatur.decide.RuleInfo;
import imprimatur.model.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says of the rules what they say of themselves. */
class RulesPageTest {
  private static final Path PAGE = Path.of("docs", "rules.md");
  private static final Path ACTUAL = Path.of("target", "rules.md");
  private static final String HEAD =
      """
      # Rules

      What each rule says of itself. This page is made from the rules; `RulesPageTest` holds it to them. How rules are
      written and changed stands in [rules/README.md](../rules/README.md).

      **BLOCK** must not be published as it stands, **REVIEW** is for an editor to decide; a clearance is a reason why
      a match may be published. In a message, words in braces stand for what is known of the source.

      | id | worst | title |
      |---|---|---|
      """;

  @Test
  void the_page_is_up_to_date() throws IOException {
    String actual = page(DroolsPolicy.rules());
    String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!written.equals(actual)) {
      Files.writeString(ACTUAL, actual);
      fail(difference(written, actual) + "\nIf that is meant: cp " + ACTUAL + " " + PAGE);
    }
  }

  private static String difference(String written, String actual) {
    List<String> old = written.lines().toList();
    List<String> now = actual.lines().toList();
    String gone = old.stream().filter(l -> !now.contains(l)).map(l -> "- " + l).collect(lines());
    String come = now.stream().filter(l -> !old.contains(l)).map(l -> "+ " + l).collect(lines());
    return PAGE + " is out of date:\n" + gone + "\n" + come;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }

  private static String page(List<RuleInfo> rules) {
    TreeMap<String, List<RuleInfo>> byId =
        rules.stream()
            .collect(Collectors.groupingBy(RuleInfo::id, TreeMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder(HEAD);
    byId.forEach((id, forms) -> page.append(row(id, forms)));
    byId.forEach((id, forms) -> page.append(section(id, forms)));
    return page.toString();
  }

  private static String row(String id, List<RuleInfo> forms) {
    String title = forms.get(0).title();
    String anchor =
        (id + " " + title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    return "| [%s](#%s) | %s | %s |\n".formatted(id, anchor, worst(forms), title);
  }

  private static String worst(List<RuleInfo> forms) {
    Severity worst =
        forms.stream().map(RuleInfo::severity).max(Comparator.naturalOrder()).orElseThrow();
    return worst == Severity.NOTE ? "clearance" : worst.name();
  }

  private static String section(String id, List<RuleInfo> forms) {
    StringBuilder section =
        new StringBuilder(
            "\n## %s %s\n\nSince %s.\n".formatted(id, forms.get(0).title(), since(forms)));
    for (RuleInfo form : forms) {
      section.append(
          """

          ### %s (%s)

          - **Clause:** %s
          - **Message:** %s
          - **How to fix:** %s
          """
              .formatted(
                  form.name(),
                  form.isClearance() ? "clearance" : form.severity(),
                  form.clause(),
                  form.message(),
                  form.howToFix()));
    }
    return section.toString();
  }

  private static String since(List<RuleInfo> forms) {
    return forms.stream().map(RuleInfo::since).min(Comparator.naturalOrder()).orElseThrow();
  }
}
