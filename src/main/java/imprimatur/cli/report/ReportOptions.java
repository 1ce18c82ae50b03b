package imprimatur.cli.report;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.UsageException;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.Detail;
import imprimatur.report.ReportWriter;
import imprimatur.report.TextReport;
import imprimatur.report.pdf.FontFolders;
import imprimatur.report.pdf.PdfReport;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which reports a command writes, and where. */
public final class ReportOptions {
  /** When to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--format",
      paramLabel = "FMT[=FILE]",
      description =
          "text (default), json, html, sarif, junit, github, gitlab, markdown, csv or pdf, to FILE or"
              + " standard output; may be repeated.")
  private List<String> formats = List.of();

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      description =
          "Folder of TrueType fonts for the PDF report, tried before those of IMPRIMATUR_FONTS and"
              + " of the system; may be repeated.")
  private List<Path> fonts = List.of();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (default: on a terminal without NO_COLOR), always or never.")
  private Color color;

  @Option(
      names = "--brief",
      description =
          "Of each finding only what is wrong, whose text it is, and what would clear it.")
  private boolean brief;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "In the text report, every passage in full; given twice, every condition that was tried"
              + " too.")
  private boolean[] verbose = {};

  /** A report to be written. */
  private record Order(ReportFormat format, Optional<Path> file) {}

  /**
   * Says whether the options can be carried out.
   *
   * @throws UsageException if not
   */
  public void check() {
    orders();
    if (brief && verbose.length > 0) {
      throw new UsageException("--brief and --verbose contradict each other");
    }
  }

  /** Whether a report is asked for by name. */
  public boolean named() {
    return !formats.isEmpty();
  }

  /** Whether a report is asked for that tells what the check was made with. */
  public boolean filed() {
    return orders().stream().anyMatch(order -> order.format().filed());
  }

  /** Writes all reports; a file is there whole or not at all. */
  public void write(CheckResult result, Terminal terminal) throws IOException {
    for (Order order : orders()) {
      Printing report = printing(order, terminal);
      if (order.file().isEmpty()) {
        report.to(result, terminal.out());
        terminal.out().flush();
      } else {
        WholeFile.write("report", order.file().get(), out -> report.to(result, out));
      }
      if (order.format() == ReportFormat.GITHUB) {
        JobSummary.write(result, terminal);
      }
    }
  }

  /** A report as bytes: what characters are, too. */
  private interface Printing {
    void to(CheckResult result, OutputStream out) throws IOException;
  }

  private Printing printing(Order order, Terminal terminal) {
    if (order.format() == ReportFormat.PDF) {
      return new PdfReport(fonts(terminal), Optional.empty())::write;
    }
    ReportWriter writer = writer(order, terminal);
    return (result, out) -> {
      Writer characters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(result, characters);
      characters.flush();
    };
  }

  /** Folders of fonts in the order in which they are tried. */
  FontFolders fonts(Terminal terminal) {
    List<Path> named = new ArrayList<>(fonts);
    Stream.of(
            terminal
                .environment()
                .getOrDefault("IMPRIMATUR_FONTS", "")
                .split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .forEach(named::add);
    return FontFolders.standard(named);
  }

  private List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    Set<Optional<Path>> places = new HashSet<>();
    for (String format : formats.isEmpty() ? List.of("text") : formats) {
      Order order = order(format);
      if (!places.add(order.file())) {
        throw new UsageException(
            "two reports would go to "
                + order.file().map(Path::toString).orElse("standard output")
                + "; name a file, such as --format json=report.json");
      }
      orders.add(order);
    }
    return orders;
  }

  private static Order order(String format) {
    int equals = format.indexOf('=');
    ReportFormat name = ReportFormat.of(equals < 0 ? format : format.substring(0, equals));
    try {
      return new Order(
          name, equals < 0 ? Optional.empty() : Optional.of(Path.of(format.substring(equals + 1))));
    } catch (InvalidPathException e) {
      throw new UsageException("'" + format.substring(equals + 1) + "' is no valid file name");
    }
  }

  private ReportWriter writer(Order order, Terminal terminal) {
    boolean color = order.file().isEmpty() && colored(terminal);
    return order
        .format()
        .writer()
        .orElseGet(
            () -> new TextReport(terminal.width(), color, color && terminal.linked(), detail()));
  }

  private Detail detail() {
    if (brief) {
      return Detail.BRIEF;
    }
    return switch (verbose.length) {
      case 0 -> Detail.NORMAL;
      case 1 -> Detail.PASSAGES;
      default -> Detail.CONDITIONS;
    };
  }

  private boolean colored(Terminal terminal) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> terminal.colored();
    };
  }
}
