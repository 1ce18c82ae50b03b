package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.DocumentResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every draft in {@code docs/examples} gets the verdict that is written beside it, and why. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("docs/examples");
  private static final Path EXPECTED = EXAMPLES.resolve("expected");
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 24);
  private static final Ingest INGEST = Ingest.builder().build();

  @TempDir static Path corpus;
  private static final Map<Path, Setup.Opened> OPENED = new HashMap<>();

  @BeforeAll
  static void copy_the_corpus() throws IOException {
    OwnCorpus.copyTo(corpus);
  }

  @AfterAll
  static void close_the_corpus() throws IOException {
    for (Setup.Opened opened : OPENED.values()) {
      opened.close();
    }
    OPENED.clear();
  }

  private static ComplianceChecker checker(Path use) throws SetupException {
    if (!OPENED.containsKey(use)) {
      Setup setup =
          new Setup(corpus, Optional.of(Path.of("rules")), Optional.empty(), Optional.of(use));
      OPENED.put(use, setup.open(INGEST, TODAY, Progress.none()));
    }
    return OPENED.get(use).checker();
  }

  @TestFactory
  Stream<DynamicTest> an_example_gets_the_verdict_that_an_editor_would_give() throws IOException {
    return expectations().map(e -> DynamicTest.dynamicTest(e.name(), () -> check(e)));
  }

  private static void check(Example example) throws SetupException {
    DocumentResult result = checker(example.use()).check(read(example.submission()));

    assertThat(result.issues()).as("issues of %s", example.name()).isEmpty();
    assertThat(Example.Outcome.of(result).toString())
        .as("%s; the editor says: %s%n%s", example.name(), example.because(), findings(result))
        .isEqualTo(example.expected().toString());
  }

  private static String findings(DocumentResult result) {
    Stream<String> found =
        result.decision().findings().stream()
            .map(f -> f.ruleId() + " " + f.severity() + " " + f.message());
    Stream<String> cleared =
        result.decision().clearances().stream().map(c -> c.ruleId() + " " + c.reason());
    return Stream.concat(found, cleared).collect(Collectors.joining("\n"));
  }

  @Test
  void every_draft_has_an_expectation_and_every_expectation_a_draft() throws IOException {
    Set<Path> drafts;
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      drafts = files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }

    assertThat(expectations().map(Example::submission))
        .containsExactlyInAnyOrderElementsOf(drafts);
  }

  @Test
  void a_scan_of_the_folder_reads_the_drafts_and_nothing_else() throws IOException {
    List<String> read =
        INGEST
            .read(EXAMPLES.toString(), Document.Role.SUBMISSION)
            .map(r -> Path.of(r.uri()).getFileName().toString())
            .toList();

    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(expectations().map(Example::name).toList());
  }

  private static ReadResult read(Path file) {
    return INGEST.read(file.toString(), Document.Role.SUBMISSION).findFirst().orElseThrow();
  }

  private static Stream<Example> expectations() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(EXPECTED)) {
      files = found.filter(f -> !f.getFileName().toString().startsWith("use")).sorted().toList();
    }
    Stream.Builder<Example> examples = Stream.builder();
    for (Path file : files) {
      examples.add(Example.read(file));
    }
    return examples.build();
  }
}
