package imprimatur.decide.ledger;

import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RecordedUse;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import imprimatur.notation.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that was ever done about the authorizations of a ledger, the oldest first. Immutable.
 *
 * <p>It is one JSON object a line, each sealed by a digest of itself and of the seal before, so
 * that a line that was changed, left out or put in is found. Whoever makes every seal anew is found
 * by those who know the last one.
 */
public final class History {
  private static final Set<String> KEYS =
      Set.of("at", "by", "what", "authorization", "on", "work", "entry", "seal");
  private static final String BROKEN =
      "the history was changed here, or a line before this one is gone; put back what was written,"
          + " from a backup";
  private static final String SEAL = ",\"seal\":\"";

  private final String text;
  private final List<LedgerEvent> events;
  private final String seal;

  private History(String text, List<LedgerEvent> events, String seal) {
    this.text = text;
    this.events = List.copyOf(events);
    this.seal = seal;
  }

  /**
   * Reads a history.
   *
   * @param file name for messages
   * @throws NotationException at the first line that is not understood or was not written there
   */
  public static History parse(String file, String text) {
    List<LedgerEvent> events = new ArrayList<>();
    String seal = "";
    List<String> lines = text.lines().toList();
    for (Node node : nodes(file, lines)) {
      seal = sealed(seal, body(lines.get(events.size())));
      if (!node.only(KEYS).require("seal").asText().equals(seal)) {
        throw node.error(BROKEN);
      }
      events.add(LedgerEvent.read(node));
    }
    return new History(text, events, seal);
  }

  /** The lines as one list, so that what is wrong is told with its place in the file. */
  private static List<Node> nodes(String file, List<String> lines) {
    return Notation.json(file, "[" + String.join(",\n", lines) + "]").asList();
  }

  private static String body(String line) {
    int at = line.lastIndexOf(SEAL);
    return at < 0 ? line : line.substring(0, at) + "}";
  }

  private static String sealed(String before, String body) {
    return Sha256.hex(before + "\n" + body);
  }

  /** The same with one thing more. */
  public History with(LedgerEvent event) {
    String body = event.line();
    String next = sealed(seal, body);
    String line = body.substring(0, body.length() - 1) + SEAL + next + "\"}\n";
    List<LedgerEvent> all = new ArrayList<>(events);
    all.add(event);
    return new History(text + line, all, next);
  }

  /** What was done, the oldest first. */
  public List<LedgerEvent> events() {
    return events;
  }

  /** The last seal; empty if nothing was done. */
  public String seal() {
    return seal;
  }

  /** As it is kept in a file. */
  @Override
  public String toString() {
    return text;
  }

  /** The entries of a ledger, each with what was published under it. */
  public List<Authorization> joined(List<Authorization> entries) {
    return entries.stream().map(entry -> entry.used(uses(entry.id()))).toList();
  }

  /** What was published under an authorization, in the order in which it was recorded. */
  public List<RecordedUse> uses(String id) {
    List<RecordedUse> uses = new ArrayList<>();
    events.stream().filter(e -> e.authorization().equals(id)).forEach(e -> apply(e, uses));
    return List.copyOf(uses);
  }

  private static void apply(LedgerEvent event, List<RecordedUse> uses) {
    Predicate<RecordedUse> same = use -> use.work().equals(event.work().orElse(""));
    switch (event.kind()) {
      case USED ->
          uses.add(
              new RecordedUse(
                  event.work().orElse(""), event.day().orElseThrow(), Optional.empty()));
      case REMOVED -> uses.replaceAll(use -> same.test(use) ? removed(use, event) : use);
      case CANCELLED -> uses.removeIf(same.and(use -> use.day().equals(event.day().orElseThrow())));
      case GRANTED, REVOKED -> {}
    }
  }

  private static RecordedUse removed(RecordedUse use, LedgerEvent event) {
    boolean before = use.removed().isEmpty() && !use.day().isAfter(event.day().orElseThrow());
    return before ? new RecordedUse(use.work(), use.day(), event.day()) : use;
  }

  /** Who entered an authorization, and when; nothing if it was written into the file by hand. */
  public Optional<Stamp> entered(String id) {
    return granted(id).map(LedgerEvent::stamp);
  }

  private Optional<LedgerEvent> granted(String id) {
    return events.stream()
        .filter(e -> e.kind() == LedgerEvent.Kind.GRANTED && e.authorization().equals(id))
        .findFirst();
  }

  /** Ids of entries that no longer say what was entered. */
  public List<String> altered(List<Authorization> entries) {
    return entries.stream()
        .filter(
            entry ->
                granted(entry.id())
                    .flatMap(LedgerEvent::entry)
                    .filter(e -> !e.equals(entry.asEntered()))
                    .isPresent())
        .map(Authorization::id)
        .toList();
  }

  /** Ids of authorizations that were entered and are not in the ledger any more. */
  public List<String> missing(List<Authorization> entries) {
    Stream<String> known = events.stream().map(LedgerEvent::authorization).distinct();
    return known.filter(id -> entries.stream().noneMatch(e -> e.id().equals(id))).toList();
  }
}
