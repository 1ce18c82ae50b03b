package imprimatur.cli.corpus;

import imprimatur.corpus.backup.CorpusBackup;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus backup}. */
@Command(
    name = "backup",
    description = {
      "Makes a copy of the corpus folder with its store as it was last committed, while others read"
          + " and one writes; it is there whole or not at all. The copy is a corpus like any other.",
      "On one file system the store's files, which are never changed, get a second name, which takes"
          + " no space; against a disk that fails only a copy on another one helps."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur corpus backup backups/2026-01-31",
      "  imprimatur corpus backup --copy /mnt/vault/2026-01-31"
    })
final class CorpusBackupCommand implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;

  @Parameters(
      paramLabel = "TARGET",
      description = "A folder that is not there yet; those above it are made.")
  private Path target;

  @Option(names = "--copy", description = "Copy every file, on one file system too.")
  private boolean copy;

  @Override
  public Integer call() throws IOException {
    CorpusFolder.requireFolder(corpus.folder());
    CorpusBackup backup = CorpusBackup.of(corpus.folder(), target, !copy);
    backup.issues().forEach(corpus.terminal()::report);
    corpus.terminal().err().println("imprimatur: " + inWords(backup));
    return CorpusCommand.code(backup.issues());
  }

  private String inWords(CorpusBackup backup) {
    return "backed up %s to %s: of the store %s linked and %s copied; %s of the folder, %s"
        .formatted(
            CorpusCommand.counted(backup.articles(), "article"),
            target,
            bytes(backup.linked()),
            bytes(backup.copied()),
            CorpusCommand.counted(backup.files(), "file"),
            bytes(backup.fileBytes()));
  }

  private static String bytes(long count) {
    return String.format(Locale.ROOT, "%,d bytes", count);
  }
}
