package imprimatur.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Fetches {@code http} and {@code https} addresses, following redirects by itself so that every
 * step is checked against the address rules.
 *
 * <p>Host names are resolved for the check and once more for the connection; the JDK's address
 * cache makes the second answer the first one. Thread-safe.
 */
public final class WebFetcher {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final HttpClient client;
  private final Bounds bounds;

  /**
   * How much a fetch may take.
   *
   * @param maxBytes of a body, as sent and inflated
   * @param timeout for one address from the first request to the last byte
   */
  public record Bounds(
      long maxBytes, Duration timeout, int maxRedirects, boolean allowPrivateAddresses) {}

  public WebFetcher(Bounds bounds) {
    this.bounds = bounds;
    client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(bounds.timeout())
            .build();
  }

  /**
   * What the address answers.
   *
   * @throws FetchException if the answer is no success, is not allowed or breaks a bound
   */
  public Response fetch(String address) throws FetchException {
    long deadline = System.nanoTime() + bounds.timeout().toNanos();
    URI uri = parse(address);
    for (int step = 0; step <= bounds.maxRedirects(); step++) {
      check(uri);
      HttpResponse<byte[]> response = send(uri, deadline);
      if (!REDIRECTS.contains(response.statusCode())) {
        return accept(uri, response);
      }
      uri = target(uri, response);
    }
    throw new FetchException("more than " + bounds.maxRedirects() + " redirects");
  }

  static URI parse(String address) throws FetchException {
    try {
      return new URI(address.strip().replace(" ", "%20").replace("|", "%7C"));
    } catch (URISyntaxException e) {
      throw new FetchException("this is no valid address: " + e.getReason());
    }
  }

  private void check(URI uri) throws FetchException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException("only http and https addresses are read, not " + uri);
    }
    if (uri.getHost() == null) {
      throw new FetchException("this address names no host: " + uri);
    }
    if (!bounds.allowPrivateAddresses()) {
      PublicAddresses.require(uri.getHost().replaceAll("^\\[|\\]$", ""));
    }
  }

  private HttpResponse<byte[]> send(URI uri, long deadline) throws FetchException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "imprimatur")
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new LimitedBody(bounds.maxBytes()));
    try {
      return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new FetchException("no whole answer within " + bounds.timeout().toMillis() + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      throw new FetchException(reason(e.getCause()));
    }
  }

  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OverLimitException) {
        return cause.getMessage();
      }
    }
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return "the connection failed (" + failure.getClass().getSimpleName() + message + ")";
  }

  private static URI target(URI from, HttpResponse<?> response) throws FetchException {
    String location =
        response
            .headers()
            .firstValue("location")
            .orElseThrow(() -> new FetchException("a redirect that leads nowhere"));
    try {
      return from.resolve(parse(location));
    } catch (IllegalArgumentException e) {
      throw new FetchException("a redirect to no valid address: " + location);
    }
  }

  private Response accept(URI uri, HttpResponse<byte[]> response) throws FetchException {
    if (response.statusCode() != 200) {
      throw new FetchException("the server answered " + response.statusCode());
    }
    return new Response(uri, response.headers(), inflate(response));
  }

  private byte[] inflate(HttpResponse<byte[]> response) throws FetchException {
    String encoding = response.headers().firstValue("content-encoding").orElse("identity");
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> response.body();
      case "gzip", "x-gzip" -> gunzip(response.body());
      default -> throw new FetchException("the answer is encoded as " + encoding);
    };
  }

  private byte[] gunzip(byte[] body) throws FetchException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] bytes = in.readNBytes((int) bounds.maxBytes() + 1);
      if (bytes.length > bounds.maxBytes()) {
        throw new FetchException(OverLimitException.of(bounds.maxBytes()).getMessage());
      }
      return bytes;
    } catch (IOException e) {
      throw new FetchException("the answer is no sound gzip stream: " + e.getMessage());
    }
  }
}
