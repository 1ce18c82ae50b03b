package imprimatur.ingest;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads documents from files, folders, standard input and addresses.
 *
 * <p>Bad input never throws: it becomes a {@link ReadResult.Unreadable} or an issue of the
 * document. Immutable; thread-safe but for standard input, which can be read once.
 */
public final class Ingest {
  private final Limits limits;
  private final InputStream standardInput;

  private Ingest(Builder builder) {
    limits = builder.limits;
    standardInput = builder.standardInput;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Settings of an {@link Ingest}. Not thread-safe. */
  public static final class Builder {
    private Limits limits = Limits.standard();
    private InputStream standardInput = new ByteArrayInputStream(new byte[0]);

    private Builder() {}

    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    /** What {@code -} reads; without it, nothing. The caller closes it. */
    public Builder standardInput(InputStream value) {
      standardInput = value;
      return this;
    }

    public Ingest build() {
      return new Ingest(this);
    }
  }

  /**
   * The document in {@code bytes}, whose format is told by their content.
   *
   * @param uri name for messages; its ending is a hint at Markdown
   * @param bytes not written to while the call lasts
   */
  public ReadResult readBytes(String uri, byte[] bytes, Document.Role role) {
    return read(new RawInput(uri, role, bytes, Optional.empty(), limits));
  }

  /** A document of a text that is already decoded, such as a field of a record. */
  public Document plainText(String uri, String text, Document.Role role) {
    Document.Builder builder = Document.builder(uri, role, Format.TEXT.id(), text);
    return PlainTextReader.describe(builder, text).build();
  }

  private static ReadResult read(RawInput input) {
    try {
      return new ReadResult.Read(reader(FormatSniffer.sniff(input)).read(input));
    } catch (UnreadableException e) {
      return new ReadResult.Unreadable(input.uri(), Issue.error(e.getMessage(), input.uri()));
    }
  }

  private static DocumentReader reader(Format format) throws UnreadableException {
    return switch (format) {
      case TEXT -> new PlainTextReader();
      case HTML, MARKDOWN, DOCX, PDF ->
          throw new UnreadableException(format.id() + " files cannot be read by this version");
    };
  }
}
