package imprimatur.cli.report;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.report.letter.FiledFinding;
import imprimatur.report.letter.Letter;
import imprimatur.report.letter.LetterDocx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur letter}. */
@Command(
    name = "letter",
    description = {
      "Writes a letter from a finding, to be edited and sent: a request to the holder for permission,"
          + " or, where the text is one's own and was found elsewhere, a notice of unauthorized use.",
      "It is in the language of the source (English, German, Spanish, French, Chinese; else English)."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur letter report.json 1 --kind request",
      "  imprimatur letter report.json 1 --kind notice --language de --format docx --output letter.docx"
    })
public final class LetterCommand implements Callable<Integer> {
  /** What the letter is written as. */
  enum Format {
    MARKDOWN,
    DOCX
  }

  @ParentCommand private Program main;
  @Mixin private FiledReport report;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      description = "request: for permission; notice: of unauthorized use.")
  private Letter.Kind kind;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "en, de, es, fr or zh; default: that of the source.")
  private String language;

  @Option(
      names = "--format",
      paramLabel = "FMT",
      defaultValue = "markdown",
      description = "markdown (default) or docx.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write it; default: standard output.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    FiledFinding finding = report.finding(main);
    String tag = language == null ? finding.language().orElse("en") : language;
    Letter letter = Letter.of(finding, kind, tag, LocalDate.now(main.terminal().clock()));
    byte[] bytes = bytes(letter);
    if (output != null) {
      Files.write(output, bytes);
    } else {
      main.terminal().out().write(bytes, 0, bytes.length);
    }
    return ExitCode.CLEAR;
  }

  private byte[] bytes(Letter letter) throws IOException {
    if (format == Format.MARKDOWN) {
      return letter.markdown().getBytes(StandardCharsets.UTF_8);
    }
    if (output == null && main.terminal().interactive()) {
      throw new UsageException("a DOCX file is nothing for a terminal; say --output FILE");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetterDocx.write(letter, out);
    return out.toByteArray();
  }
}
