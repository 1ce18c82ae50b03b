package imprimatur.pipeline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusCheck;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.ingest.Ingest;
import imprimatur.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other processes may write to a corpus, and be killed while they do; nothing is lost. */
@Timeout(240)
class CorpusProcessesTest {
  private static final int KILLS = Integer.getInteger("imprimatur.kills", 12);

  @TempDir Path folder;
  @TempDir Path output;

  private int committed(String prefix) throws IOException {
    List<String> lines = Files.readAllLines(output.resolve(prefix));
    return lines.isEmpty() ? 0 : Integer.parseInt(lines.get(lines.size() - 1));
  }

  /** What the batches up to {@code count} left, and perhaps the next one changed. */
  private void assertHolds(Corpus corpus, String prefix, int count) throws CorpusException {
    for (int i = 0; i < count; i++) {
      boolean touched = i < count - 5;
      Optional<SourceArticle> article = corpus.get(prefix + i);
      String text = CorpusProcess.text(prefix, i);
      if (i % 5 == 4) {
        assertThat(article.isPresent() && touched).as("taken out: %s", i).isFalse();
      } else if (touched && i % 5 == 0) {
        assertThat(article.orElseThrow().document().text()).isEqualTo(text + CorpusProcess.CHANGED);
      } else {
        assertThat(article.orElseThrow().document().text())
            .isIn(text, i % 5 == 0 ? text + CorpusProcess.CHANGED : text);
      }
    }
  }

  @Test
  void two_processes_write_one_corpus_and_lose_nothing() throws Exception {
    Process first = CorpusProcess.start(folder, "p", 6, output.resolve("p"));
    Process second = CorpusProcess.start(folder, "q", 6, output.resolve("q"));
    assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(List.of(first.exitValue(), second.exitValue())).containsOnly(0);
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.size()).isEqualTo(50);
      assertHolds(corpus, "p", 30);
      assertHolds(corpus, "q", 30);
    }
  }

  @Test
  void a_writer_killed_at_any_moment_loses_nothing_that_it_said_was_committed() throws Exception {
    Random random = new Random(20261125);
    for (int kill = 0; kill < KILLS; kill++) {
      String prefix = "k" + kill + "-";
      Process writer = CorpusProcess.start(folder, prefix, 0, output.resolve(prefix));
      awaitCommit(prefix, writer);
      Thread.sleep(random.nextInt(240));
      writer.destroyForcibly().waitFor();
      int committed = committed(prefix);
      assertThat(committed).isPositive();
      assertThat(CorpusCheck.of(folder).problems()).as("after kill %s", kill).isEmpty();
      try (CorpusFolder opened =
          CorpusFolder.open(folder, Ingest.builder().build(), Progress.none(), Clock.systemUTC())) {
        assertThat(opened.issues()).isEmpty();
        assertHolds(opened.corpus(), prefix, committed);
        assertThat(opened.corpus().card(prefix + (committed + 4)).isPresent())
            .as("a batch is there whole or not at all")
            .isEqualTo(opened.corpus().card(prefix + committed).isPresent());
      }
    }
  }

  private void awaitCommit(String prefix, Process writer) throws Exception {
    while (committed(prefix) == 0) {
      assertThat(writer.isAlive()).isTrue();
      Thread.sleep(5);
    }
  }
}
