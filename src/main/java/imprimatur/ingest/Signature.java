package imprimatur.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first bytes by which files of other formats are known. */
final class Signature {
  private static final String NO_TEXT = "; it holds no text to check";

  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

  /** Its name in the file's folder, in UTF-16. */
  private static final String LOCKED_PACKAGE = "EncryptedPackage".replaceAll("(.)", "$1\0");

  /** Bytes as Latin-1 characters, where they stand, and what to say of such a file. */
  private record Mark(int offset, String bytes, String message) {}

  private static final List<Mark> FOREIGN =
      List.of(
          new Mark(0, OLE, "this is an old Office file (.doc); save it as DOCX"),
          new Mark(0, "{\\rtf", "this is a Rich Text file; save it as DOCX"),
          new Mark(0, "\u001F\u008B", "this is a gzip archive; unpack it first"),
          new Mark(0, "BZh", "this is a bzip2 archive; unpack it first"),
          new Mark(0, "\u00FD7zXZ\0", "this is an xz archive; unpack it first"),
          new Mark(0, "(\u00B5/\u00FD", "this is a Zstandard archive; unpack it first"),
          new Mark(0, "7z\u00BC\u00AF", "this is a 7-Zip archive; unpack it first"),
          new Mark(0, "Rar!", "this is a RAR archive; unpack it first"),
          new Mark(257, "ustar", "this is a tar archive; unpack it first"),
          new Mark(0, "\u0089PNG\r\n", "this is a PNG picture" + NO_TEXT),
          new Mark(0, "\u00FF\u00D8\u00FF", "this is a JPEG picture" + NO_TEXT),
          new Mark(0, "GIF8", "this is a GIF picture" + NO_TEXT),
          new Mark(8, "WEBP", "this is a WebP picture" + NO_TEXT),
          new Mark(0, "II*\0", "this is a TIFF picture" + NO_TEXT),
          new Mark(0, "MM\0*", "this is a TIFF picture" + NO_TEXT),
          new Mark(0, "\0\0\1\0", "this is an icon" + NO_TEXT),
          new Mark(4, "ftyp", "this is a film or picture (MP4)" + NO_TEXT),
          new Mark(0, "ID3", "this is an audio file (MP3)" + NO_TEXT),
          new Mark(0, "OggS", "this is an audio file (Ogg)" + NO_TEXT),
          new Mark(0, "wOF2", "this is a font" + NO_TEXT),
          new Mark(0, "wOFF", "this is a font" + NO_TEXT),
          new Mark(0, "\u007FELF", "this is a program" + NO_TEXT),
          new Mark(0, "\u00CA\u00FE\u00BA\u00BE", "this is a compiled class" + NO_TEXT),
          new Mark(0, "SQLite format 3", "this is a database" + NO_TEXT));

  private Signature() {}

  /** What to say of a file in a known format that holds no text to read; empty if not known. */
  static Optional<String> foreign(byte[] bytes) {
    return FOREIGN.stream()
        .filter(mark -> standsAt(bytes, mark.offset(), mark.bytes()))
        .map(Mark::message)
        .findFirst();
  }

  /** Whether the bytes are a DOCX file, or another of its family, that is locked by a password. */
  static boolean isLockedOffice(byte[] bytes) {
    return standsAt(bytes, 0, OLE)
        && IntStream.range(OLE.length(), bytes.length)
            .anyMatch(i -> bytes[i] == 'E' && standsAt(bytes, i, LOCKED_PACKAGE));
  }

  /** Whether the bytes begin like a ZIP archive. */
  static boolean isZip(byte[] bytes) {
    return standsAt(bytes, 0, "PK\3\4") || standsAt(bytes, 0, "PK\5\6");
  }

  /** Whether a ZIP archive, even a broken one, names an entry that begins like {@code name}. */
  static boolean holdsEntry(byte[] zip, String name) {
    for (int i = 0; i + 30 <= zip.length; i++) {
      // a local header, whose name begins at 30, or one of the directory, at 46
      boolean local = standsAt(zip, i, "PK\3\4") && standsAt(zip, i + 30, name);
      if (local || (standsAt(zip, i, "PK\1\2") && standsAt(zip, i + 46, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(byte[] bytes, int offset, String mark) {
    if (bytes.length < offset + mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[offset + i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
