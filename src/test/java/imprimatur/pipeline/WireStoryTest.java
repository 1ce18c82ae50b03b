package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.shared.SharedText;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.mosaic.Matched;
import imprimatur.pipeline.mosaic.Mosaic;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wire story that three papers print, and two articles that nobody else has. */
class WireStoryTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/mosaic");
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);
  private static final IntendedUse USE = IntendedUse.republication(TODAY);

  @TempDir static Path corpus;
  private static CorpusFolder folder;
  private static Ingest ingest;

  @BeforeAll
  static void take_the_corpus_in() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN.resolve("corpus"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = corpus.resolve(GOLDEN.resolve("corpus").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    ingest = Ingest.builder().build();
    folder = CorpusFolder.open(corpus, ingest, Progress.none(), Clock.systemUTC());
  }

  @AfterAll
  static void close() throws CorpusException {
    folder.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire-story", "mosaic", "quotation-all-papers-have"})
  void a_stretch_is_told_once_with_the_others_that_have_it(String name) throws IOException {
    String actual = told(check(name));
    Files.createDirectories(Path.of("target/mosaic"));
    Files.writeString(Path.of("target/mosaic", name + ".expected"), actual);
    assertThat(actual).isEqualTo(Files.readString(GOLDEN.resolve(name + ".expected")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire-story", "mosaic", "quotation-all-papers-have"})
  void the_order_of_the_candidates_does_not_matter(String name) throws IOException {
    DocumentResult result = check(name);
    Document submission = result.document().orElseThrow();
    List<SourceMatch> matches = new ArrayList<>(result.matches());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(matches, new Random(seed));
      SharedText shared = Mosaic.of(Tokenizer.tokenizeBody(submission), matched(matches));
      Decision decision =
          DroolsPolicy.of(PolicyData.bundled())
              .decide(new PolicyFacts(submission, matches, List.of(), USE, shared));
      assertThat(decision).isEqualTo(result.decision());
      assertThat(shared.clusters()).isEqualTo(result.clusters());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire-story", "mosaic", "quotation-all-papers-have"})
  void every_word_of_the_passages_is_attributed_to_one_source(String name) throws IOException {
    DocumentResult result = check(name);
    Tokens tokens = Tokenizer.tokenizeBody(result.document().orElseThrow());
    BitSet taken = new BitSet();
    result.matches().stream()
        .flatMap(m -> m.alignment().passages().stream())
        .map(Passage::submission)
        .forEach(s -> taken.set(tokens.firstAtOrAfter(s.start()), tokens.firstAtOrAfter(s.end())));
    SharedText shared = Mosaic.of(tokens, matched(result.matches()));
    assertThat(shared.attributed().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(taken.cardinality());
  }

  @Test
  void a_single_source_has_nothing_in_common_with_another() throws IOException {
    DocumentResult result = check("wire-story");
    Tokens tokens = Tokenizer.tokenizeBody(result.document().orElseThrow());
    List<Matched> one = matched(result.matches().subList(0, 1));
    assertThat(Mosaic.of(tokens, one)).isSameAs(SharedText.none());
  }

  private static List<Matched> matched(List<SourceMatch> matches) {
    return matches.stream().map(m -> new Matched(m, Tokenizer.tokenizeBody(m.document()))).toList();
  }

  private static DocumentResult check(String name) throws IOException {
    ComplianceChecker checker = ComplianceChecker.builder(folder.corpus()).use(USE).build();
    String file = GOLDEN.resolve(name + ".md").toString();
    try (Stream<ReadResult> read = ingest.read(file, Document.Role.SUBMISSION)) {
      return checker.check(read.findFirst().orElseThrow());
    }
  }

  /** What a reader is told, a line each. */
  private static String told(DocumentResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(result.verdict().name());
    result
        .clusters()
        .forEach(
            c ->
                lines.add(
                    "same text: "
                        + c.sources().stream().map(SourceRef::id).toList()
                        + ", earliest "
                        + c.earliest().map(SourceRef::id).orElse("unknown")
                        + ", credited to "
                        + c.credited()));
    result
        .decision()
        .findings()
        .forEach(f -> lines.add(f.severity() + " " + told(f.ruleId(), f.source(), f.passages())));
    result
        .decision()
        .clearances()
        .forEach(c -> lines.add("CLEAR " + told(c.ruleId(), c.source(), c.passages())));
    return String.join("\n", lines) + "\n";
  }

  private static String told(String rule, SourceRef source, List<QuotedPassage> passages) {
    return passages.stream()
        .map(
            p ->
                "\n  "
                    + p.passage().kind()
                    + " "
                    + p.passage().words()
                    + p.elsewhere().stream()
                        .map(
                            e ->
                                "\n    also in "
                                    + e.source().id()
                                    + (e.closer() ? ", closer" : "")
                                    + ", by itself "
                                    + e.verdict())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("", rule + " " + source.id(), ""));
  }
}
