package imprimatur.pipeline;

import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import java.nio.file.Path;
import java.time.Duration;

/** Opens a corpus for writing, and waits a while for another process to finish. */
final class WriterAccess {
  private static final Duration POLL = Duration.ofMillis(50);

  private WriterAccess() {}

  /**
   * @throws CorpusException if it cannot be written, or is still locked after {@code patience}
   */
  static CorpusWriter open(Path folder, Duration patience, Progress progress)
      throws CorpusException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int round = 0; ; round++) {
      try {
        return CorpusWriter.open(folder);
      } catch (CorpusException e) {
        boolean over = System.nanoTime() - deadline >= 0;
        if (e.reason() != Reason.LOCKED || over || !paused()) {
          throw e;
        }
        if (round == 0) {
          progress.at("waiting for another process to finish writing the corpus", 0, 0);
        }
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(POLL.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
