package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.rights.RightsExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every article of {@code corpus} is read as the table in its README says. */
class OwnCorpusTest {
  private static final int COLUMNS = 8;
  private static final int STANCE = 6;
  private static final int HOLDER = 7;
  private static final RightsExtractor RIGHTS = RightsExtractor.standard();

  private static List<List<String>> table;
  private static Map<String, Document> articles;

  @BeforeAll
  static void read_the_corpus() throws IOException {
    table =
        Files.readAllLines(OwnCorpus.FOLDER.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> Arrays.stream(line.substring(1).split("\\|", -1)))
            .map(cells -> cells.map(c -> c.strip().replace("`", "")).limit(COLUMNS).toList())
            .toList();
    articles =
        Ingest.builder()
            .build()
            .read(OwnCorpus.FOLDER.toString(), Document.Role.SOURCE)
            .map(result -> ((ReadResult.Read) result).document())
            .filter(document -> !document.uri().endsWith("README.md"))
            .collect(Collectors.toMap(d -> id(d.uri()), Function.identity()));
  }

  private static String id(String uri) {
    String path = OwnCorpus.FOLDER.relativize(Path.of(uri)).toString().replace('\\', '/');
    return path.substring(0, path.lastIndexOf('.'));
  }

  @Test
  void the_table_lists_every_article_and_nothing_else() {
    assertThat(table.stream().map(row -> row.get(0)))
        .containsExactlyInAnyOrderElementsOf(articles.keySet());
  }

  @TestFactory
  Stream<DynamicTest> an_article_has_a_headline_and_a_body_and_no_issues() {
    return articles.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> complete(e.getValue())));
  }

  private static void complete(Document article) {
    assertThat(article.issues()).isEmpty();
    assertThat(article.metadata().title()).isPresent();
    assertThat(article.bodyText().length()).isBetween(600, 4500);
  }

  @TestFactory
  Stream<DynamicTest> the_rights_of_an_article_are_read_as_the_table_says() {
    return table.stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> rights(row)));
  }

  private static void rights(List<String> row) {
    RightsStatement read = RIGHTS.read(articles.get(row.get(0)));

    assertThat(read.stance().id()).isEqualTo(row.get(STANCE));
    assertThat(read.holder().map(Party::name).orElse("")).isEqualTo(row.get(HOLDER));
  }
}
