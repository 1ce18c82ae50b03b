package imprimatur.corpus.article;

import imprimatur.corpus.codec.Decoder;
import imprimatur.corpus.codec.Encoder;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/**
 * The binary form of a document; {@code decode(encode(d))} equals {@code d} in every field.
 *
 * <p>The first byte is the version of the form. Enumerations are written by name, so that their
 * order may change; offsets as differences, so that they are short. Thread-safe.
 */
public final class DocumentCodec {
  private static final int VERSION = 1;

  private DocumentCodec() {}

  /** The bytes of a document. */
  public static byte[] encode(Document document) {
    Encoder out = new Encoder().count(VERSION);
    out.text(document.uri()).symbol(document.role().name()).symbol(document.format());
    out.text(document.text());
    regions(out, document.regions());
    metadata(out, document.metadata());
    evidence(out, document.evidence());
    positions(out, document.positions());
    out.count(document.issues().size());
    for (Issue issue : document.issues()) {
      out.symbol(issue.severity().name()).text(issue.message()).text(issue.where());
    }
    return out.toBytes();
  }

  /**
   * The document in the bytes.
   *
   * @throws IOException if they are not what {@link #encode} wrote
   */
  public static Document decode(BytesRef bytes) throws IOException {
    try {
      Decoder in = new Decoder(bytes);
      int version = in.count();
      if (version != VERSION) {
        throw new CorruptIndexException("document form " + version, "stored article");
      }
      Document document = document(in);
      in.end();
      return document;
    } catch (RuntimeException e) { // whatever the bytes led to
      throw new CorruptIndexException(String.valueOf(e.getMessage()), "stored article", e);
    }
  }

  private static Document document(Decoder in) throws IOException {
    String uri = in.text();
    Document.Role role = Document.Role.valueOf(in.symbol());
    String format = in.symbol();
    String text = in.text();
    List<Region> regions = regions(in);
    Metadata metadata = metadata(in);
    List<RightsEvidence> evidence = evidence(in);
    PositionMap positions = positions(in);
    List<Issue> issues = new ArrayList<>();
    for (int i = in.elements(); i > 0; i--) {
      issues.add(new Issue(Issue.Severity.valueOf(in.symbol()), in.text(), in.text()));
    }
    return new Document(uri, role, format, text, regions, metadata, evidence, positions, issues);
  }

  private static void regions(Encoder out, List<Region> regions) {
    out.count(regions.size());
    int last = 0;
    for (Region region : regions) {
      out.symbol(region.kind().name());
      out.number((long) region.span().start() - last).count(region.span().length());
      last = region.span().end();
    }
  }

  private static List<Region> regions(Decoder in) throws IOException {
    List<Region> regions = new ArrayList<>();
    int last = 0;
    for (int i = in.elements(); i > 0; i--) {
      Region.Kind kind = Region.Kind.valueOf(in.symbol());
      int start = (int) (last + in.number());
      last = start + in.count();
      regions.add(new Region(kind, new Span(start, last)));
    }
    return regions;
  }

  private static void metadata(Encoder out, Metadata metadata) {
    out.optional(metadata.title()).count(metadata.authors().size());
    metadata.authors().forEach(out::text);
    date(out, metadata.published());
    out.optional(metadata.language()).optional(metadata.publisher());
    out.optional(metadata.agency()).optional(metadata.canonical());
  }

  private static Metadata metadata(Decoder in) throws IOException {
    Optional<String> title = in.optional();
    List<String> authors = new ArrayList<>();
    for (int i = in.elements(); i > 0; i--) {
      authors.add(in.text());
    }
    return new Metadata(
        title, authors, date(in), in.optional(), in.optional(), in.optional(), in.optional());
  }

  static void date(Encoder out, Optional<LocalDate> date) {
    out.flag(date.isPresent());
    date.ifPresent(d -> out.number(d.toEpochDay()));
  }

  static Optional<LocalDate> date(Decoder in) throws IOException {
    return in.flag() ? Optional.of(LocalDate.ofEpochDay(in.number())) : Optional.empty();
  }

  private static void evidence(Encoder out, List<RightsEvidence> evidence) {
    out.count(evidence.size());
    for (RightsEvidence item : evidence) {
      out.symbol(item.source().name()).symbol(item.name()).text(item.value());
      Position where = item.where();
      out.symbol(where.unit().name()).count(where.line()).count(where.column());
    }
  }

  private static List<RightsEvidence> evidence(Decoder in) throws IOException {
    List<RightsEvidence> evidence = new ArrayList<>();
    for (int i = in.elements(); i > 0; i--) {
      RightsEvidence.Source source = RightsEvidence.Source.valueOf(in.symbol());
      String name = in.symbol();
      String value = in.text();
      Position.Unit unit = Position.Unit.valueOf(in.symbol());
      evidence.add(
          new RightsEvidence(source, name, value, new Position(unit, in.count(), in.count())));
    }
    return evidence;
  }

  /** Anchors as differences to where they would stand without them. */
  private static void positions(Encoder out, PositionMap map) {
    out.symbol(map.unit().name()).count(map.size());
    int offset = 0;
    int line = 0;
    int column = 0;
    for (int i = 0; i < map.size(); i++) {
      int step = map.offset(i) - offset;
      int down = map.line(i) - line;
      int expected = down == 0 ? column + step : 1;
      out.number(step).number(down).number((long) map.column(i) - expected);
      offset = map.offset(i);
      line = map.line(i);
      column = map.column(i);
    }
  }

  private static PositionMap positions(Decoder in) throws IOException {
    PositionMap.Builder map = PositionMap.builder(Position.Unit.valueOf(in.symbol()));
    int offset = 0;
    int line = 0;
    int column = 0;
    for (int i = in.elements(); i > 0; i--) {
      int step = (int) in.number();
      int down = (int) in.number();
      int expected = down == 0 ? column + step : 1;
      offset += step;
      line += down;
      column = (int) (in.number() + expected);
      map.anchor(offset, line, column);
    }
    return map.build();
  }
}
