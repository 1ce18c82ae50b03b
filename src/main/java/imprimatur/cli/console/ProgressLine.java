package imprimatur.cli.console;

import java.util.Locale;

/** How far a work is, how fast, and how long it will take. */
public final class ProgressLine {
  private static final double NANOS = 1e9;

  private ProgressLine() {}

  /**
   * {@code taking in articles: 41200 · 1530 a second · 41 % · 58 s left}.
   *
   * @param share between 0 and 1; 0 if it is not known
   */
  public static String text(String activity, long done, double share, long nanos) {
    double seconds = Math.max(nanos, 1) / NANOS;
    StringBuilder line = new StringBuilder(activity + ": " + done);
    if (seconds >= 1) {
      line.append(" · ").append(Math.round(done / seconds)).append(" a second");
    }
    if (share > 0) {
      line.append(String.format(Locale.ROOT, " · %d %%", (int) (share * 100)));
    }
    if (share > 0 && seconds >= 1) {
      line.append(" · ").append(time(Math.round(seconds * (1 - share) / share))).append(" left");
    }
    return line.toString();
  }

  private static String time(long seconds) {
    if (seconds < 90) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 90 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
  }
}
