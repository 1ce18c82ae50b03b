package imprimatur.gate.project;

import imprimatur.gate.git.GitRepository;
import imprimatur.gate.git.TreeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Policy files as they were committed on a branch that a stranger cannot write to. A file outside
 * the repository is read where it lies.
 */
public final class Trusted implements PolicySource {
  private final GitRepository repository;
  private final String commit;
  private final String ref;
  private final CheckedOut outside = new CheckedOut();

  /**
   * The files of a commit.
   *
   * @param commit its name
   * @param ref what the user calls it
   */
  public Trusted(GitRepository repository, String commit, String ref) {
    this.repository = repository;
    this.commit = commit;
    this.ref = ref;
  }

  @Override
  public Optional<String> text(Path file) throws IOException {
    Optional<String> path = ProjectPaths.below(repository.top(), file);
    if (path.isEmpty()) {
      return outside.text(file);
    }
    Optional<byte[]> bytes = bytes(file);
    return bytes.isPresent() ? Optional.of(decoded(file, bytes.get())) : Optional.empty();
  }

  @Override
  public Optional<byte[]> bytes(Path file) throws IOException {
    Optional<String> path = ProjectPaths.below(repository.top(), file);
    return path.isEmpty() ? outside.bytes(file) : repository.content(commit, path.get());
  }

  private String decoded(Path file, byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(nameOf(file) + " is not UTF-8", e);
    }
  }

  @Override
  public boolean hasFolder(Path folder) throws IOException {
    Optional<String> path = ProjectPaths.below(repository.top(), folder);
    return path.isEmpty()
        ? outside.hasFolder(folder)
        : !repository.files(commit, path.get()).isEmpty();
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    Optional<String> path = ProjectPaths.below(repository.top(), folder);
    if (path.isEmpty()) {
      return outside.names(folder);
    }
    String prefix = path.get() + "/";
    return repository.files(commit, path.get()).stream()
        .map(TreeFile::path)
        .filter(p -> p.startsWith(prefix) && p.indexOf('/', prefix.length()) < 0)
        .map(p -> p.substring(prefix.length()))
        .sorted()
        .toList();
  }

  @Override
  public String nameOf(Path file) {
    return ProjectPaths.below(repository.top(), file)
        .map(path -> ref + ":" + path)
        .orElseGet(() -> outside.nameOf(file));
  }
}
