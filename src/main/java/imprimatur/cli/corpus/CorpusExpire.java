package imprimatur.cli.corpus;

import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.corpus.choose.ArticleFilter;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus expire}. */
@Command(
    name = "expire",
    description = {
      "Erases all imported articles of a publisher, time, language or terms, such as those that a"
          + " licence no longer lets you keep: their words and those of earlier versions. That they"
          + " were there stays in the history.",
      "With --licence and --ended those that were held under agreements of the ledger; articles that"
          + " no entry of it covers are left alone then.",
      "Files of the corpus folder stay: delete them yourself."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur corpus expire --publisher tarn --to 2019-12-31 --dry-run",
      "  imprimatur corpus expire --licence TC-7",
      "  imprimatur corpus expire --ended --on 2026-12-31 --dry-run"
    })
final class CorpusExpire implements Callable<Integer> {
  private static final int COMMIT_EVERY = 1_000;

  @ParentCommand private CorpusCommand corpus;
  @Mixin private ArticleFilter filter;
  @Mixin private LicenceFilter licences;

  @Option(names = "--dry-run", description = "Take nothing out; list what would be.")
  private boolean dry;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the history.")
  private String reason = "expired";

  private final List<ArticleCard> expired = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private int files;
  private int erased;

  @Override
  public Integer call() throws IOException {
    if (filter.isEmpty() && licences.isEmpty()) {
      throw new UsageException("Say which articles are to go: --publisher, --to, --ended, …");
    }
    LicenceFilter.Choice licensed = licences.choice(corpus.terminal(), corpus.folder());
    int code =
        corpus.inFolder(
            opened ->
                filter.forEach(
                    opened.corpus(),
                    corpus.terminal(),
                    (card, article) -> licensed.of(article).map(e -> new Expired(card, e)),
                    found -> found.ifPresent(this::expire)));
    if (dry) {
      listed.forEach(corpus.terminal().out()::println);
    } else {
      erase();
    }
    corpus.terminal().err().println("imprimatur: " + inWords());
    return code;
  }

  /**
   * @param entries of the ledger for which the article goes
   */
  private record Expired(ArticleCard card, List<String> entries) {}

  private void expire(Expired article) {
    if (article.card().origin().filter(Origin::synced).isPresent()) {
      files++;
      return;
    }
    String id = article.card().ref().id();
    expired.add(article.card());
    if (dry) {
      List<String> entries = article.entries();
      listed.add(entries.isEmpty() ? id : id + "\t" + String.join(", ", entries));
    }
  }

  /** Even if there is nothing to do: whoever opens the store ends what was cut off. */
  private void erase() throws IOException {
    try (TerminalProgress progress = new TerminalProgress(corpus.terminal());
        CorpusWriter writer = corpus.writer(progress)) {
      for (int i = 0; i < expired.size(); i += COMMIT_EVERY) {
        List<ArticleCard> some = expired.subList(i, Math.min(expired.size(), i + COMMIT_EVERY));
        erased += writer.eraseUnchanged(some, reason);
      }
      if (erased > 0) {
        progress.at("writing the index anew without them", 0, 0);
        writer.shred();
      }
    }
  }

  private String inWords() {
    if (dry) {
      return "would erase " + CorpusCommand.counted(expired.size(), "article") + kept();
    }
    int changed = expired.size() - erased;
    String others =
        changed == 0
            ? ""
            : "; " + CorpusCommand.counted(changed, "article") + " changed meanwhile, try again";
    return "erased " + CorpusCommand.counted(erased, "article") + others + kept();
  }

  private String kept() {
    return files == 0 ? "" : "; " + CorpusCommand.counted(files, "file") + " of the folder kept";
  }
}
