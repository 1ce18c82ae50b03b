package imprimatur.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first bytes by which files of other formats are known. */
final class Signature {
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

  /** Its name in the file's folder, in UTF-16. */
  private static final String LOCKED_PACKAGE = "EncryptedPackage".replaceAll("(.)", "$1\0");

  /** Bytes as Latin-1 characters, where they stand, and what a file is that has them there. */
  private record Mark(int offset, String bytes, String kind) {
    boolean isIn(byte[] file) {
      return standsAt(file, offset, bytes);
    }
  }

  /** Files that may well hold a text, and what to do with them. */
  private static final List<Mark> UNREAD =
      List.of(
          new Mark(0, OLE, "an old Office file (.doc); save it as DOCX"),
          new Mark(0, "{\\rtf", "a Rich Text file; save it as DOCX"),
          new Mark(0, "\u001F\u008B", "a gzip archive; unpack it first"),
          new Mark(0, "BZh", "a bzip2 archive; unpack it first"),
          new Mark(0, "\u00FD7zXZ\0", "an xz archive; unpack it first"),
          new Mark(0, "(\u00B5/\u00FD", "a Zstandard archive; unpack it first"),
          new Mark(0, "7z\u00BC\u00AF", "a 7-Zip archive; unpack it first"),
          new Mark(0, "Rar!", "a RAR archive; unpack it first"),
          new Mark(257, "ustar", "a tar archive; unpack it first"),
          new Mark(0, "SQLite format 3", "a database; export its texts first"));

  /** Files that nobody expects to be read. */
  private static final List<Mark> WITHOUT_TEXT =
      List.of(
          new Mark(0, "\u0089PNG\r\n", "a PNG picture"),
          new Mark(0, "\u00FF\u00D8\u00FF", "a JPEG picture"),
          new Mark(0, "GIF8", "a GIF picture"),
          new Mark(8, "WEBP", "a WebP picture"),
          new Mark(0, "II*\0", "a TIFF picture"),
          new Mark(0, "MM\0*", "a TIFF picture"),
          new Mark(0, "8BPS", "a Photoshop picture"),
          new Mark(0, "\0\0\1\0", "an icon"),
          new Mark(4, "ftyp", "a film or picture (MP4)"),
          new Mark(0, "\u001AE\u00DF\u00A3", "a film (Matroska)"),
          new Mark(8, "AVI LIST", "a film (AVI)"),
          new Mark(8, "WAVEfmt", "an audio file (WAV)"),
          new Mark(0, "fLaC", "an audio file (FLAC)"),
          new Mark(0, "ID3", "an audio file (MP3)"),
          new Mark(0, "\u00FF\u00FB", "an audio file (MP3)"),
          new Mark(0, "OggS", "an audio file (Ogg)"),
          new Mark(0, "wOF2", "a font"),
          new Mark(0, "wOFF", "a font"),
          new Mark(0, "OTTO\0", "a font"),
          new Mark(0, "\0\1\0\0\0", "a font"),
          new Mark(0, "\u007FELF", "a program"),
          new Mark(0, "MZ\u0090\0", "a program"),
          new Mark(0, "\u00CF\u00FA\u00ED\u00FE", "a program"),
          new Mark(0, "\0asm", "a program"),
          new Mark(0, "\u00CA\u00FE\u00BA\u00BE", "a compiled class"));

  private Signature() {}

  /** What to say of a file in a known format that is not read; empty if none is recognised. */
  static Optional<UnreadableException> foreign(byte[] bytes) {
    Optional<UnreadableException> unread =
        first(UNREAD, bytes).map(kind -> new UnreadableException("this is " + kind));
    return unread.or(() -> first(WITHOUT_TEXT, bytes).map(Signature::withoutText));
  }

  /** What to say of a ZIP archive that is no DOCX file. */
  static UnreadableException archive(byte[] zip) {
    if (standsAt(zip, 30, "mimetypeapplication/vnd.oasis.opendocument")) {
      return new UnreadableException("this is an OpenDocument file; save it as DOCX");
    }
    return holdsEntry(zip, "META-INF/MANIFEST.MF")
        ? withoutText("a Java program")
        : new UnreadableException(
            "this is a ZIP archive and no DOCX file; unpack it and check what is inside");
  }

  private static Optional<String> first(List<Mark> marks, byte[] bytes) {
    return marks.stream().filter(mark -> mark.isIn(bytes)).map(Mark::kind).findFirst();
  }

  private static UnreadableException withoutText(String kind) {
    return UnreadableException.withoutText("this is " + kind + "; it holds no text to check");
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
