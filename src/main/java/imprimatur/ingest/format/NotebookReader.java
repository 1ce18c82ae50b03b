package imprimatur.ingest.format;

import imprimatur.ingest.encoding.DecodedText;
import imprimatur.ingest.markdown.MarkdownPage;
import imprimatur.ingest.notebook.Cells;
import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.notation.NotationException;

/** Reads notebooks (.ipynb): the text of their Markdown cells, code and text outputs. */
final class NotebookReader implements DocumentReader {
  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decodeMarkup();
    Cells cells = cells(input, decoded.text());
    MarkdownPage page = MarkdownPage.of(input.uri(), cells.markdown(), false);
    input.checkLength(page.text().length());
    Document.Builder builder = input.document(Format.NOTEBOOK.id(), page.text(), decoded);
    builder.positions(places(page, cells)).metadata(page.metadata());
    page.regions().forEach(region -> builder.region(region.kind(), region.span()));
    return builder.build();
  }

  private static Cells cells(RawInput input, String text) throws UnreadableException {
    try {
      return Cells.of(input.uri(), text);
    } catch (NotationException e) {
      throw new UnreadableException("this is no notebook: " + e.getMessage());
    }
  }

  /** From the text to the Markdown of the cells, and from there to the file. */
  private static PositionMap places(MarkdownPage page, Cells cells) {
    int[] starts = lineStarts(cells.markdown());
    PositionMap.Builder places = PositionMap.builder(Position.Unit.LINE);
    Position last = Position.START;
    for (int i = 0; i <= page.text().length(); i++) {
      Position inCells = page.positions().at(i);
      int line = Math.min(inCells.line(), starts.length) - 1;
      Position place = cells.at(starts[line] + inCells.column() - 1);
      boolean next = place.line() == last.line() && place.column() == last.column() + 1;
      if (i == 0 || !next) {
        places.anchor(i, place.line(), place.column());
      }
      last = place;
    }
    return places.build();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    return starts;
  }
}
