package imprimatur.pipeline.sync;

import imprimatur.corpus.article.Origin;
import imprimatur.notation.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An article file of a corpus folder.
 *
 * @param path to read it from
 * @param relative path below the corpus folder, with {@code /} between its parts
 * @param id of the article: {@code relative} without ending, unless another file differs in nothing
 *     but the ending
 * @param sidecars files that state its rights
 * @param stamp size and time of the file and its sidecars, and the version of the reader
 */
public record ArticleFile(
    Path path, String relative, String id, List<Path> sidecars, String stamp) {
  /** Another version of the program may read other things in the same file. */
  public static final String READER =
      Objects.requireNonNullElse(ArticleFile.class.getPackage().getImplementationVersion(), "dev");

  /**
   * Where the article comes from, with a digest of all its bytes.
   *
   * @throws IOException if a file cannot be read
   */
  Origin origin() throws IOException {
    return new Origin(true, relative, stamp, digest());
  }

  /** Whether that origin is this file, untouched. */
  boolean isUntouched(Optional<Origin> origin) {
    return origin
        .filter(o -> o.synced() && o.path().equals(relative) && o.stamp().equals(stamp))
        .isPresent();
  }

  private String digest() throws IOException {
    try (DigestOutputStream digest =
        new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest())) {
      digest.write(READER.getBytes(StandardCharsets.UTF_8));
      Files.copy(path, digest);
      for (Path sidecar : sidecars) {
        digest.write(0);
        Files.copy(sidecar, digest);
      }
      return Sha256.hex(digest.getMessageDigest());
    }
  }
}
