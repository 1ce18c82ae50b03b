package imprimatur.ingest.pdf.extraction;

import java.nio.charset.StandardCharsets;

/** The mark at the end of a whole PDF; some programs write a little behind it. */
final class EndMark {
  private static final int WITHIN = 2048;

  private EndMark() {}

  static boolean stands(byte[] pdf) {
    int from = Math.max(0, pdf.length - WITHIN);
    return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
  }
}
