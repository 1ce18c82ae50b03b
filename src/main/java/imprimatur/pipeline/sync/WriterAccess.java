package imprimatur.pipeline.sync;

import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.pipeline.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The way to write to a corpus, which waits a while for another process to finish.
 *
 * @param opening opens the writer if nobody else has it
 * @param patience how long to wait
 * @param progress is told of it
 */
public record WriterAccess(Opening opening, Duration patience, Progress progress) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);

  /**
   * @param folder of the corpus
   * @param clock tells since when an article is held
   */
  public WriterAccess(Path folder, Progress progress, Clock clock) {
    this(() -> CorpusWriter.open(folder, clock), PATIENCE, progress);
  }

  /** A try to write. */
  interface Opening {
    CorpusWriter open() throws CorpusException;
  }

  /** The writer if nobody else has it. */
  CorpusWriter openAtOnce() throws CorpusException {
    return opening.open();
  }

  /**
   * The writer.
   *
   * @throws CorpusException if it cannot be written, or is still locked after {@code patience}
   */
  public CorpusWriter open() throws CorpusException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int round = 0; ; round++) {
      try {
        return openAtOnce();
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
