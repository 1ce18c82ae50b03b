package imprimatur.ingest.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fetches many addresses as their sites wish: what {@code robots.txt} forbids is not fetched, and
 * between two fetches from one site there is a pause. Thread-safe; one fetch at a time.
 */
public final class PoliteFetcher {
  private static final String PROGRAM = "imprimatur";

  private final WebFetcher fetcher;
  private final Duration pause;
  private final Map<String, Site> sites = new HashMap<>();

  /**
   * @param pause least time between two fetches from one site
   */
  public PoliteFetcher(WebFetcher fetcher, Duration pause) {
    this.fetcher = fetcher;
    this.pause = pause;
  }

  /** What is known of a site, and when it was asked last. */
  private static final class Site {
    private final Robots robots;
    private long last;

    private Site(Robots robots) {
      this.robots = robots;
      last = System.nanoTime();
    }
  }

  /**
   * What the address answers, after the pause that its site asks for.
   *
   * @throws FetchException if the site forbids it, or as {@link WebFetcher#fetch} does
   */
  public synchronized Response fetch(String address) throws FetchException {
    URI uri = WebFetcher.parse(address);
    Site site = site(uri);
    if (!site.robots.allows(path(uri))) {
      throw new FetchException("the robots.txt of " + uri.getAuthority() + " forbids to fetch it");
    }
    await(site);
    try {
      return fetcher.fetch(address);
    } finally {
      site.last = System.nanoTime();
    }
  }

  /**
   * Addresses of the terms for machines that the {@code robots.txt} of a site names; none for a
   * site that was not asked yet.
   */
  public synchronized List<String> licences(String address) throws FetchException {
    Site site = sites.get(root(WebFetcher.parse(address)));
    return site == null ? List.of() : site.robots.licences();
  }

  private static String root(URI uri) {
    return (uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT);
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private Site site(URI uri) throws FetchException {
    String root = root(uri);
    Site known = sites.get(root);
    if (known == null) {
      known = new Site(robots(root));
      sites.put(root, known);
    }
    return known;
  }

  /** A site without the file forbids nothing; one that cannot say is left alone. */
  private Robots robots(String root) throws FetchException {
    try {
      byte[] body = fetcher.fetch(root + "/robots.txt").body();
      return Robots.parse(new String(body, StandardCharsets.UTF_8), PROGRAM);
    } catch (FetchException e) {
      if (e.getMessage().matches("the server answered 4\\d\\d")) {
        return Robots.open();
      }
      throw new FetchException("its robots.txt cannot be read: " + e.getMessage());
    }
  }

  private void await(Site site) throws FetchException {
    Duration wanted = site.robots.delay().compareTo(pause) > 0 ? site.robots.delay() : pause;
    long left = wanted.toNanos() - (System.nanoTime() - site.last);
    try {
      Thread.sleep(Math.max(0, left / 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted while waiting to be polite");
    }
  }
}
