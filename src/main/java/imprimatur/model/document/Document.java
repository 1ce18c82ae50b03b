package imprimatur.model.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that was read: one string that nobody alters, and everything said of it as spans into it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param uri where it was read from, as given by the user; {@code -} for standard input
 * @param role submission or source
 * @param format {@code html}, {@code markdown}, {@code asciidoc}, {@code restructuredtext}, {@code
 *     notebook}, {@code text}, {@code docx} or {@code pdf}
 * @param text the whole visible text, menus and footers included
 * @param regions what each stretch of the text is there for, by ascending start
 * @param metadata what the file says about itself
 * @param evidence what speaks of rights outside the visible text
 * @param positions from offsets of the text to places in the file
 * @param issues what could not be read, or only in part
 */
public record Document(
    String uri,
    Role role,
    String format,
    String text,
    List<Region> regions,
    Metadata metadata,
    List<RightsEvidence> evidence,
    PositionMap positions,
    List<Issue> issues) {

  /** Which side of the comparison a document is on. */
  public enum Role {
    SUBMISSION,
    SOURCE
  }

  /**
   * @throws IllegalArgumentException if a region reaches past the text
   */
  public Document {
    regions = regions.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    evidence = List.copyOf(evidence);
    issues = List.copyOf(issues);
    for (Region region : regions) {
      if (region.span().end() > text.length()) {
        throw new IllegalArgumentException(
            region + " reaches past the text of " + text.length() + " units");
      }
    }
  }

  /** The spans of all regions of one kind, ascending. */
  public List<Span> spans(Region.Kind kind) {
    return regions.stream().filter(r -> r.kind() == kind).map(Region::span).toList();
  }

  /** The article's own words: the body regions, joined by blank lines. */
  public String bodyText() {
    return spans(Region.Kind.BODY).stream()
        .map(s -> s.slice(text))
        .collect(Collectors.joining("\n\n"));
  }

  /** Where the unit at {@code offset} of the text stands in the file. */
  public Position positionOf(int offset) {
    return positions.at(offset);
  }

  /** The same document with other metadata. */
  public Document with(Metadata other) {
    return new Document(uri, role, format, text, regions, other, evidence, positions, issues);
  }

  public static Builder builder(String uri, Role role, String format, String text) {
    return new Builder(uri, role, format, text);
  }

  /** Collects the parts of a document. Not thread-safe. */
  public static final class Builder {
    private final String uri;
    private final Role role;
    private final String format;
    private final String text;
    private final List<Region> regions = new ArrayList<>();
    private final List<RightsEvidence> evidence = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private Metadata metadata = Metadata.none();
    private PositionMap positions;

    private Builder(String uri, Role role, String format, String text) {
      this.uri = uri;
      this.role = role;
      this.format = format;
      this.text = text;
    }

    public Builder region(Region.Kind kind, Span span) {
      regions.add(new Region(kind, span));
      return this;
    }

    public Builder metadata(Metadata value) {
      metadata = value;
      return this;
    }

    public Builder evidence(RightsEvidence value) {
      evidence.add(value);
      return this;
    }

    public Builder issue(Issue value) {
      issues.add(value);
      return this;
    }

    public Builder positions(PositionMap value) {
      positions = value;
      return this;
    }

    /** The document; without a position map the text is taken to be the file, line for line. */
    public Document build() {
      PositionMap map = positions == null ? PositionMap.ofLines(text) : positions;
      return new Document(uri, role, format, text, regions, metadata, evidence, map, issues);
    }
  }
}
