package imprimatur.ingest.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stories of a DOCX file: its main text and what that refers to. Immutable once read. */
final class Stories {
  private static final String USUAL_MAIN_PART = "word/document.xml";

  private final ZipParts parts;
  private final Relations relations;
  private final Styles styles = new Styles();
  private final Tongues tongues = new Tongues();
  private final List<Paragraph> notes = new ArrayList<>();
  private final Map<String, List<Paragraph>> margins = new LinkedHashMap<>();
  private List<Paragraph> main = List.of();
  private boolean embedded;

  private Stories(ZipParts parts, Relations relations) {
    this.parts = parts;
    this.relations = relations;
  }

  /**
   * Reads all of them.
   *
   * @throws DocxException if there is no main text, or if a part is damaged
   */
  static Stories of(ZipParts parts) throws DocxException {
    String part =
        Relations.of(parts, "").parts("officeDocument").stream()
            .filter(parts::has)
            .findFirst()
            .orElse(USUAL_MAIN_PART);
    if (!parts.has(part)) {
      throw new DocxException("this DOCX is damaged: it has no main text (" + part + ")");
    }
    Stories stories = new Stories(parts, Relations.of(parts, part));
    stories.read(part);
    return stories;
  }

  private void read(String part) throws DocxException {
    for (String name : relations.parts("styles")) {
      parts.read(name, styles);
    }
    StoryReader text = story(part);
    main = text.paragraphs();
    embedded = text.holdsEmbedded();
    readNotes("footnote", text.references());
    readNotes("endnote", text.references());
    readMargins("header", text.references());
    readMargins("footer", text.references());
  }

  private StoryReader story(String part) throws DocxException {
    StoryReader reader = new StoryReader(styles, Relations.of(parts, part), tongues);
    parts.read(part, reader);
    return reader.finish();
  }

  /** Notes that nothing refers to are not printed. */
  private void readNotes(String kind, Set<String> references) throws DocxException {
    Map<String, List<Paragraph>> byId = new LinkedHashMap<>();
    for (String part : relations.parts(kind + "s")) {
      byId.putAll(story(part).notes());
    }
    for (String id : ids(kind, references)) {
      notes.addAll(byId.getOrDefault(id, List.of()));
    }
  }

  /** The same words in several sections count once. */
  private void readMargins(String kind, Set<String> references) throws DocxException {
    Set<String> seen = new HashSet<>();
    List<Paragraph> found = new ArrayList<>();
    for (String id : ids(kind, references)) {
      Optional<String> part = relations.part(id);
      if (part.isPresent()) {
        story(part.get()).paragraphs().stream()
            .filter(paragraph -> seen.add(paragraph.text()))
            .forEach(found::add);
      }
    }
    margins.put(kind, found);
  }

  private static List<String> ids(String kind, Set<String> references) {
    String prefix = kind + "Reference:";
    return references.stream()
        .filter(reference -> reference.startsWith(prefix))
        .map(reference -> reference.substring(prefix.length()))
        .toList();
  }

  List<Paragraph> main() {
    return main;
  }

  /** Footnotes and then endnotes, in the order of the places that refer to them. */
  List<Paragraph> notes() {
    return notes;
  }

  /** What stands in the {@code header} or the {@code footer} of pages. */
  List<Paragraph> margins(String kind) {
    return margins.getOrDefault(kind, List.of());
  }

  /** The language of most of the text, as its runs and styles state it. */
  Optional<String> language() {
    return tongues.main();
  }

  /** Whether a whole file is embedded in the main text. */
  boolean hasEmbedded() {
    return embedded;
  }
}
