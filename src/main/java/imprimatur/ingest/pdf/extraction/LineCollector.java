package imprimatur.ingest.pdf.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the lines of pages in the order in which they were drawn: where there are columns, that
 * is nearly always the order of reading. Not thread-safe.
 */
final class LineCollector extends PDFTextStripper {
  /** Text that runs up or down a page comes letter by letter; a gap of so many sizes is a space. */
  private static final float SPACE = 0.15f;

  private static final int LONGEST_SIDEWAYS = 500;

  private final Guard guard;
  private final List<PrintedLine> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int page;
  private float left;
  private float right;
  private float baseline;
  private float size;
  private int letters;
  private boolean bold;
  private float direction;
  private float directionBefore;
  private boolean spaced;

  LineCollector(PDDocument pdf, Guard guard) {
    this.guard = guard;
    document = pdf;
    output = Writer.nullWriter();
  }

  /**
   * The lines of a page.
   *
   * @throws IOException if the page is damaged, or the time is up
   */
  List<PrintedLine> lines(PDPage contents, int number) throws IOException {
    lines.clear();
    words.setLength(0);
    page = number;
    if (contents.hasContents()) {
      processPage(contents);
    }
    return List.copyOf(lines);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    guard.tick();
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String text, List<TextPosition> places) {
    if (words.length() == 0 && !places.isEmpty()) {
      begin(places.get(0));
    }
    words.append(text);
    places.forEach(this::extend);
  }

  private void begin(TextPosition letter) {
    left = letter.getXDirAdj();
    right = left;
    baseline = letter.getYDirAdj();
    size = 0;
    letters = 0;
    bold = true;
    direction = letter.getDir();
  }

  private void extend(TextPosition letter) {
    left = Math.min(left, letter.getXDirAdj());
    right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
    size += (Math.abs(letter.getYScale()) - size) / ++letters;
    bold &= isBold(letter);
  }

  private static boolean isBold(TextPosition letter) {
    String font = letter.getFont() == null ? null : letter.getFont().getName();
    String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    flush();
  }

  @Override
  protected void writeParagraphEnd() {
    flush();
  }

  private void flush() {
    String all = words.toString();
    String text = all.strip();
    words.setLength(0);
    if (!text.isEmpty()) {
      boolean spaceBefore = spaced || all.charAt(0) <= ' ';
      add(new PrintedLine(page, text, left, right, baseline, size, bold), spaceBefore);
    }
    spaced = all.isEmpty() ? spaced : all.charAt(all.length() - 1) <= ' ';
  }

  private void add(PrintedLine line, boolean spaceBefore) {
    int last = lines.size() - 1;
    if (direction != 0 && last >= 0 && runsOn(lines.get(last), line)) {
      lines.set(last, joined(lines.get(last), line, spaceBefore));
    } else {
      lines.add(line);
    }
    directionBefore = direction;
  }

  private boolean runsOn(PrintedLine before, PrintedLine line) {
    return direction == directionBefore
        && before.text().length() < LONGEST_SIDEWAYS
        && before.looksLike(line)
        && Math.abs(before.baseline() - line.baseline()) < line.size() / 4;
  }

  private static PrintedLine joined(PrintedLine before, PrintedLine line, boolean spaceBefore) {
    boolean space = spaceBefore || line.left() - before.right() > SPACE * line.size();
    return new PrintedLine(
        line.page(),
        before.text() + (space ? " " : "") + line.text(),
        before.left(),
        line.right(),
        line.baseline(),
        line.size(),
        line.bold());
  }
}
