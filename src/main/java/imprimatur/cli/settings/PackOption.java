package imprimatur.cli.settings;

import imprimatur.decide.RuleInfo;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.drools.RulePack;
import imprimatur.gate.PolicyChanges;
import imprimatur.pipeline.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which rule packs a command over rules speaks of too. */
public final class PackOption {
  @Option(
      names = "--packs",
      paramLabel = "PINS",
      description =
          "Rule packs of your own, as 'rules build' pins them: FILE@sha256:DIGEST; several are"
              + " separated by commas.")
  private String pins;

  /** As written; nothing if none are named. */
  Optional<String> pins() {
    return Optional.ofNullable(pins);
  }

  /** The packs, each with the bytes that were pinned. */
  public List<RulePack> open() throws IOException {
    return pins == null ? List.of() : PackFiles.open(pins, Path.of(""), PackFiles::read);
  }

  /** The rules of the policy, those of the packs, and the one that the gate itself has. */
  public List<RuleInfo> rules() throws IOException {
    return Stream.concat(DroolsPolicy.rules(open()).stream(), Stream.of(PolicyChanges.rule()))
        .toList();
  }

  /** The titles of the cases that packs bring for a rule, by their names. */
  public SortedMap<String, String> cases(String ruleId) throws IOException {
    SortedMap<String, String> titles = new TreeMap<>();
    for (RulePack pack : open()) {
      for (Map.Entry<String, String> file : pack.cases().entrySet()) {
        if (file.getKey().startsWith(ruleId + "/")) {
          String name = file.getKey().substring(ruleId.length() + 1).replaceFirst("\\.yaml$", "");
          titles.put(name, PolicyCase.parse(file.getKey(), file.getValue()).title());
        }
      }
    }
    return titles;
  }
}
