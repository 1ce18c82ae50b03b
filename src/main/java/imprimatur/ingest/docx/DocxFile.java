package imprimatur.ingest.docx;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.article.ParagraphSegmenter;
import imprimatur.ingest.assembly.FileContent;
import imprimatur.ingest.declared.FileProperties;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a DOCX file holds: the main text, then its notes, then headers and footers.
 *
 * <p>Not read: comments, formulas as pictures, the text inside embedded files and charts. Not
 * thread-safe; one per file.
 */
public final class DocxFile {
  /** Nobody hides an article under a picture. */
  private static final int LONGEST_CAPTION = 300;

  private final String name;
  private final Stories stories;
  private final FileProperties properties = new FileProperties(Position.Unit.PARAGRAPH);
  private final DocxText text = new DocxText();

  private DocxFile(String name, Stories stories) {
    this.name = name;
    this.stories = stories;
  }

  /**
   * Reads a file.
   *
   * @param name for messages
   * @param maxBytes most that the file may unpack to
   * @throws DocxException if it is damaged, locked or over the limit
   */
  public static FileContent read(String name, byte[] bytes, long maxBytes) throws DocxException {
    ZipParts parts = ZipParts.of(bytes, maxBytes);
    DocxFile file = new DocxFile(name, Stories.of(parts));
    parts.read("docProps/core.xml", new PropertyReader(file.properties));
    parts.read("docProps/custom.xml", new PropertyReader(file.properties));
    FileContent content = file.content();
    if (content.text().isEmpty() && parts.hasPictures()) {
      throw new DocxException("this DOCX holds pictures and no text that could be checked");
    }
    return content;
  }

  private FileContent content() {
    Headline headline = Headline.of(stories.main());
    for (int i = 0; i < stories.main().size(); i++) {
      Paragraph paragraph = stories.main().get(i);
      text.add(paragraph, headline.isAt(i) ? Region.Kind.TITLE : kind(paragraph));
    }
    ParagraphSegmenter.Told told =
        ParagraphSegmenter.tell(text.assembled().text(), text.blocks(), properties.title());
    stories.notes().forEach(note -> text.add(note, Region.Kind.BODY));
    Margins.of(stories, text.assembled().length()).addTo(text);
    List<Block> blocks = new ArrayList<>(told.blocks());
    blocks.addAll(text.blocks().subList(blocks.size(), text.blocks().size()));
    return new FileContent(
        text.assembled().text(),
        Block.regions(blocks, text.quotes()),
        metadata(told),
        evidence(),
        text.assembled().positions(),
        issues());
  }

  private static Region.Kind kind(Paragraph paragraph) {
    boolean caption =
        paragraph.role() == Role.CAPTION && paragraph.text().length() <= LONGEST_CAPTION;
    return caption ? Region.Kind.CAPTION : Region.Kind.BODY;
  }

  private Metadata metadata(ParagraphSegmenter.Told told) {
    stories.language().ifPresent(language -> properties.add("dc:language", language));
    return properties.complete(told.metadata(), told.opening());
  }

  private List<RightsEvidence> evidence() {
    PositionMap positions = text.assembled().positions();
    List<RightsEvidence> evidence = new ArrayList<>(properties.evidence());
    evidence.addAll(text.hidden());
    evidence.addAll(LinkEvidence.with(text.links(), text.assembled().text(), positions));
    return evidence;
  }

  private List<Issue> issues() {
    return stories.hasEmbedded()
        ? List.of(
            Issue.error(
                "a file that is embedded in this DOCX was not read; open and save it once in a word"
                    + " processor",
                name))
        : List.of();
  }
}
