package imprimatur.pipeline.policy;

import imprimatur.decide.BundledRules;
import imprimatur.decide.PolicyData;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.decide.cases.RuleText;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.model.document.Issue;
import imprimatur.notation.Nearest;
import imprimatur.notation.NotationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for all that is wrong in a rules folder, where a check stops at the first thing: tables,
 * rules, cases, and rules that speak in no case.
 */
public final class RulesLint {
  private final Path folder;
  private final String name;
  private final List<Issue> issues = new ArrayList<>();

  private RulesLint(Path folder) {
    this.folder = folder;
    this.name = folder.toString().replace('\\', '/');
  }

  /**
   * All that is wrong in the folder, by file.
   *
   * @throws IOException if it cannot be read
   */
  public static List<Issue> of(Path folder) throws IOException {
    RulesLint lint = new RulesLint(folder);
    lint.tables();
    SortedMap<String, String> rules = lint.files(folder, ".drl");
    lint.issues.addAll(RuleText.lint(lint.name, rules));
    lint.cases(rules);
    lint.issues.sort(Comparator.comparing(Issue::where));
    return List.copyOf(lint.issues);
  }

  /** Each table is read beside the program's own others, so that one fault hides no other. */
  private void tables() throws IOException {
    SortedMap<String, String> tables = files(folder.resolve("data"), ".csv");
    for (Map.Entry<String, String> table : tables.entrySet()) {
      if (!PolicyData.FILES.contains(table.getKey())) {
        wrong(
            "data/" + table.getKey(),
            "there is no table of that name" + Nearest.hint(table.getKey(), PolicyData.FILES));
      } else {
        located(() -> PolicyData.parse(name + "/data", with(table.getKey(), table.getValue())));
      }
    }
  }

  private static Map<String, String> with(String file, String text) {
    Map<String, String> texts = new HashMap<>();
    PolicyData.FILES.forEach(f -> texts.put(f, BundledRules.text("data/" + f)));
    texts.put(file, text);
    return texts;
  }

  private void located(Runnable read) {
    try {
      read.run();
    } catch (NotationException e) {
      String located = e.located();
      int at = located.indexOf(": ");
      issues.add(Issue.error(located.substring(at + 2), located.substring(0, at)));
    }
  }

  private void cases(SortedMap<String, String> rules) throws IOException {
    Set<String> ids =
        DroolsPolicy.rules().stream()
            .map(RuleInfo::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> spoken = new HashSet<>();
    DroolsPolicy policy = DroolsPolicy.of(PolicyData.bundled());
    for (Map.Entry<String, String> file : files(folder.resolve("cases"), ".yaml").entrySet()) {
      String id = file.getKey().split("/", 2)[0];
      if (!ids.contains(id)) {
        wrong("cases/" + file.getKey(), "there is no rule " + id + Nearest.hint(id, ids));
      }
      located(
          () -> {
            PolicyCase example =
                PolicyCase.parse(name + "/cases/" + file.getKey(), file.getValue());
            example.namesUnknown(ids).forEach(u -> unknown(file.getKey(), u, ids));
            spoken.addAll(policy.spoken(example.facts()));
          });
    }
    DroolsPolicy.rules().stream()
        .filter(rule -> !spoken.contains(rule.name()))
        .forEach(rule -> unspoken(rule, rules));
  }

  private void unknown(String file, String id, Set<String> ids) {
    wrong(
        "cases/" + file,
        "it expects of rule " + id + ", which there is not" + Nearest.hint(id, ids));
  }

  private void unspoken(RuleInfo rule, SortedMap<String, String> rules) {
    String where =
        rules.entrySet().stream()
            .filter(f -> RuleText.line(f.getValue(), rule.name()) > 0)
            .map(f -> f.getKey() + ":" + RuleText.line(f.getValue(), rule.name()) + ":1")
            .findFirst()
            .orElse(rule.id());
    wrong(where, "'" + rule.name() + "' speaks in no case: it is unreachable, or not proven");
  }

  private void wrong(String where, String what) {
    issues.add(Issue.error(what, name + "/" + where));
  }

  private SortedMap<String, String> files(Path root, String ending) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return texts;
    }
    int depth = ending.equals(".drl") ? 1 : Integer.MAX_VALUE;
    try (Stream<Path> walk = Files.walk(root, depth)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), PolicyFiles.text(file));
      }
    }
    return texts;
  }
}
