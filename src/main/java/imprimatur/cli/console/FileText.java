package imprimatur.cli.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Texts of files as they are, for reports that count into the file. */
public final class FileText {
  private static final long LARGEST = 64L << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FileText() {}

  /**
   * The text of a file in UTF-8, without its byte order mark; none if there is no such file, if it
   * is very large, or if it is no UTF-8.
   */
  public static Optional<String> read(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
