package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.Stories;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a corpus waits a while for somebody else who does. */
class CorpusWaitingTest {
  private static final int HELD_MILLIS = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"remove s0", "remove --erase s0", "expire --language en", "upgrade"})
  void a_change_waits_for_another_writer(String words) throws Exception {
    put("s0");
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch open = new CountDownLatch(1);
      Future<?> held = other.submit(() -> hold(open));
      assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
      Run run = Run.of(("corpus " + words + " --corpus " + folder).split(" ", -1));
      assertThat(run.err()).doesNotContain("is writing");
      assertThat(run.code()).isZero();
      held.get();
    } finally {
      other.shutdownNow();
    }
  }

  private Void hold(CountDownLatch open) throws Exception {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      open.countDown();
      Thread.sleep(HELD_MILLIS);
      writer.commit();
    }
    return null;
  }

  private void put(String id) throws Exception {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.put(Stories.plain(id, "the ferry master counts the boats of the port every day"));
      writer.commit();
    }
  }

  @Test
  void to_erase_twice_erases_once() throws Exception {
    put("s0");
    assertThat(erase("s0", "s0").err()).contains("erased 1 article");
    assertThat(erase("s0").err()).contains("erased 0 articles");
  }

  private Run erase(String... ids) {
    String words = "corpus remove --erase " + String.join(" ", ids) + " --corpus " + folder;
    return Run.of(words.split(" ", -1));
  }
}
