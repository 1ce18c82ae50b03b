package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.OptionValues;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.time.LocalDate;
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
    Optional<LocalDate> asOf = OptionValues.day("--as-of", day);
    return corpus.inFolder(
        opened -> {
          if (asOf.isEmpty()) {
            show(opened.corpus());
          } else {
            try (CorpusFolder then = opened.asOf(asOf.get())) {
              show(then.corpus());
            }
          }
        });
  }

  private void show(Corpus opened) throws IOException {
    ArticleCard card = opened.card(id).orElseThrow(() -> corpus.unknown(id));
    corpus
        .printer(format)
        .show(card, opened.get(id).orElseThrow(() -> corpus.unknown(id)), opened.copiesOf(id));
  }
}
