package imprimatur.pipeline.ledger;

import imprimatur.decide.ledger.LedgerEvent;
import imprimatur.model.rights.RecordedUse;
import java.time.LocalDate;
import java.util.List;

/** Whether something that is to be recorded fits what was recorded before. */
final class UseRecords {
  private UseRecords() {}

  /**
   * Refuses what is recorded already, and what undoes something that was never recorded.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  static void require(LedgerEvent event, List<RecordedUse> before) {
    String work = event.work().orElseThrow();
    LocalDate day = event.day().orElseThrow();
    List<RecordedUse> ofWork = before.stream().filter(u -> u.work().equals(work)).toList();
    boolean sameDay = ofWork.stream().anyMatch(u -> u.day().equals(day));
    switch (event.kind()) {
      case USED -> refuse(sameDay, "the use of '%s' on %s is recorded already", work, day);
      case CANCELLED -> refuse(!sameDay, "no use of '%s' on %s is recorded", work, day);
      case REMOVED ->
          refuse(
              ofWork.stream().noneMatch(u -> u.standsOn(day)),
              "no use of '%s' is recorded that could be taken down on %s",
              work,
              day);
      case GRANTED, REVOKED -> throw new IllegalArgumentException("that is no use of a work");
    }
  }

  private static void refuse(boolean refused, String message, String work, LocalDate day) {
    if (refused) {
      throw new IllegalArgumentException(message.formatted(work, day));
    }
  }
}
