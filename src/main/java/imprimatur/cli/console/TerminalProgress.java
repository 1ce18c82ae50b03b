package imprimatur.cli.console;

import imprimatur.pipeline.Progress;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * Shows progress on one line of a terminal that is written over; elsewhere only what is not a
 * count. Not thread-safe.
 */
public final class TerminalProgress implements Progress, AutoCloseable {
  private static final long EVERY_NANOS = 100_000_000;

  private final PrintStream err;
  private final boolean interactive;
  private final int width;
  private final long begin = System.nanoTime();
  private long last;
  private boolean open;

  public TerminalProgress(Terminal terminal) {
    err = terminal.err();
    interactive = terminal.interactive();
    width = terminal.width();
    last = System.nanoTime() - EVERY_NANOS;
  }

  @Override
  public void at(String activity, long done, long total) {
    if (done == 0 && total == 0) {
      wipe();
      err.println("imprimatur: " + activity + " …");
    } else {
      show(() -> activity + ": " + done + (total > 0 ? " of " + total : ""));
    }
  }

  @Override
  public void part(String activity, long done, double share) {
    show(() -> ProgressLine.text(activity, done, share, System.nanoTime() - begin));
  }

  private void show(Supplier<String> text) {
    if (interactive && System.nanoTime() - last >= EVERY_NANOS) {
      String line = text.get();
      err.print("\r" + line + " ".repeat(Math.max(0, width - 1 - line.length())));
      err.flush();
      last = System.nanoTime();
      open = true;
    }
  }

  /** As {@link #wipe}. */
  @Override
  public void close() {
    wipe();
  }

  /** Clears the line, for something else to be printed. */
  public void wipe() {
    if (open) {
      err.print("\r" + " ".repeat(width - 1) + "\r");
      err.flush();
      open = false;
    }
  }
}
