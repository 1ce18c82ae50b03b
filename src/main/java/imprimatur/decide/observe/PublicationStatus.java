package imprimatur.decide.observe;

import imprimatur.model.document.Document;
import imprimatur.model.document.RightsEvidence;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a publisher has taken a text back, by what it states beside it. */
final class PublicationStatus {
  private static final Set<String> STATUS =
      Set.of("status", "pubstatus", "creativeworkstatus", "prism.status");
  private static final Set<String> KILL_DATE = Set.of("prism.killdate", "prism:killdate");
  private static final Pattern TAKEN_BACK =
      Pattern.compile("kill|withdrawn|withheld|cancell?ed|retracted|recalled");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

  private PublicationStatus() {}

  /** In the publisher's words, if the text was taken back by that day. */
  static Optional<String> of(Document source, LocalDate day) {
    return source.evidence().stream()
        .filter(e -> isTakenBack(e, day))
        .map(e -> KILL_DATE.contains(e.name()) ? "killed on " + e.value() : e.value())
        .findFirst();
  }

  private static boolean isTakenBack(RightsEvidence evidence, LocalDate day) {
    String value = evidence.value().strip();
    if (KILL_DATE.contains(evidence.name())) {
      return DAY.matcher(value).matches() && value.substring(0, 10).compareTo(day.toString()) <= 0;
    }
    return STATUS.contains(evidence.name())
        && TAKEN_BACK.matcher(value.toLowerCase(Locale.ROOT)).find();
  }
}
