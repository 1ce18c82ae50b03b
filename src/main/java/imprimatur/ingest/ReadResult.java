package imprimatur.ingest;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.Optional;

/** What became of one input: a document, or the reason why there is none. */
public sealed interface ReadResult {
  /** The input as the user or the folder names it; {@code -} for standard input. */
  String uri();

  /** Why there is no document; empty if there is one. */
  Optional<Issue> refusal();

  /** The input was read; the document's own issues say what was lost. */
  record Read(Document document) implements ReadResult {
    @Override
    public String uri() {
      return document.uri();
    }

    @Override
    public Optional<Issue> refusal() {
      return Optional.empty();
    }
  }

  /**
   * The input was not read, and may hold text.
   *
   * @param issue an error
   */
  record Unreadable(String uri, Issue issue) implements ReadResult {
    @Override
    public Optional<Issue> refusal() {
      return Optional.of(issue);
    }
  }

  /**
   * A file in a folder that is known to hold no text: a picture, a font, a program. Nobody expects
   * it to be read, and nobody may take it for a document that was.
   *
   * @param issue a warning
   */
  record Skipped(String uri, Issue issue) implements ReadResult {
    @Override
    public Optional<Issue> refusal() {
      return Optional.of(issue);
    }
  }
}
