package imprimatur.ingest.article;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import imprimatur.model.document.Region.Kind;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells an article from the menus and footers around it in a page that was saved as plain text.
 *
 * <p>A text that shows no sign of having been such a page, an essay, a letter, a poem, is body as a
 * whole. Thread-safe.
 */
public final class PlainTextSegmenter {
  private static final int LONGEST_TITLE = 200;

  private PlainTextSegmenter() {}

  /** What the lines of the text are. */
  public static Segmented segment(String text) {
    List<TextLine> lines = TextLine.of(text);
    if (lines.isEmpty()) {
      return new Segmented(List.of(), Metadata.none());
    }
    return SavedPage.recognise(lines)
        .map(page -> new Segmented(regions(lines, page.kinds()), page.metadata()))
        .orElseGet(() -> whole(lines, text));
  }

  private static Segmented whole(List<TextLine> lines, String text) {
    String first = lines.get(0).text();
    Metadata.Builder metadata =
        Metadata.builder().title(first.length() <= LONGEST_TITLE ? first : null);
    lines.stream()
        .limit(4)
        .flatMap(line -> Agencies.inDateline(line.text()).stream())
        .findFirst()
        .ifPresent(metadata::agency);
    Region body = new Region(Kind.BODY, new Span(0, text.length()));
    return new Segmented(List.of(body), metadata.build());
  }

  /** Lines of one kind that no blank line parts are one region. */
  private static List<Region> regions(List<TextLine> lines, List<Kind> kinds) {
    List<Region> regions = new ArrayList<>();
    Optional<Region> open = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      Kind kind = kinds.get(i);
      boolean joins = open.isPresent() && open.get().kind() == kind && !line.afterGap();
      if (!joins) {
        open.ifPresent(regions::add);
      }
      Span span = joins ? open.orElseThrow().span().cover(line.span()) : line.span();
      open = Optional.of(new Region(kind, span));
    }
    open.ifPresent(regions::add);
    return regions;
  }
}
