package imprimatur.cli.policy;

import imprimatur.cli.console.TextColumns;
import imprimatur.decide.RuleInfo;
import imprimatur.model.finding.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a rule says of itself, for a person and for a program.
 *
 * @param forms the rules that share its id: the same fault, seen in different ways
 */
record RuleView(List<RuleInfo> forms) {
  private static final int LABEL = 9;

  /** All rules, by id. */
  static List<RuleView> all(List<RuleInfo> rules) {
    return rules.stream()
        .collect(Collectors.groupingBy(RuleInfo::id, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(RuleView::new)
        .toList();
  }

  String id() {
    return forms.get(0).id();
  }

  private String title() {
    return forms.get(0).title();
  }

  private Severity worst() {
    return forms.stream().map(RuleInfo::severity).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** One line of a list. */
  String line() {
    return "%s  %-6s  %s".formatted(id(), worst(), title());
  }

  /** Everything, in lines of at most {@code width} columns. */
  String text(int width) {
    StringBuilder out = new StringBuilder(id()).append("  ").append(title()).append('\n');
    out.append(forms.get(0).isClearance() ? "a reason to let pass" : "leads to " + worst());
    out.append(", since ").append(forms.get(0).since()).append('\n');
    for (RuleInfo form : forms) {
      out.append('\n').append(form.name()).append(" (").append(form.severity()).append(")\n");
      labelled(out, "clause", form.clause(), width);
      labelled(out, "message", form.message(), width);
      labelled(out, "to fix", form.howToFix(), width);
    }
    return out.toString();
  }

  /** Everything, and its cases by name with their titles. */
  String text(SortedMap<String, String> cases, int width) {
    StringBuilder out = new StringBuilder(text(width));
    cases(out, forms.get(0).isClearance() ? "Clears" : "Lets pass", "pass-", cases, width);
    cases(out, forms.get(0).isClearance() ? "Does not clear" : "Stops", "fail-", cases, width);
    return out.toString();
  }

  private static void cases(
      StringBuilder out, String heading, String kind, SortedMap<String, String> cases, int width) {
    out.append('\n').append(heading).append('\n');
    cases.forEach(
        (name, title) -> {
          if (name.startsWith(kind)) {
            String first = "  - ";
            for (String line : TextColumns.wrap(title, width - 4)) {
              out.append(first).append(line).append('\n');
              first = "    ";
            }
          }
        });
  }

  /** Everything, and its cases. */
  Map<String, Object> values(SortedMap<String, String> cases) {
    Map<String, Object> values = values();
    values.put("cases", cases);
    return values;
  }

  private static void labelled(StringBuilder out, String label, String text, int width) {
    String first = label;
    for (String line : TextColumns.wrap(text, width - LABEL - 2)) {
      out.append("  ").append(TextColumns.pad(first, LABEL)).append(line).append('\n');
      first = "";
    }
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", id());
    values.put("severity", worst());
    values.put("title", title());
    values.put("clearance", forms.get(0).isClearance());
    values.put("since", forms.get(0).since());
    values.put("forms", forms.stream().map(RuleView::form).toList());
    return values;
  }

  private static Map<String, Object> form(RuleInfo rule) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", rule.name());
    values.put("severity", rule.severity());
    values.put("clause", rule.clause());
    values.put("message", rule.message());
    values.put("howToFix", rule.howToFix());
    return values;
  }
}
