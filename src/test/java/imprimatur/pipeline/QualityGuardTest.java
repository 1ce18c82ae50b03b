package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.Corpus;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Document;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The detector finds no less, in labelled submissions of our own, than the stored figures say.
 *
 * <p>{@code mvn -o test -Dtest=QualityGuardTest -Dquality.store} stores the figures of today.
 */
class QualityGuardTest {
  private static final Path STORED = LabelledFiles.FOLDER.resolve("figures.tsv");
  private static final int ROUNDS = 2;

  /** Stories that more than one article tells: a passage has more than one source. */
  private static final List<String> SHARED = List.of("bridge-closure", "reef-survey", "new-vessel");

  /** Clean texts so near to their source that they are no ground for other cases. */
  private static final String FORMULAS = "formulas-";

  @TempDir private Path copy;

  @Test
  void finds_no_less_than_before() throws IOException {
    OwnCorpus.copyTo(copy);
    try (CorpusFolder folder =
        CorpusFolder.open(copy, Ingest.builder().build(), Progress.none(), Clock.systemUTC())) {
      QualityRun run = new QualityRun(folder);
      for (LabelledCase labelled : cases(articles(folder.corpus()))) {
        run.check(labelled);
      }
      compare(run);
    }
  }

  private static Map<String, Document> articles(Corpus corpus) throws IOException {
    Map<String, Document> articles = new TreeMap<>();
    for (String id : corpus.list().map(ref -> ref.id()).toList()) {
      articles.put(id, corpus.get(id).orElseThrow().document());
    }
    return articles;
  }

  private static List<LabelledCase> cases(Map<String, Document> articles) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    articles.forEach((id, document) -> texts.put(id, document.text()));
    List<LabelledCase> cases = new ArrayList<>(new LabelledFiles(texts).read());
    List<LabelledCase> clean =
        cases.stream().filter(c -> c.kind().equals(LabelledCase.CLEAN)).toList();
    articles.forEach(
        (id, document) -> {
          if (isEnglish(document) && SHARED.stream().noneMatch(id::contains)) {
            List<String> hosts =
                clean.stream()
                    .filter(c -> !c.source().equals(id) && !c.name().startsWith(FORMULAS))
                    .map(LabelledCase::text)
                    .toList();
            cases.addAll(new LabelledMaker(id, document, hosts).make(ROUNDS));
          }
        });
    return cases;
  }

  private static boolean isEnglish(Document document) {
    return document.metadata().language().filter(l -> l.startsWith("en")).isPresent();
  }

  private static void compare(QualityRun run) throws IOException {
    Map<String, QualityFigures> now = run.figures();
    if (System.getProperty("quality.store") != null) {
      Files.writeString(STORED, QualityFigures.format(now));
    }
    Map<String, QualityFigures> stored = QualityFigures.parse(Files.readString(STORED));
    List<String> better = QualityFigures.changes(stored, now, false);
    if (!better.isEmpty()) {
      System.err.println(
          "The detector finds more than stored; store it with -Dquality.store, so that it stays:\n"
              + String.join("\n", better));
    }
    StringBuilder wrong = new StringBuilder("cases missed, or with false alarms:");
    now.keySet().forEach(kind -> wrong.append('\n').append(kind + ": " + run.wrong(kind)));
    assertThat(QualityFigures.changes(stored, now, true)).as(wrong.toString()).isEmpty();
  }
}
