package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.pipeline.policy.PolicyFiles;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example is judged as the editor expects who wrote the case beside it. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("docs/examples");
  private static final Path EXPECTED = EXAMPLES.resolve("expected");

  @TempDir static Path temporary;
  private static CorpusFolder folder;
  private static Ingest ingest;

  @BeforeAll
  static void take_the_corpus_in() throws IOException {
    Path corpus = temporary.resolve("corpus");
    OwnCorpus.copyTo(corpus);
    ingest = Ingest.builder().build();
    folder = CorpusFolder.open(corpus, ingest, Progress.none(), Clock.systemUTC());
  }

  @AfterAll
  static void close() throws CorpusException {
    folder.close();
  }

  @Test
  void every_example_has_an_expected_verdict() throws IOException {
    Set<String> expected =
        cases().stream().map(c -> c.require("submission").asText()).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected)
          .hasSizeGreaterThanOrEqualTo(12);
    }
  }

  @TestFactory
  Stream<DynamicTest> an_example_is_judged_as_expected() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.require("submission").asText(), () -> judge(c)));
  }

  @TestFactory
  Stream<DynamicTest> every_passage_slices_back_to_the_words_quoted() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.require("submission").asText(), () -> slices(c)));
  }

  private static void judge(Node expected) throws IOException {
    DocumentResult result = check(expected);
    Set<String> sources = new TreeSet<>();
    Set<String> rules = new TreeSet<>();
    for (Finding finding : result.decision().findings()) {
      sources.add(finding.source().id());
      finding.passages().forEach(p -> p.elsewhere().forEach(e -> sources.add(e.source().id())));
      rules.add(finding.ruleId());
    }
    for (Clearance clearance : result.decision().clearances()) {
      sources.add(clearance.source().id());
      clearance.passages().forEach(p -> p.elsewhere().forEach(e -> sources.add(e.source().id())));
      rules.add(clearance.ruleId());
    }
    assertThat(result.issues()).isEmpty();
    assertThat(result.verdict().name()).isEqualTo(expected.require("verdict").asText());
    assertThat(sources).containsExactlyInAnyOrderElementsOf(expected.texts("sources"));
    assertThat(rules).containsExactlyInAnyOrderElementsOf(expected.texts("rules"));
  }

  private static void slices(Node expected) throws IOException {
    DocumentResult result = check(expected);
    Document submission = result.document().orElseThrow();
    Map<String, Document> sources =
        result.matches().stream()
            .collect(Collectors.toMap(m -> m.source().id(), SourceMatch::document));
    for (Finding finding : result.decision().findings()) {
      for (QuotedPassage quoted : finding.passages()) {
        assertThat(quoted.submissionText())
            .isEqualTo(quoted.passage().submission().slice(submission.text()));
        assertThat(quoted.sourceText())
            .isEqualTo(quoted.passage().source().slice(sources.get(finding.source().id()).text()));
      }
    }
  }

  private static DocumentResult check(Node expected) throws IOException {
    Path use = EXPECTED.resolve(expected.require("use").asText());
    ComplianceChecker checker =
        ComplianceChecker.builder(folder.corpus())
            .authorizations(PolicyFiles.ledger(OwnCorpus.FOLDER.resolve(PolicyFiles.LEDGER)))
            .use(PolicyFiles.use(use, LocalDate.of(2025, 3, 24)))
            .build();
    String file = EXAMPLES.resolve(expected.require("submission").asText()).toString();
    try (Stream<ReadResult> read = ingest.read(file, Document.Role.SUBMISSION)) {
      return checker.check(read.findFirst().orElseThrow());
    }
  }

  private static List<Node> cases() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.filter(f -> !f.endsWith("use.yaml")).sorted().map(ExamplesTest::parse).toList();
    }
  }

  private static Node parse(Path file) {
    try {
      return Notation.yaml(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
