package imprimatur.ingest.docx;

import imprimatur.ingest.xml.HardenedXml;
import imprimatur.ingest.xml.XmlException;
import imprimatur.ingest.xml.XmlHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The XML parts in a DOCX file by their names, which are compared without case. Immutable. */
final class ZipParts {
  private static final int MOST_PARTS = 10_000;

  private final Map<String, byte[]> parts;
  private final boolean pictures;

  private ZipParts(Map<String, byte[]> parts, boolean pictures) {
    this.parts = parts;
    this.pictures = pictures;
  }

  /**
   * Unpacks an archive.
   *
   * @param maxBytes most that all parts together may unpack to
   * @throws DocxException if it is damaged, locked or over the limit
   */
  static ZipParts of(byte[] zip, long maxBytes) throws DocxException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      return new Unpacking(in, maxBytes).all();
    } catch (EOFException e) {
      throw new DocxException("this DOCX is cut off: its archive ends in the middle of a part");
    } catch (ZipException e) {
      throw new DocxException(
          String.valueOf(e.getMessage()).contains("encrypted")
              ? "this DOCX is password-protected; save it without a password"
              : "this DOCX is damaged: " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) { // the latter for a name that is no text
      throw new DocxException("this DOCX is damaged: " + e.getMessage());
    }
  }

  /** One pass over an archive. */
  private static final class Unpacking {
    private final ZipInputStream in;
    private final long maxBytes;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final byte[] buffer = new byte[1 << 14];
    private long unpacked;
    private int entries;
    private boolean pictures;

    Unpacking(ZipInputStream in, long maxBytes) {
      this.in = in;
      this.maxBytes = maxBytes;
    }

    ZipParts all() throws IOException, DocxException {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++entries > MOST_PARTS) {
          throw new DocxException("this DOCX has more than " + MOST_PARTS + " parts");
        }
        take(key(entry.getName()));
      }
      return new ZipParts(parts, pictures);
    }

    private void take(String name) throws IOException, DocxException {
      pictures |= name.startsWith("word/media/");
      boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked += n;
        if (unpacked > maxBytes) {
          throw new DocxException(
              "unpacked, it is larger than the limit of " + maxBytes + " bytes");
        }
        if (wanted) {
          kept.write(buffer, 0, n);
        }
      }
      // programs disagree on which of two counts, so that one could be shown and another checked
      if (wanted && parts.put(name, kept.toByteArray()) != null) {
        throw new DocxException("this DOCX is damaged: it has two parts named " + name);
      }
    }
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /** Whether there are pictures among the parts. */
  boolean hasPictures() {
    return pictures;
  }

  /**
   * Walks a part; nothing happens if there is none of that name.
   *
   * @throws DocxException if it is no sound XML
   */
  void read(String name, XmlHandler handler) throws DocxException {
    Optional<byte[]> part = Optional.ofNullable(parts.get(key(name)));
    if (part.isPresent()) {
      try {
        HardenedXml.read(part.get(), handler);
      } catch (XmlException e) {
        throw new DocxException("this DOCX is damaged: its part " + name + " " + e.getMessage());
      }
    }
  }
}
