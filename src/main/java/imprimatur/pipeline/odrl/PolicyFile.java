package imprimatur.pipeline.odrl;

import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.GraphText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file of JSON-LD or Turtle. */
public final class PolicyFile {
  private static final long MAX_BYTES = 16L << 20;

  private PolicyFile() {}

  /**
   * The statements of a file.
   *
   * @throws IOException if it cannot be read or is larger than any policy; the message says so
   * @throws imprimatur.notation.NotationException if it is not well-formed
   */
  public static Graph read(Path file) throws IOException {
    return GraphText.read(file.toString(), text(file));
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("cannot read " + file + ": there is no such file");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(
          "%s has more than %d MiB; is it a policy?".formatted(file, MAX_BYTES >> 20));
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; save it in that encoding", e);
    }
  }
}
