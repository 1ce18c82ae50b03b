package imprimatur.gate;

import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.DocumentResult;
import imprimatur.pipeline.ComplianceChecker;
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
  private final ComplianceChecker checker;
  private final GuardedReader reader;
  private final int seconds;

  GuardedCheck(ComplianceChecker checker, GuardedReader reader, int seconds) {
    this.checker = checker;
    this.reader = reader;
    this.seconds = seconds;
  }

  /** The result of the document at a path below the top. */
  DocumentResult check(String path) {
    return within(
        seconds,
        path,
        () -> {
          ReadResult read = reader.read(path);
          return checker.check(read);
        });
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
