package imprimatur.pipeline.pack;

import imprimatur.decide.PolicyData;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.cases.CaseReport;
import imprimatur.decide.cases.PackText;
import imprimatur.decide.cases.RuleText;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.drools.PackCompiler;
import imprimatur.decide.drools.RulePack;
import imprimatur.model.document.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds a rule pack from a folder: looks at the rules, compiles them, and puts the pack's cases to
 * them beside the program's own rules. There is no pack if anything is wrong.
 */
public final class PackBuild {
  private final PackFolder folder;

  private PackBuild(PackFolder folder) {
    this.folder = folder;
  }

  /**
   * What came of a build.
   *
   * @param jar the pack, if nothing is wrong
   * @param issues what is wrong with the rules; the cases are then not tried
   * @param cases how the cases went, if they were tried
   */
  public record Outcome(Optional<byte[]> jar, List<Issue> issues, Optional<CaseReport> cases) {}

  /**
   * Builds. This runs code of the rules, as compiling them does.
   *
   * @param data the tables that the cases are tried with
   * @throws IOException if a file cannot be read
   * @throws imprimatur.notation.NotationException if a file does not say what it should
   * @throws IllegalStateException if the compiler of rules is not there
   */
  public static Outcome of(Path folder, PolicyData data) throws IOException {
    if (!PackCompiler.isPresent()) {
      throw new IllegalStateException("the compiler of rules is not there");
    }
    return new PackBuild(PackFolder.read(folder)).build(data);
  }

  private Outcome build(PolicyData data) throws IOException {
    List<Issue> issues = new ArrayList<>(lint());
    if (!issues.isEmpty()) {
      return new Outcome(Optional.empty(), issues, Optional.empty());
    }
    PackCompiler.Outcome compiled =
        new PackCompiler(folder.name(), folder.version(), folder.rules()).compile(folder.cases());
    if (compiled.jar().isEmpty()) {
      return new Outcome(Optional.empty(), compiled.errors(), Optional.empty());
    }
    RulePack pack = RulePack.open(folder.name(), compiled.jar().get());
    CaseReport cases = PackFiles.test(folder.folder() + "/cases", pack, data);
    return new Outcome(compiled.jar().filter(j -> cases.allPass()), List.of(), Optional.of(cases));
  }

  private List<Issue> lint() {
    String where = folder.folder().toString().replace('\\', '/');
    List<Issue> issues = new ArrayList<>(PackText.lint(where, folder.name(), folder.rules()));
    for (RuleInfo rule : DroolsPolicy.rules()) {
      folder.rules().forEach((file, text) -> taken(rule.name(), where + "/" + file, text, issues));
    }
    return issues;
  }

  private static void taken(String name, String file, String text, List<Issue> issues) {
    if (RuleText.line(text, name) > 0) {
      issues.add(Issue.error("the program has a rule '" + name + "' already", file));
    }
  }
}
