package imprimatur.gate.accepted;

import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision to accept a finding, as the file has it.
 *
 * @param rule rule of the finding
 * @param fingerprint fingerprint of the finding
 * @param note what the reason does not say; may be empty
 * @param owner who answers for it
 * @param end until when it holds
 * @param place of the entry in its file
 */
public record WaiverEntry(
    String rule,
    String fingerprint,
    WaiverReason reason,
    String note,
    String owner,
    End end,
    String place) {
  /** Until when a waiver holds. */
  public sealed interface End {
    /** A last day. */
    record Day(LocalDate day) implements End {}

    /** As long as an authorization of the ledger does. */
    record WithAuthorization(String id) implements End {}
  }

  /** The last day on which a waiver holds, as far as it has one. */
  sealed interface LastDay {
    /** It holds until that day. */
    record On(LocalDate day) implements LastDay {}

    /** It has no end. */
    record Never() implements LastDay {}

    /** It does not hold at all: its authorization is not on file. */
    record Unknown() implements LastDay {}
  }

  LastDay lastDay(List<Authorization> ledger) {
    if (end instanceof End.Day day) {
      return new LastDay.On(day.day());
    }
    String id = ((End.WithAuthorization) end).id();
    return ledger.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .map(WaiverEntry::lastDay)
        .orElseGet(LastDay.Unknown::new);
  }

  private static LastDay lastDay(Authorization authorization) {
    Optional<LocalDate> withdrawn = authorization.revoked().map(day -> day.minusDays(1));
    Optional<LocalDate> last =
        withdrawn.isPresent() && authorization.until().isPresent()
            ? Optional.of(earlier(withdrawn.get(), authorization.until().get()))
            : withdrawn.or(authorization::until);
    return last.<LastDay>map(LastDay.On::new).orElseGet(LastDay.Never::new);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** How it stands on a day. */
  public WaiverStatus status(List<Authorization> ledger, LocalDate day) {
    LastDay last = lastDay(ledger);
    if (last instanceof LastDay.Unknown) {
      return WaiverStatus.ENDED;
    }
    if (last instanceof LastDay.On on) {
      return on.day().isBefore(day)
          ? WaiverStatus.ENDED
          : on.day().isAfter(day.plusDays(Acceptance.SOON_DAYS))
              ? WaiverStatus.HOLDS
              : WaiverStatus.ENDS_SOON;
    }
    return WaiverStatus.HOLDS;
  }

  /** Its last day, as far as it has one and its authorization is on file. */
  public Optional<LocalDate> ends(List<Authorization> ledger) {
    return lastDay(ledger) instanceof LastDay.On on ? Optional.of(on.day()) : Optional.empty();
  }

  /** One line for a list. */
  public String line(List<Authorization> ledger, LocalDate day) {
    String until = ends(ledger).map(LocalDate::toString).orElse("open end ");
    String with = end instanceof End.WithAuthorization a ? " (with " + a.id() + ")" : "";
    return "%-9s  %s  %s%s  %s: %s"
        .formatted(Vocabulary.id(status(ledger, day)), name(), until, with, owner, because());
  }

  /** {@code licensed: signed on paper}. */
  String because() {
    return Vocabulary.id(reason) + (note.isEmpty() ? "" : ": " + note);
  }

  /** {@code IMP-101 3fa2…}. */
  String name() {
    return rule + " " + fingerprint;
  }
}
