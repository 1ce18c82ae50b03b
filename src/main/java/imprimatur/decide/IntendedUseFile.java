package imprimatur.decide;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.IntendedUse;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** Reads {@code use.yaml}: who wants to publish a submission, how, where and when. */
public final class IntendedUseFile {
  private static final Set<String> KEYS =
      Set.of(
          "publisher",
          "affiliates",
          "actions",
          "commercial",
          "advertising",
          "paywall",
          "images",
          "channel",
          "territories",
          "territory",
          "date",
          "purpose",
          "license");

  private IntendedUseFile() {}

  /**
   * The intended use that a YAML text states; what it leaves out is "not said", actions are {@code
   * republish}, the date is {@code today}.
   *
   * @param file name for messages
   * @throws imprimatur.notation.NotationException if a key or value is unknown
   */
  public static IntendedUse parse(String file, String text, LocalDate today) {
    return read(Notation.yaml(file, text), today);
  }

  /** As {@link #parse}, from a part of a file. */
  public static IntendedUse read(Node node, LocalDate today) {
    if (node.isNull()) {
      return IntendedUse.republication(today);
    }
    node.only(KEYS);
    Set<Action> actions = Vocabulary.actions(node, "actions");
    Set<String> territories = Vocabulary.territories(node, "territories");
    territories.addAll(Vocabulary.territories(node, "territory"));
    return new IntendedUse(
        node.get("publisher").map(Vocabulary::party),
        Vocabulary.set(node, "affiliates", Vocabulary::nonBlank),
        actions.isEmpty() ? Set.of(Action.REPUBLISH) : actions,
        node.get("commercial").map(Node::asBoolean),
        node.get("advertising").map(Node::asBoolean),
        node.get("paywall").map(Node::asBoolean),
        node.get("images").map(Node::asBoolean),
        Vocabulary.text(node, "channel").map(c -> c.toLowerCase(Locale.ROOT)),
        territories,
        Vocabulary.date(node, "date").orElse(today),
        Vocabulary.text(node, "purpose").map(p -> p.toLowerCase(Locale.ROOT)),
        Vocabulary.text(node, "license"));
  }
}
