package imprimatur.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Does the same work on many things, several at a time, and hands the results out in the order of
 * the things, or as they come.
 *
 * <p>Only a few things per thread are under way at once, so that memory stays bounded however many
 * there are. The things are taken from their iterator by the caller's thread. Not thread-safe; must
 * be closed.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
public final class OrderedWork<T, R> implements Iterator<R>, AutoCloseable {
  private static final int AHEAD_PER_THREAD = 4;

  private final Iterator<? extends T> things;
  private final Step<? super T, ? extends R> step;
  private final int ahead;
  private final ExecutorService threads;
  private final Deque<Future<R>> inOrder = new ArrayDeque<>();
  private final Optional<BlockingQueue<Future<R>>> done;
  private int underWay;

  /** Work on one thing; called by several threads at a time. */
  @FunctionalInterface
  public interface Step<T, R> {
    R of(T thing) throws Exception;
  }

  /**
   * Begins the work.
   *
   * @param count of threads, 1 or more
   */
  public OrderedWork(Iterator<? extends T> things, int count, Step<? super T, ? extends R> step) {
    this(things, count, false, step);
  }

  /**
   * Begins the work.
   *
   * @param count of threads, 1 or more
   * @param asTheyCome whether results are handed out in the order in which they are done
   */
  public OrderedWork(
      Iterator<? extends T> things,
      int count,
      boolean asTheyCome,
      Step<? super T, ? extends R> step) {
    this.things = things;
    done = asTheyCome ? Optional.of(new LinkedBlockingQueue<>()) : Optional.empty();
    this.step = step;
    ahead = count == 1 ? 1 : count * AHEAD_PER_THREAD;
    threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, "check");
              thread.setDaemon(true); // an interrupted run must not hang
              return thread;
            });
  }

  @Override
  public boolean hasNext() {
    fill();
    return underWay > 0;
  }

  /**
   * The next result.
   *
   * @throws RuntimeException as thrown by the step; a checked exception is the cause of an {@link
   *     IllegalStateException}
   */
  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return following().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Future<R> following() throws InterruptedException {
    underWay--;
    return done.isEmpty() ? inOrder.remove() : done.get().take();
  }

  private void fill() {
    while (underWay < ahead && things.hasNext()) {
      T thing = things.next();
      FutureTask<R> task =
          new FutureTask<>(() -> step.of(thing)) {
            @Override
            protected void done() {
              done.ifPresent(queue -> queue.add(this));
            }
          };
      underWay++;
      if (done.isEmpty()) {
        inOrder.add(task);
      }
      threads.execute(task);
    }
  }

  /** Stops what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
