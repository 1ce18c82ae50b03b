package imprimatur.cli.corpus;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.corpus.article.CorpusException;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import imprimatur.pipeline.intake.CorpusImport;
import imprimatur.pipeline.intake.ImportListener;
import imprimatur.pipeline.intake.ImportSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes articles in and tells how it went. */
final class ImportRun {
  private final Terminal terminal;
  private final Path corpus;
  private final Ingest ingest;
  private final Consumer<Issue> issues;
  private Optional<RejectsFile> rejects = Optional.empty();
  private boolean dry;

  ImportRun(Terminal terminal, Path corpus, Ingest ingest, Consumer<Issue> issues) {
    this.terminal = terminal;
    this.corpus = corpus;
    this.ingest = ingest;
    this.issues = issues;
  }

  /** Only says what would be stored. */
  ImportRun dry(boolean value) {
    dry = value;
    return this;
  }

  /** Puts records that are not stored into a file. */
  ImportRun rejects(RejectsFile file) {
    rejects = Optional.of(file);
    return this;
  }

  /** The exit code. */
  int take(List<String> places, boolean byContent) throws IOException {
    ImportSummary summary;
    try (TerminalProgress progress = new TerminalProgress(terminal);
        CorpusImport intake = open(progress)) {
      for (String place : places) {
        take(intake, place, byContent);
      }
      summary = intake.finish();
    } catch (UncheckedIOException e) {
      throw new UsageException("cannot write the rejects file: " + e.getCause().getMessage());
    }
    String words = summary.inWords();
    terminal.err().println("imprimatur: " + (dry ? "dry run: would have " + words : words));
    rejects.ifPresent(file -> terminal.err().println("imprimatur: " + file.inWords()));
    return summary.failed() > 0 ? ExitCode.NOT_CHECKED : ExitCode.CLEAR;
  }

  private CorpusImport open(TerminalProgress progress) throws CorpusException {
    ImportListener listener = listener(progress);
    return dry
        ? CorpusImport.dryRun(corpus, ingest, listener, progress)
        : CorpusImport.open(corpus, ingest, listener, progress, terminal.clock());
  }

  private ImportListener listener(TerminalProgress progress) {
    return new ImportListener() {
      @Override
      public void issue(Issue issue) {
        progress.wipe();
        issues.accept(issue);
      }

      @Override
      public void rejected(List<Issue> reasons, String record) {
        rejects.ifPresentOrElse(
            file -> file.add(reasons, record), () -> reasons.forEach(this::issue));
      }
    };
  }

  private void take(CorpusImport intake, String place, boolean byContent) throws IOException {
    if (byContent && place.equals("-")) {
      intake.records(place, terminal.in());
    } else if (byContent && isFile(place)) {
      intake.file(Path.of(place));
    } else {
      intake.location(place);
    }
  }

  private static boolean isFile(String place) {
    try {
      return Files.isRegularFile(Path.of(place)) || place.matches(".*\\.(jsonl|ndjson)(\\..*)?");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
