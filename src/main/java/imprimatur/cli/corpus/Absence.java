package imprimatur.cli.corpus;

import imprimatur.corpus.article.PastVersion;
import imprimatur.pipeline.sync.CorpusFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Why an article is not there that was asked for.
 *
 * @param past what it was, the earliest first
 * @param day at whose end it is not there; absent for now
 */
record Absence(String id, List<PastVersion> past, Optional<LocalDate> day) {
  Absence {
    past = List.copyOf(past);
  }

  /** A sentence; absent if the article was never there. */
  Optional<String> inWords() {
    Optional<String> known = day.filter(this::isErased).map(this::erased).or(this::takenOut);
    return known.map(words -> words + "; see 'imprimatur corpus history " + id + "'");
  }

  private boolean isErased(LocalDate on) {
    Instant moment = CorpusFolder.endOf(on);
    return past.stream().anyMatch(version -> version.isHeldAt(moment) && !version.isKept());
  }

  private String erased(LocalDate on) {
    return "the article '%s' was there on %s, but its words were erased since".formatted(id, on);
  }

  private Optional<String> takenOut() {
    Instant moment = day.map(CorpusFolder::endOf).orElse(Instant.MAX);
    return past.stream()
        .filter(version -> !version.until().isAfter(moment))
        .reduce((earlier, later) -> later)
        .filter(version -> version.end() == PastVersion.End.REMOVED)
        .map(this::takenOut);
  }

  private String takenOut(PastVersion last) {
    String reason = CorpusPrinter.plain(last.reason());
    return "the article '%s' was taken out on %s%s"
        .formatted(
            id,
            LocalDate.ofInstant(last.until(), ZoneOffset.UTC),
            reason.isEmpty() ? "" : " (" + reason + ")");
  }
}
