package imprimatur.ingest;

import imprimatur.ingest.format.Limits;
import imprimatur.ingest.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Takes bytes in, up to a limit. */
final class BoundedBytes {
  private BoundedBytes() {}

  /**
   * The bytes of a file.
   *
   * @throws UnreadableException if it is not there, cannot be read or is too large
   */
  static byte[] of(Path file, Limits limits) throws UnreadableException {
    if (Files.isDirectory(file)) {
      throw new UnreadableException("this folder could not be looked into");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limits);
    } catch (IOException e) {
      throw new UnreadableException(reason(e));
    }
  }

  /**
   * The bytes of a stream, which stays open.
   *
   * @throws UnreadableException if it fails or is too long
   */
  static byte[] of(InputStream in, Limits limits) throws UnreadableException {
    try {
      return read(in, limits);
    } catch (IOException e) {
      throw new UnreadableException(reason(e));
    }
  }

  /**
   * The bytes themselves or, if they are a gzip stream, what is in it, once.
   *
   * @throws UnreadableException if the stream is damaged or holds too much
   */
  static byte[] inflated(byte[] bytes, Limits limits) throws UnreadableException {
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    if (!gzip) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return read(in, limits);
    } catch (IOException e) {
      throw new UnreadableException("this is no sound gzip file: " + e.getMessage());
    }
  }

  private static byte[] read(InputStream in, Limits limits)
      throws IOException, UnreadableException {
    byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
    if (bytes.length > limits.maxBytes()) {
      throw new UnreadableException(
          "it is larger than the limit of " + limits.maxBytes() + " bytes");
    }
    return bytes;
  }

  /** What an exception of the file system says, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "reading it is not permitted";
    }
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return "it could not be read (" + failure.getClass().getSimpleName() + message + ")";
  }
}
