package imprimatur.cli.corpus;

import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.LedgerLookup;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.ProjectSettings;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.decide.PolicyData;
import imprimatur.gate.config.Key;
import imprimatur.gate.config.Settings;
import imprimatur.model.rights.Authorization;
import imprimatur.pipeline.ledger.LedgerFile;
import imprimatur.pipeline.ledger.LicensedArticles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Chooses articles by the entries of the ledger that they are held under. */
final class LicenceFilter {
  @Option(
      names = "--licence",
      paramLabel = "ID",
      description = "Only those that this entry of the ledger covers, whether it has ended or not.")
  private String licence;

  @Option(
      names = "--ended",
      description =
          "Only those that entries of the ledger cover which have all ended or been revoked.")
  private boolean ended;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day by which entries must have ended; default: today.")
  private String on;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "The ledger; default: " + LedgerFile.NAME + " in the corpus folder.")
  private Path file;

  /** Whether nothing is asked for. */
  boolean isEmpty() {
    return licence == null && !ended;
  }

  /** Tells which entries an article is chosen for. */
  interface Choice {
    /** Their ids; absent if the article is not chosen. */
    Optional<List<String>> of(SourceArticle article);
  }

  /**
   * What the options say; reads the ledger if they ask for it.
   *
   * @param corpus the corpus folder
   */
  Choice choice(Terminal terminal, Path corpus) throws IOException {
    Optional<LocalDate> day = OptionValues.day("--on", on);
    if (day.isPresent() && !ended) {
      throw new UsageException("--on goes with --ended: it is the day by which entries must end");
    }
    if (isEmpty()) {
      return article -> Optional.of(List.of());
    }
    Settings settings = settings(terminal);
    PolicyData data = PolicyOptions.data(settings.path(Key.RULES).orElse(null));
    List<Authorization> ledger = entries(settings, corpus);
    if (!ended) {
      LicensedArticles licensed =
          new LicensedArticles(List.of(LedgerLookup.entry(ledger, licence)), data);
      return article -> chosen(licensed.covering(article));
    }
    LocalDate last = day.orElseGet(() -> LocalDate.now(terminal.clock()));
    LicensedArticles.OnDay licensed = new LicensedArticles(ledger, data).on(last);
    Optional<String> wanted =
        Optional.ofNullable(licence).map(id -> LedgerLookup.entry(ledger, id).id());
    return article ->
        chosen(licensed.ended(article))
            .filter(ids -> wanted.isEmpty() || ids.contains(wanted.get()));
  }

  private static Optional<List<String>> chosen(List<Authorization> entries) {
    return Optional.of(entries.stream().map(Authorization::id).toList())
        .filter(ids -> !ids.isEmpty());
  }

  private Settings settings(Terminal terminal) throws IOException {
    Map<Key, String> flags = file == null ? Map.of() : Map.of(Key.LEDGER, file.toString());
    return ProjectSettings.of(terminal, Optional.empty(), flags);
  }

  /** Without a ledger nothing is covered; but then to ask for it is a slip. */
  private static List<Authorization> entries(Settings settings, Path corpus) throws IOException {
    LedgerFile ledger =
        settings.path(Key.LEDGER).map(LedgerFile::at).orElseGet(() -> LedgerFile.in(corpus));
    if (!ledger.exists()) {
      throw new UsageException(
          "there is no ledger " + ledger.path() + "; name it with --ledger FILE");
    }
    return ledger.read();
  }
}
