package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.UsageException;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus show}. */
@Command(
    name = "show",
    description =
        "Shows an article: what is known of it, the articles that print the same text, the earliest"
            + " first, and its words.",
    footer = {
      "",
      "Examples:",
      "  imprimatur corpus show harbour-daily/bridge-closure",
      "  imprimatur corpus show --as-of 2026-01-31 story-1a2b3c4d"
    })
final class CorpusShow implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;
  @Mixin private AnswerFormat format;

  @Parameters(paramLabel = "ID", description = "As listed.")
  private String id;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As it stood at the end of that day, by universal time.")
  private String day;

  @Override
  public Integer call() throws IOException {
    Clock clock = corpus.terminal().clock();
    Optional<LocalDate> asOf = OptionValues.dayUntilNow("--as-of", day, clock);
    return corpus.inFolder(
        opened -> {
          List<PastVersion> past = opened.corpus().past(id);
          if (asOf.isEmpty()) {
            show(opened.corpus(), new Absence(id, past, asOf));
          } else {
            try (CorpusFolder then = opened.asOf(asOf.get(), clock)) {
              show(then.corpus(), new Absence(id, past, asOf));
            }
          }
        });
  }

  private void show(Corpus opened, Absence absence) throws IOException {
    ArticleCard card = opened.card(id).orElseThrow(() -> missing(absence));
    SourceArticle article = opened.get(id).orElseThrow(() -> missing(absence));
    corpus.printer(format).show(card, article, opened.copiesOf(id));
  }

  private UsageException missing(Absence absence) {
    return absence.inWords().map(UsageException::new).orElseGet(() -> corpus.unknown(id));
  }
}
