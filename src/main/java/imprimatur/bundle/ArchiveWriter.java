package imprimatur.bundle;

import imprimatur.notation.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a ZIP whose bytes depend on nothing but its files and their order. Not thread-safe. */
final class ArchiveWriter implements Closeable {
  /** The first that the format knows; the real one is told by the report. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<Sealed> written = new ArrayList<>();

  ArchiveWriter(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  void add(String path, String text) throws IOException {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void add(String path, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
    written.add(new Sealed(path, bytes.length, Sha256.hex(bytes)));
  }

  /** What was written so far, in order. */
  List<Sealed> written() {
    return List.copyOf(written);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
