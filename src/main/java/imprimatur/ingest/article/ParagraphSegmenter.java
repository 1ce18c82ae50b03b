package imprimatur.ingest.article;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tells headline, bylines, picture credits and the foot among paragraphs whose borders, and perhaps
 * whose headline, the file's own marks show. Thread-safe.
 *
 * <p>Where no headline is marked and the paragraphs look like a web page that was pasted, they are
 * read as {@link PlainTextSegmenter} reads one.
 */
public final class ParagraphSegmenter {
  private static final int LONGEST_TITLE = 200;

  /** A headline that the file states stands among so many first paragraphs. */
  private static final int TITLE_WITHIN = 5;

  /** Bylines stand among so many paragraphs below the headline. */
  private static final int BYLINES_WITHIN = 8;

  private final String text;
  private final List<Block> blocks;
  private final List<TextLine> lines;

  private ParagraphSegmenter(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = new ArrayList<>(blocks);
    this.lines = blocks.stream().map(block -> TextLine.of(block.span(), text)).toList();
  }

  /**
   * Paragraphs told apart.
   *
   * @param blocks in the order of those that went in, disjoint
   * @param metadata what they say of title, authors, agency and date
   * @param opening the first of them if it is short, for want of a headline
   */
  public record Told(List<Block> blocks, Metadata metadata, Optional<String> opening) {
    public Told {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What the paragraphs of a text are.
   *
   * @param blocks in the order of the text; those of another kind than body are left as they are
   * @param stated the headline as the file's properties state it
   */
  public static Told tell(String text, List<Block> blocks, Optional<String> stated) {
    ParagraphSegmenter segmenter = new ParagraphSegmenter(text, blocks);
    if (segmenter.indexOf(Kind.TITLE) < 0) {
      stated.ifPresent(segmenter::markTitle);
    }
    Optional<SavedPage> page =
        segmenter.indexOf(Kind.TITLE) < 0 ? SavedPage.recognise(segmenter.lines) : Optional.empty();
    return page.map(segmenter::asPage).orElseGet(segmenter::asArticle);
  }

  /** Whether a paragraph is so long and so made that it is none of the lines around an article. */
  public static boolean isProse(String paragraph) {
    return TextLine.isProse(paragraph);
  }

  private int indexOf(Kind kind) {
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).kind() == kind)
        .findFirst()
        .orElse(-1);
  }

  private void markTitle(String stated) {
    String title = plain(stated);
    IntStream.range(0, Math.min(TITLE_WITHIN, blocks.size()))
        .filter(i -> isBody(i) && !title.isEmpty() && plain(lines.get(i).text()).equals(title))
        .findFirst()
        .ifPresent(i -> mark(i, Kind.TITLE));
  }

  private boolean isBody(int index) {
    return blocks.get(index).kind() == Kind.BODY;
  }

  private void mark(int index, Kind kind) {
    blocks.set(index, blocks.get(index).as(kind));
  }

  private Told asPage(SavedPage page) {
    for (int i = 0; i < blocks.size(); i++) {
      if (isBody(i)) {
        mark(i, page.kinds().get(i));
      }
    }
    return told(blocks, page.metadata());
  }

  private Told asArticle() {
    int title = indexOf(Kind.TITLE);
    int prose = firstProse(title + 1);
    for (int i = title + 1; i < Math.min(prose, title + 1 + BYLINES_WITHIN); i++) {
      if (isBody(i) && Bylines.read(lines.get(i).text()).isPresent()) {
        mark(i, Kind.BYLINE);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      TextLine line = lines.get(i);
      if (isBody(i) && !line.isProse() && PageLines.isPictureCredit(line.text())) {
        mark(i, Kind.CAPTION);
      }
    }
    return told(withFoot(), metadata(title, prose));
  }

  /** The foot of the article may have that of the page below it. */
  private List<Block> withFoot() {
    int end = blocks.size();
    while (end > 0 && isPageFoot(blocks.get(end - 1).kind())) {
      end--;
    }
    List<Block> marked = new ArrayList<>(Ending.mark(text, blocks.subList(0, end)));
    marked.addAll(blocks.subList(end, blocks.size()));
    return marked;
  }

  private static boolean isPageFoot(Kind kind) {
    return kind == Kind.FOOTER || kind == Kind.CHROME;
  }

  private Told told(List<Block> found, Metadata metadata) {
    Optional<String> opening = lines.stream().limit(1).map(TextLine::text).findFirst();
    return new Told(found, metadata, opening.filter(line -> line.length() <= LONGEST_TITLE));
  }

  private int firstProse(int from) {
    return IntStream.range(from, blocks.size())
        .filter(i -> isBody(i) && lines.get(i).isProse())
        .findFirst()
        .orElse(blocks.size());
  }

  private Metadata metadata(int title, int prose) {
    Metadata.Builder metadata = Metadata.builder();
    if (title >= 0) {
      metadata.title(lines.get(title).text());
    }
    List<Byline> bylines =
        IntStream.range(0, blocks.size())
            .filter(i -> blocks.get(i).kind() == Kind.BYLINE)
            .mapToObj(i -> Bylines.read(lines.get(i).text()))
            .flatMap(Optional::stream)
            .toList();
    metadata.authors(bylines.stream().flatMap(b -> b.authors().stream()).distinct().toList());
    first(bylines, Byline::published).ifPresent(metadata::published);
    first(bylines, Byline::agency)
        .or(() -> prose < lines.size() ? dateline(prose) : Optional.empty())
        .ifPresent(metadata::agency);
    return metadata.build();
  }

  private Optional<String> dateline(int prose) {
    return Agencies.inDateline(lines.get(prose).text());
  }

  private static <T> Optional<T> first(List<Byline> bylines, Function<Byline, Optional<T>> part) {
    return bylines.stream().map(part).flatMap(Optional::stream).findFirst();
  }

  /** Letters and digits only, in lower case: how two forms of one headline are compared. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
