package imprimatur.cli.report;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.UsageException;
import imprimatur.report.overview.Overview;
import imprimatur.report.overview.OverviewCsv;
import imprimatur.report.overview.OverviewHtml;
import imprimatur.report.overview.OverviewJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** In which forms an overview is written, and where. */
final class OverviewOptions {
  @Option(
      names = "--format",
      paramLabel = "FORM[=FILE]",
      description = "html, csv or json (default), to FILE or standard output; may be repeated.")
  private List<String> formats = List.of("json");

  /**
   * Writes all forms.
   *
   * @throws UsageException if one is not known or cannot be written
   */
  void write(Overview overview, Terminal terminal) throws IOException {
    for (String format : formats) {
      int equals = format.indexOf('=');
      String text = text(equals < 0 ? format : format.substring(0, equals), overview);
      if (equals < 0) {
        terminal.out().print(text);
        terminal.out().flush();
      } else {
        WholeFile.write(
            "overview",
            file(format.substring(equals + 1)),
            out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private static String text(String form, Overview overview) throws IOException {
    return switch (form) {
      case "html" -> OverviewHtml.of(overview);
      case "csv" -> OverviewCsv.of(overview);
      case "json" -> OverviewJson.of(overview);
      default ->
          throw new UsageException(
              "there is no form '" + form + "' of an overview; the forms are html, csv, json");
    };
  }

  private static Path file(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + name + "' is no valid file name");
    }
  }
}
