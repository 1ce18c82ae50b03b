package imprimatur.gate;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.DocumentResult;
import imprimatur.pipeline.cache.CachedChecks;
import imprimatur.pipeline.cache.FileKey;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks one document in bounded time: what takes longer, or more memory than there is, becomes a
 * document that was not checked, and the others go on. Thread-safe.
 */
final class GuardedCheck {
  private final CachedChecks checks;
  private final GuardedReader reader;
  private final int seconds;

  GuardedCheck(CachedChecks checks, GuardedReader reader, int seconds) {
    this.checks = checks;
    this.reader = reader;
    this.seconds = seconds;
  }

  /** The result of the document at a path below the top. */
  DocumentResult check(String path) {
    return within(seconds, path, () -> unbounded(path));
  }

  private DocumentResult unbounded(String path) throws IOException {
    GuardedReader.Content content = reader.content(path);
    if (content instanceof GuardedReader.Content.Refused refused) {
      return DocumentResult.unread(path, refused.why().issue());
    }
    byte[] bytes = ((GuardedReader.Content.Bytes) content).bytes();
    return checks.file(
        new FileKey(path, bytes, reader.limits()), () -> reader.document(path, bytes));
  }

  /** What the work comes to, or that it was given up. */
  static DocumentResult within(int seconds, String path, Callable<DocumentResult> work) {
    FutureTask<DocumentResult> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "check " + path);
    thread.setDaemon(true); // it cannot be stopped, only left behind
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return unread(path, "checking it took longer than the limit of " + seconds + " seconds");
    } catch (ExecutionException e) {
      return failed(path, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static DocumentResult failed(String path, Throwable cause) {
    if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
      return unread(path, "checking it needs more memory than there is");
    }
    throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  private static DocumentResult unread(String path, String why) {
    return DocumentResult.unread(path, Issue.error(why, path));
  }
}
