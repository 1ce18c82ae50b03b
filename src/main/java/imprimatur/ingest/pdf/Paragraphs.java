package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts lines together to paragraphs by the way they are set. Not thread-safe; one per flow. */
final class Paragraphs {
  private static final String SENTENCE_ENDS = ".!?:;…。！？：；";
  private static final String CLOSERS = "\"'”’»)]）」』》";
  private static final float INDENT = 0.8f;
  private static final float GAP = 1.35f;

  /** A line that leaves so much of its column empty ends its paragraph if it ends a sentence. */
  private static final float SHORT = 0.2f;

  /** No word is so long that it would not have fitted behind such a line. */
  private static final float VERY_SHORT = 0.4f;

  private static final Pattern BULLET = Pattern.compile("^[•▪●○◦‣■□◆–—*·]\\s.*");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[•▪●○◦‣■□◆–—*·-]|\\(?\\w{1,3}[.)])\\s.*");

  private final Typography typography;
  private final Columns columns;
  private final List<PrintedParagraph> done = new ArrayList<>();
  private List<PrintedLine> open = new ArrayList<>();

  Paragraphs(Typography typography, Columns columns) {
    this.typography = typography;
    this.columns = columns;
  }

  void add(PrintedLine line) {
    if (!open.isEmpty() && !goesOn(line)) {
      close();
    }
    open.add(line);
  }

  private void close() {
    if (!open.isEmpty()) {
      done.add(PrintedParagraph.body(open));
      open = new ArrayList<>();
    }
  }

  /** All paragraphs, in the order of their lines. */
  List<PrintedParagraph> finish() {
    close();
    return List.copyOf(done);
  }

  private boolean goesOn(PrintedLine next) {
    PrintedLine last = open.get(open.size() - 1);
    if (!last.looksLike(next) || BULLET.matcher(next.text()).matches()) {
      return false;
    }
    float down = (next.baseline() - last.baseline()) / last.size();
    boolean jump = next.page() != last.page() || down < -0.5f;
    return jump ? runsAcross(last) : follows(last, next, down);
  }

  /** From one column or page to the next: in the middle of a sentence, on a full line. */
  private boolean runsAcross(PrintedLine last) {
    return !typography.isHeading(last)
        && !endsSentence(last.text())
        && columns.emptyBehind(last) <= SHORT;
  }

  private boolean follows(PrintedLine last, PrintedLine next, float down) {
    if (down < 0.3f || down > typography.leading() * GAP) {
      return false;
    }
    if (typography.isHeading(last)) {
      return true;
    }
    boolean indented = next.left() - last.left() > INDENT * last.size();
    boolean item = open.size() == 1 && ITEM.matcher(last.text()).matches();
    return (!indented || item) && !endsParagraph(last);
  }

  private boolean endsParagraph(PrintedLine line) {
    float empty = columns.emptyBehind(line);
    return empty > VERY_SHORT || (empty > SHORT && endsSentence(line.text()));
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 1 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }
}
