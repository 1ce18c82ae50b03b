package imprimatur.report.words;

/** Cells of a CSV table that a sheet can open without harm. Thread-safe. */
public final class SheetCell {
  private static final int LONGEST = 5_000;
  private static final String FORMULA = "=+-@＝＋－＠|%";

  private SheetCell() {}

  /**
   * A text in double quotes, empty if it is blank; one that a sheet would take for a formula begins
   * with an apostrophe.
   */
  public static String of(String text) {
    String safe = Harmless.text(text, LONGEST).strip();
    String tame = !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    return tame.isEmpty() ? "" : "\"" + tame.replace("\"", "\"\"") + "\"";
  }
}
