package imprimatur.decide.drools;

import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.decide.observe.Observer;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cases under {@code rules/cases}, and the policy that they are put to. */
final class Cases {
  static final Path FOLDER = Path.of("rules", "cases");
  static final PolicyData DATA = PolicyData.bundled();
  static final DroolsPolicy POLICY = DroolsPolicy.of(DATA);

  private static final SortedMap<String, PolicyCase> ALL = read();

  private Cases() {}

  /** By their path, such as {@code IMP-101/fail-site-footer-forbids.yaml}. */
  static SortedMap<String, PolicyCase> all() {
    return ALL;
  }

  /** The verdict alone, without words and cures: many can be asked for. */
  static Verdict verdict(PolicyFacts facts) {
    List<SourceFacts> sources = new Observer(DATA).observe(facts);
    try (Trial trial = new Trial(PrecompiledRules.shared().newKieSession(), DATA, sources)) {
      return trial.hits().stream()
          .map(hit -> Verdict.of(hit.severity()))
          .reduce(Verdict.ALLOW, Verdict::worst);
    }
  }

  private static SortedMap<String, PolicyCase> read() {
    SortedMap<String, PolicyCase> cases = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/');
        cases.put(name, PolicyCase.parse(file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }
}
