package imprimatur.gate.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Policy files as they lie in the working tree. */
public final class CheckedOut implements PolicySource {
  private static final long MAX_BYTES = 64L << 20;

  @Override
  public Optional<byte[]> bytes(Path file) throws IOException {
    return isThere(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static boolean isThere(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
      throw new IOException(file + " is no file, or a huge one");
    }
    return true;
  }

  @Override
  public Optional<String> text(Path file) throws IOException {
    if (!isThere(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8", e);
    }
  }

  @Override
  public boolean hasFolder(Path folder) {
    return Files.isDirectory(folder);
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public String nameOf(Path file) {
    return file.toString();
  }
}
