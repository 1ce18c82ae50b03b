package imprimatur.cli.reading;

import imprimatur.model.document.Issue;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file with one {@code {"id","text"}} object a line; a line that is none becomes an issue. Not
 * thread-safe.
 */
final class NoticeLines {
  /** A line longer than this is no notice; the rest of it is passed over unread. */
  private static final int LONGEST_LINE = 4 << 20;

  private final String file;
  private final BufferedReader lines;
  private int number;

  NoticeLines(String file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * A notice to be read.
   *
   * @param source the address or title of the place that it stands in, if the line gives it
   */
  record Notice(String id, String text, Optional<String> source) {}

  /**
   * What one line holds: a notice, an issue, or (a blank line) neither.
   *
   * @param id as in the line; the line's place where it has none
   */
  record Line(String id, Optional<Notice> notice, Optional<Issue> issue) {}

  /** A reader of UTF-8; bytes that are none become U+FFFD. */
  static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line; null at the end of the file. */
  Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    int length = 0;
    int c = lines.read();
    if (c < 0) {
      return null;
    }
    number++;
    for (; c >= 0 && c != '\n'; c = lines.read()) {
      if (length++ < LONGEST_LINE) {
        text.append((char) c);
      }
    }
    return length > LONGEST_LINE
        ? broken(place(), "the line is longer than " + LONGEST_LINE + " characters", 1)
        : parse(text.toString());
  }

  private String place() {
    return file + ":" + number;
  }

  private Line parse(String text) {
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (json.isBlank()) {
      return new Line(place(), Optional.empty(), Optional.empty());
    }
    String id = place();
    try {
      Node node = Notation.json(file, json);
      id = node.require("id").asText();
      Notice notice = new Notice(id, node.require("text").asText(), source(node));
      return new Line(id, Optional.of(notice), Optional.empty());
    } catch (NotationException e) {
      return broken(id, e.getMessage(), e.column());
    }
  }

  private static Optional<String> source(Node node) {
    return node.get("source").filter(Node::isText).map(Node::asText);
  }

  private Line broken(String id, String message, int column) {
    Issue issue = Issue.error(message, place() + ":" + column);
    return new Line(id, Optional.empty(), Optional.of(issue));
  }
}
