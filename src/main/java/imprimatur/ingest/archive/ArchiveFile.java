package imprimatur.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The articles of one file, one at a time: WARC, RSS and Atom, NewsML-G2, ninjs, told by content.
 * Not thread-safe.
 */
public final class ArchiveFile implements Closeable {
  private static final int HEAD = 4096;
  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)\\A\\s*(?:<\\?xml.*?\\?>\\s*)?(?:<!--.*?-->\\s*|<\\?.*?\\?>\\s*)*<(?:[\\w.-]+:)?([\\w.-]+)");

  /** Largest XML or JSON file that is read as a whole. */
  private static final int LARGEST = 256 << 20;

  private final InputStream in;
  private final Source entries;

  private ArchiveFile(InputStream in, Source entries) {
    this.in = in;
    this.entries = entries;
  }

  /** Gives entries in order; absent at the end. */
  interface Source {
    Optional<Entry> next() throws IOException;
  }

  /**
   * Opens what {@code in} holds.
   *
   * @param in unpacked, at its beginning; it can be marked
   * @return absent, with {@code in} at its beginning, if it is nothing of that kind
   */
  public static Optional<ArchiveFile> open(InputStream in) throws IOException {
    in.mark(HEAD);
    String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    in.reset();
    Optional<Source> source = source(head.startsWith("\uFEFF") ? head.substring(1) : head, in);
    return source.map(entries -> new ArchiveFile(in, entries));
  }

  private static Optional<Source> source(String head, InputStream in) throws IOException {
    if (head.startsWith("WARC/1.")) {
      return Optional.of(new WarcFile(in));
    }
    Matcher root = ROOT.matcher(head);
    if (root.find()) {
      return xml(root.group(1).toLowerCase(Locale.ROOT), in);
    }
    boolean ninjs = head.stripLeading().startsWith("{") && head.contains("\"uri\"");
    return ninjs && Ninjs.isLikely(head)
        ? Optional.of(listed(Ninjs.read(all(in))))
        : Optional.empty();
  }

  private static Optional<Source> xml(String root, InputStream in) throws IOException {
    return switch (root) {
      case "rss", "feed", "rdf" -> Optional.of(listed(FeedFile.read(all(in))));
      case "newsitem", "newsmessage" -> Optional.of(listed(NewsItems.read(all(in))));
      case "urlset", "sitemapindex" -> Optional.of(listed(Sitemap.read(all(in))));
      default -> Optional.empty();
    };
  }

  private static byte[] all(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST);
    if (in.read() >= 0) {
      throw new IOException("it is larger than " + (LARGEST >> 20) + " MiB");
    }
    return bytes;
  }

  private static Source listed(List<Entry> entries) {
    var each = entries.iterator();
    return () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty();
  }

  /** The next article; absent at the end. */
  public Optional<Entry> next() throws IOException {
    return entries.next();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
