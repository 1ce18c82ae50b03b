package imprimatur.ingest.docx;

import imprimatur.ingest.docx.Paragraph.Flow;
import imprimatur.ingest.xml.XmlElement;
import imprimatur.ingest.xml.XmlHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the paragraphs of a part as they are printed: what was inserted counts, what was deleted or
 * moved away does not, of alternatives the first. Not thread-safe; one per part.
 */
final class StoryReader implements XmlHandler {
  private static final Set<String> WORDS =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** Elements whose whole content is not printed. */
  private static final Set<String> UNSEEN =
      Set.of(
          "del",
          "moveFrom",
          "pPrChange",
          "rPrChange",
          "sectPrChange",
          "tblPrChange",
          "tblPrExChange",
          "tcPrChange",
          "trPrChange",
          "rt");

  private final Styles styles;
  private final Relations relations;
  private final Tongues tongues;

  private final Map<String, List<Paragraph>> notes = new LinkedHashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Set<String> references = new LinkedHashSet<>();
  private boolean embedded;

  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private final Fields fields = new Fields();
  private final StringBuilder run = new StringBuilder();
  private List<Paragraph> story = paragraphs;
  private Draft unfinished;
  private Tongue tongue;
  private int unseen;
  private int tables;
  private boolean hidden;
  private boolean preserved;

  StoryReader(Styles styles, Relations relations, Tongues tongues) {
    this.styles = styles;
    this.relations = relations;
    this.tongues = tongues;
  }

  /** The paragraphs outside notes, blank ones too. */
  List<Paragraph> paragraphs() {
    return List.copyOf(paragraphs);
  }

  /** The paragraphs of the notes of a part that holds notes, by their ids. */
  Map<String, List<Paragraph>> notes() {
    return notes;
  }

  /** What the part refers to, in order: kind of reference, a colon, id. */
  Set<String> references() {
    return references;
  }

  /** Whether a whole file is embedded here, whose text is not read. */
  boolean holdsEmbedded() {
    return embedded;
  }

  @Override
  public void start(XmlElement element) {
    String name = key(element);
    if (unseen > 0 || isUnseen(name)) {
      noteDeletedEnd(name);
      unseen++;
      return;
    }
    path.push(name);
    switch (name) {
      case "p" -> openParagraph();
      case "tbl" -> tables++;
      case "pStyle", "numPr" -> describe(element);
      case "r", "vanish", "lang" -> format(name, element);
      case "t", "math t" -> openText(element);
      case "tab", "ptab", "br", "cr", "noBreakHyphen", "sym" -> sign(name, element);
      case "fldChar", "fldSimple", "hyperlink" -> link(name, element);
      default -> refer(name, element);
    }
  }

  /** Names of the word processor's own elements stand alone, others behind their kind. */
  private static String key(XmlElement element) {
    String space = element.space();
    if (WORDS.contains(space)) {
      return element.name();
    }
    String kind =
        space.endsWith("/math") ? "math " : space.contains("compatibility") ? "either " : "other ";
    return kind + element.name();
  }

  private static boolean isUnseen(String name) {
    return UNSEEN.contains(name) || name.equals("either Fallback");
  }

  /** Paragraph properties in which the mark at the paragraph's end is deleted. */
  private void noteDeletedEnd(String name) {
    boolean mark = name.equals("del") && isIn("rPr", "pPr");
    if (unseen == 0 && mark && !open.isEmpty()) {
      open.peek().runOn();
    }
  }

  /** Whether the innermost elements have these names, from the inside out. */
  private boolean isIn(String... names) {
    return path.stream().limit(names.length).toList().equals(List.of(names));
  }

  private void openParagraph() {
    Draft draft = new Draft(tables > 0 ? Flow.TABLE_CELL : Flow.PLAIN);
    if (unfinished != null && open.isEmpty()) {
      draft.continueFrom(unfinished);
      unfinished = null;
    }
    open.push(draft);
  }

  private void describe(XmlElement element) {
    if (open.isEmpty()) {
      return;
    }
    if (element.name().equals("numPr")) {
      open.peek().listItem();
    } else {
      element.attribute("val").ifPresent(id -> open.peek().role(styles.role(id)));
    }
  }

  private void format(String name, XmlElement element) {
    if (name.equals("r")) {
      hidden = false;
      tongue = styles.language();
    } else if (isIn("vanish", "rPr", "r")) {
      hidden = element.attribute("val").filter(v -> v.matches("0|false|off")).isEmpty();
    } else if (isIn("lang", "rPr", "r")) {
      tongue = Tongue.of(element).or(styles.language());
    }
  }

  private void openText(XmlElement element) {
    preserved = element.attribute("space").filter("preserve"::equals).isPresent();
    run.setLength(0);
  }

  private void sign(String name, XmlElement element) {
    if (!path.contains("pPr")) { // where a tab is a tab stop
      switch (name) {
        case "tab", "ptab" -> show("\t");
        case "noBreakHyphen" -> show("\u2011");
        case "sym" -> show(Symbols.of(element));
        default -> show("\n");
      }
    }
  }

  private void link(String name, XmlElement element) {
    switch (name) {
      case "hyperlink" -> element.attribute("id").flatMap(relations::address).ifPresent(this::link);
      case "fldSimple" -> element.attribute("instr").flatMap(Fields::address).ifPresent(this::link);
      default -> {
        switch (element.attribute("fldCharType").orElse("")) {
          case "begin" -> fields.begin();
          case "separate" -> fields.separate().ifPresent(this::link);
          default -> fields.end();
        }
      }
    }
  }

  private void link(String address) {
    if (!open.isEmpty()) {
      open.peek().link(address);
    }
  }

  private void refer(String name, XmlElement element) {
    switch (name) {
      case "footnoteReference", "endnoteReference", "headerReference", "footerReference" ->
          element.attribute("id").ifPresent(id -> references.add(name + ":" + id));
      case "footnote", "endnote" -> openNote(element);
      case "altChunk" -> embedded = true;
      default -> {}
    }
  }

  /** Notes of a type are not notes but the lines above them. */
  private void openNote(XmlElement element) {
    story = new ArrayList<>();
    if (element.attribute("type").filter(type -> !type.equals("normal")).isEmpty()) {
      notes.put(element.attribute("id").orElse(""), story);
    }
  }

  @Override
  public void text(String characters) {
    if (unseen > 0 || path.isEmpty()) {
      return;
    }
    switch (path.peek()) {
      case "t", "math t" -> run.append(characters);
      case "instrText" -> fields.code(characters);
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    if (unseen > 0) {
      unseen--;
      return;
    }
    switch (path.pop()) {
      case "p" -> closeParagraph();
      case "tbl" -> tables--;
      case "r" -> hidden = false;
      case "t", "math t" -> closeText();
      case "footnote", "endnote" -> story = paragraphs;
      default -> {}
    }
  }

  private void closeText() {
    String words = run.toString().replaceAll("[\r\n\t]", " ");
    String shown = preserved ? words : words.strip();
    show(shown);
    if (tongue != null && !hidden) {
      tongues.count(tongue, shown);
    }
    run.setLength(0);
  }

  private void show(String words) {
    if (open.isEmpty()) {
      return;
    }
    if (hidden) {
      open.peek().hide(words);
    } else {
      open.peek().show(words);
    }
  }

  private void closeParagraph() {
    Draft draft = open.pop();
    if (!open.isEmpty()) {
      open.peek().inside(draft.finished());
    } else if (draft.runsOn()) {
      unfinished = draft;
    } else {
      story.addAll(draft.finished());
    }
  }

  /**
   * To be called behind the end of the part: a paragraph that was to run on may have nowhere to.
   */
  StoryReader finish() {
    if (unfinished != null) {
      story.addAll(unfinished.finished());
      unfinished = null;
    }
    return this;
  }
}
