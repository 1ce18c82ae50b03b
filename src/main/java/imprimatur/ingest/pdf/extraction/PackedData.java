package imprimatur.ingest.pdf.extraction;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Data packed as most in a PDF is (zlib), unpacked only to see whether it may be. Other ways of
 * packing are rare.
 */
final class PackedData {
  private static final int HEADER = 2;

  private PackedData() {}

  /**
   * Notes what is wrong with the data; nothing if it is not packed.
   *
   * @throws IOException if it would unpack to more than it may, or the time is up
   */
  static void check(byte[] bytes, int start, int length, Guard guard) throws IOException {
    if (!isPacked(bytes, start, length)) {
      return;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, start + HEADER, length - HEADER);
      unpack(inflater, guard);
    } catch (DataFormatException e) {
      guard.noteDamaged(); // PDFBox takes what came before, and so does every viewer
    } finally {
      inflater.end();
    }
  }

  private static boolean isPacked(byte[] bytes, int start, int length) {
    if (length <= HEADER) {
      return false;
    }
    int first = bytes[start] & 0xFF;
    return (first & 0x0F) == 8 && (first << 8 | (bytes[start + 1] & 0xFF)) % 31 == 0;
  }

  private static void unpack(Inflater inflater, Guard guard)
      throws IOException, DataFormatException {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      unpacked += count;
      if (unpacked > guard.maxUnpacked()) {
        guard.noteSwollen();
        throw new IOException("packed data would unpack to more than it may");
      }
      if (count == 0) { // no end, and nothing more to unpack
        guard.noteDamaged();
        return;
      }
      guard.look();
    }
  }
}
