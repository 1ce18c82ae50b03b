package imprimatur.pipeline.doctor;

import imprimatur.pipeline.ledger.LedgerFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a check of a text would work with.
 *
 * @param corpus folder of the source articles
 * @param ledger the ledger, if it is not in the corpus folder
 * @param rules rules folder, if the rules that come with the program are not meant
 * @param use file of the intended use
 * @param today the day on which authorizations must hold
 */
public record SetUp(
    Path corpus, Optional<Path> ledger, Optional<Path> rules, Optional<Path> use, LocalDate today) {

  /** Always says the beginning of that day. */
  Clock clock() {
    return Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  LedgerFile ledgerFile() {
    return ledger.map(LedgerFile::at).orElseGet(() -> LedgerFile.in(corpus));
  }
}
