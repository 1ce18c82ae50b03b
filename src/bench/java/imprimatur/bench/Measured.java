package imprimatur.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Processor time of the whole process for some documents, collection of garbage and compilation
 * included.
 *
 * @param name of what was done
 * @param documents number of documents
 * @param bytes of their texts, in UTF-8
 * @param seconds of processor time
 */
record Measured(String name, int documents, long bytes, double seconds) {
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;
  private static final double LEAST_SECONDS = 0.5;

  /** Something to do with all documents. */
  interface Pass {
    void run() throws IOException;
  }

  /** The best of some passes, after others to warm up. */
  static Measured warm(String name, Batch batch, int passes, Pass pass) throws IOException {
    for (int i = 0; i < passes; i++) {
      pass.run();
    }
    Measured best = repeated(name, batch, pass);
    for (int i = 1; i < passes; i++) {
      Measured next = repeated(name, batch, pass);
      best = next.seconds < best.seconds ? next : best;
    }
    return best;
  }

  /** A pass so often that the clock, which ticks a hundred times a second, is fine enough. */
  private static Measured repeated(String name, Batch batch, Pass pass) throws IOException {
    double seconds = 0;
    int times = 0;
    for (; seconds < LEAST_SECONDS; times++) {
      seconds += once(name, batch, pass).seconds;
    }
    return new Measured(name, batch.documents(), batch.bytes(), seconds / times);
  }

  /** A single pass. */
  static Measured once(String name, Batch batch, Pass pass) throws IOException {
    long start = processorTime();
    pass.run();
    double seconds = (processorTime() - start) / NANOS;
    return new Measured(name, batch.documents(), batch.bytes(), seconds);
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  double documentsPerSecond() {
    return documents / seconds;
  }

  /** One row: rates, and how much faster or slower than two others. */
  String row(Measured plain, Measured baseline) {
    return String.format(
        Locale.ROOT,
        "%-38s %9.0f %8.1f %9.3f %9.2f",
        name,
        documentsPerSecond(),
        bytes / MEGA / seconds,
        plain.seconds / seconds,
        baseline.seconds / seconds);
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-38s %9s %8s %9s %9s",
        "per CPU-second",
        "documents",
        "MB",
        "× plain",
        "× MLT");
  }
}
