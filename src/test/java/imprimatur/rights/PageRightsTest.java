package imprimatur.rights;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.RightsStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page under {@code golden/pages} and every article of the corpus, whose golden files under
 * {@code golden/corpus} name it: the clause in its exact words and place, the terms, the credits,
 * and what else the page says.
 */
class PageRightsTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final RightsExtractor RIGHTS = RightsExtractor.standard();

  @TestFactory
  Stream<DynamicTest> an_article_of_the_corpus_is_read_as_its_golden_file_says()
      throws IOException {
    return GoldenCase.under("corpus")
        .map(golden -> golden.test(name -> read(CORPUS.resolve(name.strip()))));
  }

  @TestFactory
  Stream<DynamicTest> a_page_is_read_as_its_golden_file_says(@TempDir Path folder)
      throws IOException {
    return GoldenCase.under("pages")
        .map(golden -> golden.test(page -> read(write(folder, golden.name(), page))));
  }

  /** The file that {@code menu.html.case} stands for. */
  private static Path write(Path folder, String name, String page) {
    try {
      return Files.writeString(folder.resolve(name.replace(".case", "")), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try (Stream<ReadResult> results =
        Ingest.builder().build().read(file.toString(), Document.Role.SOURCE)) {
      return RightsLines.ofPage(
          results
              .map(r -> ((ReadResult.Read) r).document())
              .map(PageRightsTest::read)
              .findFirst()
              .orElseThrow());
    }
  }

  private static RightsStatement read(Document document) {
    RightsStatement read = RIGHTS.read(document);
    Clause clause = read.clause();
    clause
        .span()
        .ifPresent(span -> assertThat(clause.text()).isEqualTo(span.slice(document.text())));
    return read;
  }

  @Test
  void every_article_of_the_corpus_has_a_golden_file() throws IOException {
    Set<String> named =
        GoldenCase.under("corpus").map(c -> c.input().strip()).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(CORPUS, 2)) {
      assertThat(files.filter(PageRightsTest::isArticle).map(PageRightsTest::name))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  private static boolean isArticle(Path file) {
    return name(file).matches("[^/]+/[^/]+\\.(?:html|md|txt)");
  }

  private static String name(Path file) {
    return CORPUS.relativize(file).toString().replace('\\', '/');
  }
}
