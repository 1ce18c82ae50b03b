package imprimatur.ingest;

import imprimatur.ingest.format.Format;
import imprimatur.ingest.format.Limits;
import imprimatur.ingest.format.RawInput;
import imprimatur.ingest.format.Supplement;
import imprimatur.ingest.format.UnreadableException;
import imprimatur.ingest.web.FetchException;
import imprimatur.ingest.web.PoliteFetcher;
import imprimatur.ingest.web.Response;
import imprimatur.ingest.web.WebFetcher;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.RightsEvidence;
import imprimatur.notation.Node;
import imprimatur.notation.NotationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads documents from files, folders, standard input and addresses.
 *
 * <p>Bad input never throws: it becomes a {@link ReadResult.Unreadable} or an issue of the
 * document. Thread-safe but for standard input, which can be read once.
 */
public final class Ingest {
  private static final Pattern OTHER_ADDRESS =
      Pattern.compile("(?!(?i:file):)[A-Za-z][\\w+.-]+://");

  private final Limits limits;
  private final InputStream standardInput;
  private final Duration pause;
  private final Keeper keeper;
  private WebFetcher fetcher;
  private PoliteFetcher politeFetcher;

  private Ingest(Builder builder) {
    limits = builder.limits;
    standardInput = builder.standardInput;
    pause = builder.pause;
    keeper = builder.keeper;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Is told the bytes of each document before they are read. */
  @FunctionalInterface
  public interface Keeper {
    /**
     * Takes the bytes of one document.
     *
     * @param uri as the document will be named
     * @param bytes as they came, not to be written to
     */
    void keep(String uri, byte[] bytes);
  }

  /** Settings of an {@link Ingest}. Not thread-safe. */
  public static final class Builder {
    private Limits limits = Limits.standard();
    private Duration pause = Duration.ofSeconds(1);
    private Keeper keeper = (uri, bytes) -> {};
    private InputStream standardInput = new ByteArrayInputStream(new byte[0]);

    private Builder() {}

    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    /** What {@code -} reads; without it, nothing. The caller closes it. */
    public Builder standardInput(InputStream value) {
      standardInput = value;
      return this;
    }

    /** Least time between two fetches of {@link Ingest#readPolitely} from one site; a second. */
    public Builder pause(Duration value) {
      pause = value;
      return this;
    }

    /** Who keeps the bytes of what is read; without it, nobody. */
    public Builder keeper(Keeper value) {
      keeper = value;
      return this;
    }

    public Ingest build() {
      return new Ingest(this);
    }
  }

  /**
   * The documents at a location, read one by one as the stream is consumed.
   *
   * <p>A folder gives the files in it, at any depth, in the order of their paths, without hidden
   * files and sidecars; what is known to hold no text (a picture, a program) is skipped.
   *
   * @param location a file, a folder, an {@code http} or {@code https} address, a {@code file}
   *     address of this machine, or {@code -}
   * @return one result or, for a folder, one for each file
   */
  public Stream<ReadResult> read(String location, Document.Role role) {
    if (location.equals("-")) {
      return Stream.of(readStandardInput(role));
    }
    if (isAddress(location)) {
      return Stream.of(readAddress(location, role));
    }
    try {
      Path path = isFileAddress(location) ? Path.of(URI.create(location)) : Path.of(location);
      if (OTHER_ADDRESS.matcher(location).lookingAt() && !Files.exists(path)) {
        return Stream.of(unreadable(location, "only http and https addresses can be read"));
      }
      return Files.isDirectory(path) ? readFolder(path, role) : Stream.of(readFile(path, role));
    } catch (IllegalArgumentException e) { // an InvalidPathException is one
      return Stream.of(unreadable(location, "this is no valid file name"));
    }
  }

  /**
   * The document in {@code bytes}, whose format is told by their content.
   *
   * @param uri name for messages; its ending is a hint at Markdown
   * @param bytes not written to while the call lasts
   */
  public ReadResult readBytes(String uri, byte[] bytes, Document.Role role) {
    try {
      return new ReadResult.Read(document(uri, role, bytes));
    } catch (UnreadableException e) {
      return unreadable(uri, e.getMessage());
    }
  }

  /** A document of a text that is already decoded, such as a field of a record. */
  public Document plainText(String uri, String text, Document.Role role) {
    return Format.plainText(uri, text, role);
  }

  /**
   * The document with what an object says that has the keys of a sidecar file.
   *
   * @param lineOffset lines of the file in front of the first line that {@code keys} knows of
   * @throws NotationException at an unknown key
   */
  public static Document sidecar(Document document, Node keys, int lineOffset) {
    return Sidecar.apply(document, keys, lineOffset);
  }

  /** Whether a file of that name states the rights of another file beside it. */
  public static boolean isSidecar(String fileName) {
    return Sidecar.isSidecar(fileName);
  }

  /** The names of the files that may state the rights of one of that name. */
  public static Stream<String> sidecarsOf(String fileName) {
    return Sidecar.of(fileName);
  }

  private static boolean isAddress(String location) {
    return location.regionMatches(true, 0, "http://", 0, 7)
        || location.regionMatches(true, 0, "https://", 0, 8);
  }

  private static boolean isFileAddress(String location) {
    return location.regionMatches(true, 0, "file:/", 0, 6);
  }

  private ReadResult readStandardInput(Document.Role role) {
    try {
      return readBytes("-", BoundedBytes.of(standardInput, limits), role);
    } catch (UnreadableException e) {
      return unreadable("-", e.getMessage());
    }
  }

  private ReadResult readFile(Path file, Document.Role role) {
    try {
      return new ReadResult.Read(document(file, role));
    } catch (UnreadableException e) {
      return unreadable(file.toString(), e.getMessage());
    }
  }

  private Stream<ReadResult> readFolder(Path folder, Document.Role role) {
    try {
      return FolderWalk.find(folder).stream().map(file -> readFound(file, role));
    } catch (IOException e) {
      return Stream.of(unreadable(folder.toString(), BoundedBytes.reason(e)));
    }
  }

  /** As a named file; but nobody asked for a picture beside the articles to be checked. */
  private ReadResult readFound(Path file, Document.Role role) {
    try {
      return new ReadResult.Read(document(file, role));
    } catch (UnreadableException e) {
      String uri = file.toString();
      return e.holdsNoText()
          ? new ReadResult.Skipped(uri, Issue.warning(e.getMessage(), uri))
          : unreadable(uri, e.getMessage());
    }
  }

  /**
   * The document at an {@code http} or {@code https} address that nobody named himself: the site's
   * {@code robots.txt} is heeded, and there is a pause between two fetches from one site.
   */
  public ReadResult readPolitely(String address, Document.Role role) {
    return readAddress(address, role, (fetcher, place) -> polite(fetcher).fetch(place));
  }

  private ReadResult readAddress(String address, Document.Role role) {
    return readAddress(address, role, WebFetcher::fetch);
  }

  private interface Fetch {
    Response from(WebFetcher fetcher, String address) throws FetchException;
  }

  private ReadResult readAddress(String address, Document.Role role, Fetch fetch) {
    if (!limits.allowNetwork()) {
      return unreadable(address, "reading from the network is not allowed");
    }
    try {
      Response response = fetch.from(fetcher(), address);
      keeper.keep(address, response.body());
      RawInput input = new RawInput(address, role, response.body(), response.charset(), limits);
      Document document = Format.read(input);
      List<RightsEvidence> stated = new ArrayList<>(HeaderRights.of(response));
      stated.addAll(HeaderRights.ofSite(licences(address)));
      return new ReadResult.Read(
          new Supplement(document.metadata(), stated, List.of()).addTo(document));
    } catch (FetchException | UnreadableException e) {
      return unreadable(address, e.getMessage());
    }
  }

  private synchronized List<String> licences(String address) throws FetchException {
    return politeFetcher == null ? List.of() : politeFetcher.licences(address);
  }

  private synchronized PoliteFetcher polite(WebFetcher web) {
    if (politeFetcher == null) {
      politeFetcher = new PoliteFetcher(web, pause);
    }
    return politeFetcher;
  }

  /** Made with the first address: its threads cost start-up time. */
  private synchronized WebFetcher fetcher() {
    if (fetcher == null) {
      fetcher =
          new WebFetcher(
              new WebFetcher.Bounds(
                  limits.maxBytes(),
                  limits.timeout(),
                  limits.maxRedirects(),
                  limits.allowPrivateAddresses()));
    }
    return fetcher;
  }

  private Document document(Path file, Document.Role role) throws UnreadableException {
    byte[] bytes = BoundedBytes.of(file, limits);
    return Sidecar.apply(file, document(file.toString(), role, bytes));
  }

  private Document document(String uri, Document.Role role, byte[] bytes)
      throws UnreadableException {
    keeper.keep(uri, bytes);
    byte[] content = BoundedBytes.inflated(bytes, limits);
    return Format.read(new RawInput(uri, role, content, Optional.empty(), limits));
  }

  private static ReadResult unreadable(String uri, String message) {
    return new ReadResult.Unreadable(uri, Issue.error(message, uri));
  }
}
