package imprimatur.ingest.notebook;

import imprimatur.ingest.assembly.SourceText;
import imprimatur.model.document.Position;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a notebook as one Markdown text, code and outputs as fenced blocks, with the place
 * of every character in the file. Not thread-safe.
 */
public final class Cells {
  private static final String FENCE = "~~~~~~~~~~~~\n";

  private final String file;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
  private final SourceText text = new SourceText();

  private Cells(String file) {
    this.file = file;
    for (int i = 0; i < file.length(); i++) {
      if (file.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /**
   * Reads a notebook.
   *
   * @param name of the file, for messages
   * @throws imprimatur.notation.NotationException if it is no notebook
   */
  public static Cells of(String name, String file) {
    Cells cells = new Cells(file);
    Notation.json(name, file).require("cells").asList().forEach(cells::cell);
    return cells;
  }

  /** The Markdown text. */
  public String markdown() {
    return text.written();
  }

  /** Where a character of the Markdown text stands in the file. */
  public Position at(int index) {
    return text.at(index);
  }

  private void cell(Node cell) {
    Optional<Node> source = cell.get("source");
    if (cell.text("cell_type").filter("markdown"::equals).isPresent()) {
      source.ifPresent(this::prose);
    } else {
      source.ifPresent(this::fenced);
      cell.get("outputs").map(Node::asList).orElse(List.of()).forEach(this::output);
    }
  }

  private void output(Node output) {
    output.get("text").ifPresent(this::fenced);
    output.get("data").flatMap(d -> d.get("text/plain")).ifPresent(this::fenced);
    output.get("data").flatMap(d -> d.get("text/markdown")).ifPresent(this::prose);
  }

  private void prose(Node source) {
    source.asList().forEach(this::string);
    glue("\n\n", source);
  }

  private void fenced(Node source) {
    glue(FENCE, source);
    source.asList().forEach(this::string);
    glue("\n" + FENCE + "\n", source);
  }

  private void glue(String written, Node near) {
    text.add(written, near.line(), near.column());
  }

  /** Appends what a string means, each character at the place of what is written for it. */
  private void string(Node node) {
    String meant = node.asText();
    int at = lineStarts.get(node.line() - 1) + node.column(); // behind the quotation mark
    for (int i = 0; i < meant.length(); i++) {
      text.add(meant.substring(i, i + 1), node.line(), at - lineStarts.get(node.line() - 1) + 1);
      at += written(at);
    }
  }

  /** How many characters of the file stand for the one at {@code at}. */
  private int written(int at) {
    if (at >= file.length() || file.charAt(at) != '\\') {
      return 1;
    }
    return at + 1 < file.length() && file.charAt(at + 1) == 'u' ? 6 : 2;
  }
}
