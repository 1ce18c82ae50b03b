package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a document's text, which no sentence reaches across: regions of a page, and
 * paragraphs between blank lines. Immutable and thread-safe.
 */
final class TextBlocks {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");

  private final NavigableSet<Integer> borders;

  private TextBlocks(NavigableSet<Integer> borders) {
    this.borders = borders;
  }

  static TextBlocks of(Document document) {
    NavigableSet<Integer> borders = new TreeSet<>(List.of(0, document.text().length()));
    for (Region region : document.regions()) {
      borders.add(region.span().start());
      borders.add(region.span().end());
    }
    Matcher blank = BLANK_LINE.matcher(document.text());
    while (blank.find()) {
      borders.add(blank.end());
    }
    return new TextBlocks(borders);
  }

  /** The blocks, ascending; together they are the whole text. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int border : borders.tailSet(0, false)) {
      spans.add(new Span(start, border));
      start = border;
    }
    return spans;
  }

  /** Where the block begins that {@code place} begins in. */
  int startOf(Span place) {
    return borders.floor(place.start());
  }
}
