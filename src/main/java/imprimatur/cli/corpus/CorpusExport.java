package imprimatur.cli.corpus;

import imprimatur.cli.console.UsageException;
import imprimatur.cli.corpus.choose.ArticleFilter;
import imprimatur.notation.JsonText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus export}. */
@Command(
    name = "export",
    description = "Writes articles as lines of records, which 'corpus import' takes in.",
    footer = {"", "Example:", "  imprimatur corpus export --from 2024-01-01 --output recent.jsonl"})
final class CorpusExport implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;
  @Mixin private ArticleFilter filter;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "File to write; default: standard output.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    if (output == null) {
      return export(corpus.terminal().out());
    }
    try (PrintStream out = new PrintStream(output.toFile(), StandardCharsets.UTF_8)) {
      int code = export(out);
      if (out.checkError()) {
        throw new UsageException("cannot write " + output);
      }
      return code;
    } catch (FileNotFoundException e) {
      throw new UsageException("cannot write " + output + ": " + e.getMessage());
    }
  }

  private int export(PrintStream out) throws IOException {
    return corpus.inFolder(
        opened ->
            filter.forEach(
                opened.corpus(),
                corpus.terminal(),
                (card, article) -> JsonText.compact(ExportedArticle.fields(article)) + "\n",
                out::print));
  }
}
