package imprimatur.report.ci;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of documents as programs that look at a repository want them: relative paths with slashes,
 * never an address of the web.
 */
final class ArtifactPath {
  private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?|ftp)://+");
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private ArtifactPath() {}

  /** True if the document was fetched and does not stand in a file. */
  static boolean isAddress(String uri) {
    return ADDRESS.matcher(uri).find();
  }

  /** True if the path begins at the root of the file system. */
  static boolean isAbsolute(String uri) {
    String path = slashed(uri);
    return path.startsWith("/") || path.regionMatches(true, 0, "file:", 0, 5);
  }

  /** A path: {@code drafts/post.md}; of an address its host and path. */
  static String of(String uri) {
    if (uri.equals("-")) {
      return "standard-input";
    }
    String path = slashed(ADDRESS.matcher(uri).replaceFirst(""));
    while (path.startsWith("./")) {
      path = path.substring(2).replaceFirst("^/+", "");
    }
    return path.isBlank() ? "unnamed" : path;
  }

  /** The path as a reference of RFC 3986: what may mean something else is percent-encoded. */
  static String reference(String uri) {
    String path = of(uri);
    if (path.regionMatches(true, 0, "file:", 0, 5)) {
      path = path.substring(5).replaceFirst("^/+", "/");
    }
    StringBuilder out = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return out.toString();
  }

  private static String slashed(String uri) {
    return uri.replace('\\', '/');
  }
}
