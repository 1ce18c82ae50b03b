package imprimatur.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A TrueType file, and which characters it has.
 *
 * @param file of the plain letters
 * @param bold of the bold ones, if there are any
 * @param characters what the font maps to a glyph
 */
record Font(Path file, Optional<Path> bold, CmapLookup characters) {
  /** Joined letters, as the first and last of the forms that shaping makes of Arabic. */
  private static final int[] JOINED = {0xFE8D, 0xFEE3, 0xFEF4};

  /** The font in a file; empty if it cannot be embedded. */
  static Optional<Font> of(Path file, Optional<Path> bold) {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
      return Optional.of(new Font(file, bold, font.getUnicodeCmapLookup()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the font can set a character; Arabic only if it has the joined forms, too. */
  boolean has(int character) {
    return glyph(character) && (!isArabic(character) || hasJoined());
  }

  private boolean hasJoined() {
    for (int form : JOINED) {
      if (!glyph(form)) {
        return false;
      }
    }
    return true;
  }

  private boolean glyph(int character) {
    return characters.getGlyphId(character) > 0;
  }

  private static boolean isArabic(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
  }
}
