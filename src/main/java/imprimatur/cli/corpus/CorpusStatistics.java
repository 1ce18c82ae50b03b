package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.corpus.stats.StatsPrinter;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import imprimatur.model.rights.Stance;
import imprimatur.pipeline.CorpusReading;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus stats}. */
@Command(
    name = "stats",
    description = {
      "Counts articles by publisher, language and year, their words, and since when they are held."
          + " The text names the largest publishers and languages, JSON all.",
      "Publishers are counted as the articles state them: two spellings are two publishers."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur corpus stats",
      "  imprimatur corpus stats --stances --format json"
    })
final class CorpusStatistics implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;
  @Mixin private AnswerFormat format;

  @Option(
      names = "--stances",
      description =
          "Count by terms too. They are read anew from each article, some 300 a second on each"
              + " processor: ten thousand take half a minute on one, ten million ten hours.")
  private boolean stances;

  @Override
  public Integer call() throws IOException {
    return corpus.inFolder(
        opened -> {
          Optional<Map<Stance, Integer>> byStance =
              stances ? Optional.of(byStance(opened.corpus())) : Optional.empty();
          new StatsPrinter(corpus.terminal().out(), opened.corpus().stats(), byStance)
              .print(format.isJson());
        });
  }

  private Map<Stance, Integer> byStance(Corpus articles) throws CorpusException {
    Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
    try (TerminalProgress progress = new TerminalProgress(corpus.terminal())) {
      CorpusReading.stances(
          articles, progress, (id, stance) -> counts.merge(stance, 1, Integer::sum));
    }
    return counts;
  }
}
