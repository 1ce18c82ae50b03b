package imprimatur.decide;

import imprimatur.notation.Node;
import java.util.Optional;

/**
 * The terms of a publisher whose pages often carry none.
 *
 * @param publisher name of the site or paper
 * @param domain where it publishes
 * @param license SPDX id of its licence
 * @param holder who holds the rights, if it is not the publisher
 * @param contact where to ask
 */
public record PublisherProfile(
    String publisher,
    String domain,
    Optional<String> license,
    Optional<String> holder,
    Optional<String> contact) {

  /** Reads a row of {@code publishers.csv}. */
  static PublisherProfile read(Node row) {
    return new PublisherProfile(
        Vocabulary.nonBlank(row.require("publisher")),
        Vocabulary.nonBlank(row.require("domain")),
        row.text("license"),
        row.text("holder"),
        row.text("contact"));
  }

  /** True if something published under that name and address is this publisher's. */
  public boolean published(Optional<String> name, String address) {
    String host = Addresses.bare(address).split("/", 2)[0];
    boolean sameHost =
        Addresses.isWeb(address) && (host.equals(domain) || host.endsWith("." + domain));
    return sameHost
        || (!Addresses.isWeb(address) && name.filter(n -> Names.same(n, publisher)).isPresent());
  }
}
