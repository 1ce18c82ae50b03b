package imprimatur.decide.ledger;

import imprimatur.decide.Ledger;
import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that was done about an authorization.
 *
 * @param stamp who did it, and when
 * @param kind what was done
 * @param authorization its id
 * @param day the day it is about: of withdrawal, of publication, of removal
 * @param work the article that was used or removed
 * @param entry the authorization as it was entered
 */
public record LedgerEvent(
    Stamp stamp,
    Kind kind,
    String authorization,
    Optional<LocalDate> day,
    Optional<String> work,
    Optional<Authorization> entry) {

  /** What can be done. */
  public enum Kind {
    GRANTED,
    REVOKED,
    /** Something was published under it. */
    USED,
    /** What was published under it was taken down. */
    REMOVED,
    /** A use was recorded by mistake. */
    CANCELLED
  }

  /** The entry of the ledger that was made. */
  public static LedgerEvent granted(Stamp stamp, Authorization entry) {
    return new LedgerEvent(
        stamp,
        Kind.GRANTED,
        entry.id(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(entry.asEntered()));
  }

  /** The withdrawal of an entry from a day on. */
  public static LedgerEvent revoked(Stamp stamp, String id, LocalDate day) {
    return new LedgerEvent(
        stamp, Kind.REVOKED, id, Optional.of(day), Optional.empty(), Optional.empty());
  }

  /** Something about a work that was published under an entry. */
  public static LedgerEvent of(Stamp stamp, Kind kind, String id, String work, LocalDate day) {
    return new LedgerEvent(stamp, kind, id, Optional.of(day), Optional.of(work), Optional.empty());
  }

  /** On one line, without the seal. */
  String line() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("at", stamp.at().toString());
    members.put("by", stamp.by());
    members.put("what", Vocabulary.id(kind));
    members.put("authorization", authorization);
    day.ifPresent(d -> members.put("on", d));
    work.ifPresent(w -> members.put("work", w));
    entry.ifPresent(e -> members.put("entry", EntryText.members(e)));
    return JsonText.compact(members);
  }

  /** Reads a line; its members are as {@link #line} writes them. */
  static LedgerEvent read(Node line) {
    return new LedgerEvent(
        new Stamp(Vocabulary.nonBlank(line.require("by")), moment(line.require("at"))),
        Vocabulary.word(line.require("what"), Kind.class, "event"),
        Vocabulary.nonBlank(line.require("authorization")),
        Vocabulary.date(line, "on"),
        Vocabulary.text(line, "work"),
        line.get("entry").map(Ledger::entry));
  }

  private static Instant moment(Node node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeParseException e) {
      throw node.error("'%s' is no moment such as 2026-01-31T12:00:00Z".formatted(node.asText()));
    }
  }
}
