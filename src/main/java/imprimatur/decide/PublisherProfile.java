package imprimatur.decide;

import imprimatur.decide.names.Addresses;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.notation.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The terms of a publisher whose pages often carry none.
 *
 * @param publisher name of the site or paper
 * @param domain where it publishes
 * @param license SPDX id of its licence
 * @param holder who holds the rights, if it is not the publisher
 * @param contact where to ask
 * @param stance what its terms come to, if it is no licence
 * @param duties what they demand
 * @param prohibitions what they forbid
 * @param clause their words
 */
public record PublisherProfile(
    String publisher,
    String domain,
    Optional<String> license,
    Optional<String> holder,
    Optional<String> contact,
    Optional<Stance> stance,
    List<RightsTerm.Duty> duties,
    Set<Action> prohibitions,
    Optional<String> clause) {

  /** Reads a row of {@code publishers.csv}. */
  static PublisherProfile read(Node row) {
    return new PublisherProfile(
        Vocabulary.nonBlank(row.require("publisher")),
        Vocabulary.nonBlank(row.require("domain")),
        row.text("license"),
        row.text("holder"),
        row.text("contact"),
        row.get("stance").map(cell -> Vocabulary.word(cell, Stance.class, "stance")),
        row.get("duties").map(PublisherProfile::duties).orElse(List.of()),
        Vocabulary.words(row, "prohibitions", Action.class, "action"),
        row.text("clause"));
  }

  /**
   * Kinds of duty, each with how it is to be done behind a colon: {@code obtain-consent:written}.
   */
  private static List<RightsTerm.Duty> duties(Node cell) {
    return Arrays.stream(cell.asText().split(";", -1))
        .map(word -> word.strip().split(":", 2))
        .map(
            word ->
                new RightsTerm.Duty(
                    Vocabulary.word(cell, word[0], DutyKind.class, "duty"),
                    word.length > 1 ? word[1].strip() : "",
                    Optional.empty()))
        .toList();
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
