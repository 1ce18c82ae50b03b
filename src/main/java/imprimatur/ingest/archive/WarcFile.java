package imprimatur.ingest.archive;

import imprimatur.ingest.encoding.NotTextException;
import imprimatur.ingest.encoding.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The pages in a WARC file: responses with success, and resources, that are HTML or plain text;
 * other records are passed over. Not thread-safe.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/">the specification</a>
 */
final class WarcFile implements ArchiveFile.Source {
  private static final int LONGEST_LINE = 1 << 16;
  private static final long LARGEST = 64L << 20;
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

  private final InputStream in;

  WarcFile(InputStream in) {
    this.in = in;
  }

  /** Header fields by lower-case name, and the first line under the empty name. */
  private record Head(Map<String, String> fields) {
    String get(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    Optional<Head> head = head(in);
    while (head.isPresent()) {
      Optional<Entry> entry = entry(head.get());
      if (entry.isPresent()) {
        return entry;
      }
      head = head(in);
    }
    return Optional.empty();
  }

  /** The page of one record; absent if it holds none. Reads to the end of the record. */
  private Optional<Entry> entry(Head warc) throws IOException {
    if (!warc.get("").startsWith("WARC/")) {
      throw new IOException("a record begins with '" + warc.get("") + "'");
    }
    long length = length(warc);
    String type = warc.get("warc-type").toLowerCase(Locale.ROOT);
    if (!type.equals("response") && !type.equals("resource")) {
      in.skipNBytes(length);
      return Optional.empty();
    }
    String uri = warc.get("warc-target-uri").replaceAll("^<|>$", "");
    if (length > LARGEST) {
      in.skipNBytes(length);
      return Optional.of(Entry.broken(uri + " is larger than " + (LARGEST >> 20) + " MiB"));
    }
    byte[] block = in.readNBytes((int) length);
    if (block.length < length) {
      throw new EOFException("the last record is cut off");
    }
    return type.equals("resource")
        ? page(uri, warc.get("content-type"), block)
        : response(uri, block);
  }

  private static long length(Head warc) throws IOException {
    try {
      return Long.parseLong(warc.get("content-length"));
    } catch (NumberFormatException e) {
      throw new IOException("a record does not say how long it is", e);
    }
  }

  private static Optional<Entry> response(String uri, byte[] block) throws IOException {
    ByteArrayInputStream http = new ByteArrayInputStream(block);
    Head head = head(http).orElse(new Head(Map.of()));
    if (!head.get("").matches("HTTP/\\S+ 200\\b.*")) {
      return Optional.empty();
    }
    byte[] body = http.readAllBytes();
    try {
      if (head.get("transfer-encoding").equalsIgnoreCase("chunked")) {
        body = joined(new ByteArrayInputStream(body));
      }
      if (head.get("content-encoding").matches("(?i)x?-?gzip")) {
        body = new GZIPInputStream(new ByteArrayInputStream(body)).readNBytes((int) LARGEST);
      }
    } catch (IOException | NumberFormatException e) {
      return Optional.of(Entry.broken(uri + " cannot be unpacked (" + e.getMessage() + ")"));
    }
    return page(uri, head.get("content-type"), body);
  }

  /** Some archivers store the body as it was sent, in chunks; others say so and join them. */
  private static byte[] joined(InputStream chunked) throws IOException {
    byte[] whole = chunked.readAllBytes();
    String size = line(new ByteArrayInputStream(whole)).orElse("").replaceFirst(";.*", "").strip();
    if (!size.matches("[0-9A-Fa-f]{1,7}")) {
      return whole;
    }
    InputStream in = new ByteArrayInputStream(whole);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int next = chunk(in);
    while (next > 0) {
      body.write(in.readNBytes(next));
      line(in);
      next = chunk(in);
    }
    return body.toByteArray();
  }

  private static int chunk(InputStream in) throws IOException {
    String size = line(in).orElse("0").replaceFirst(";.*", "").strip();
    return Integer.parseInt(size.isEmpty() ? "0" : size, 16);
  }

  private static Optional<Entry> page(String uri, String type, byte[] body) {
    boolean html = type.toLowerCase(Locale.ROOT).matches("\\s*(text/html|application/xhtml).*");
    if (!html && !type.toLowerCase(Locale.ROOT).matches("\\s*text/plain.*")) {
      return Optional.empty();
    }
    Matcher charset = CHARSET.matcher(type);
    try {
      Optional<String> stated = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
      String text = TextDecoder.decode(body, stated).text();
      String name = html ? "html" : "text";
      return Optional.of(new Entry.Builder().put("url", uri).put(name, text).build());
    } catch (NotTextException e) {
      return Optional.of(Entry.broken(uri + " is no text: " + e.getMessage()));
    }
  }

  /** The first line and the fields up to the empty line; absent at the end of the file. */
  private static Optional<Head> head(InputStream in) throws IOException {
    Optional<String> line = line(in);
    while (line.isPresent() && line.get().isEmpty()) {
      line = line(in); // two empty lines end a record
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>(Map.of("", line.get()));
    for (line = line(in); line.isPresent() && !line.get().isEmpty(); line = line(in)) {
      int colon = line.get().indexOf(':');
      if (colon > 0) {
        String name = line.get().substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.get().substring(colon + 1).strip());
      }
    }
    return Optional.of(new Head(fields));
  }

  private static Optional<String> line(InputStream in) throws IOException {
    byte[] bytes = new byte[128];
    int size = 0;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (size == LONGEST_LINE) {
        throw new IOException("a header line is longer than " + LONGEST_LINE + " bytes");
      }
      bytes = size == bytes.length ? Arrays.copyOf(bytes, size * 2) : bytes;
      bytes[size++] = (byte) next;
      next = in.read();
    }
    int end = size > 0 && bytes[size - 1] == '\r' ? size - 1 : size;
    return Optional.of(new String(bytes, 0, end, StandardCharsets.UTF_8));
  }
}
