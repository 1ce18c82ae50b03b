package imprimatur.ingest.pdf;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.article.ParagraphSegmenter;
import imprimatur.ingest.assembly.FileContent;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.ingest.pdf.extraction.Extraction;
import imprimatur.ingest.pdf.extraction.PdfBounds;
import imprimatur.ingest.pdf.extraction.PdfException;
import imprimatur.ingest.pdf.extraction.Printed;
import imprimatur.ingest.pdf.extraction.PrintedPage;
import imprimatur.model.document.Issue;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that a PDF file holds. Its paragraphs are put together from the lines of its pages,
 * and words that were divided at the ends of lines are whole again.
 *
 * <p>Not read: pictures, forms, comments and attached files. Not thread-safe; one per file.
 */
public final class PdfFile {
  private final String name;
  private final Printed printed;
  private final List<PrintedParagraph> paragraphs;
  private final PdfText text;

  private PdfFile(String name, Printed printed) {
    this.name = name;
    this.printed = printed;
    this.paragraphs = Layout.of(printed.pages());
    this.text = new PdfText(new Joints(printed.pages()));
    paragraphs.forEach(text::add);
  }

  /**
   * Reads a file.
   *
   * @param name for messages
   * @throws PdfException if it is damaged, locked, over a bound or without any text
   */
  public static FileContent read(String name, byte[] bytes, PdfBounds bounds) throws PdfException {
    return new PdfFile(name, Extraction.of(bytes, bounds)).content();
  }

  private FileContent content() {
    String all = text.assembled().text();
    ParagraphSegmenter.Told told =
        ParagraphSegmenter.tell(
            all, text.blocks(), Headlines.of(paragraphs, printed.properties().title()));
    PositionMap positions = text.assembled().positions();
    return new FileContent(
        all,
        Block.regions(told.blocks(), List.of()),
        printed.properties().complete(told.metadata(), told.opening()),
        evidence(all, positions),
        positions,
        issues());
  }

  private List<RightsEvidence> evidence(String all, PositionMap positions) {
    List<RightsEvidence> evidence = new ArrayList<>(printed.properties().evidence());
    List<RightsEvidence> links =
        printed.pages().stream()
            .flatMap(page -> page.links().stream())
            .flatMap(link -> text.evidence(link).stream())
            .toList();
    evidence.addAll(LinkEvidence.with(links, all, positions));
    return evidence;
  }

  private List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    printed.faults().forEach(fault -> issues.add(Issue.error(fault, name)));
    picturePages()
        .ifPresent(
            pages ->
                issues.add(
                    Issue.warning(
                        "words in pictures were not read; there is nothing else on " + pages,
                        name)));
    return issues;
  }

  private Optional<String> picturePages() {
    List<String> numbers =
        printed.pages().stream()
            .filter(PrintedPage::isPicture)
            .map(page -> String.valueOf(page.number()))
            .toList();
    String listed = numbers.stream().limit(10).collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of("page " + listed + (numbers.size() > 10 ? " and more" : ""));
  }
}
