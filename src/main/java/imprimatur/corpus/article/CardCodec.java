package imprimatur.corpus.article;

import imprimatur.corpus.codec.Decoder;
import imprimatur.corpus.codec.Encoder;
import imprimatur.model.finding.SourceRef;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/** The binary form of an {@link ArticleCard}; the id stands first. Thread-safe. */
public final class CardCodec {
  private CardCodec() {}

  /** The bytes of a card. */
  public static byte[] encode(ArticleCard card) {
    Encoder out = new Encoder();
    card(out, card);
    card.since().ifPresent(since -> out.number(since.toEpochMilli()));
    return out.toBytes();
  }

  private static void card(Encoder out, ArticleCard card) {
    ref(out, card.ref());
    out.text(card.language()).count(card.textUnits()).count(card.words());
    out.text(card.contentHash()).flag(card.origin().isPresent());
    card.origin()
        .ifPresent(o -> out.flag(o.synced()).text(o.path()).text(o.stamp()).text(o.digest()));
  }

  /** Writes what names an article. */
  public static void ref(Encoder out, SourceRef ref) {
    out.text(ref.id()).text(ref.title()).optional(ref.publisher()).text(ref.uri());
    DocumentCodec.date(out, ref.published());
    out.optional(ref.agency());
  }

  /** The id alone, without reading the rest. */
  public static String id(BytesRef bytes) throws IOException {
    return read(bytes, Decoder::text);
  }

  /** The title alone. */
  public static String title(BytesRef bytes) throws IOException {
    return read(
        bytes,
        in -> {
          in.passText(); // id
          return in.text();
        });
  }

  /**
   * The card in the bytes.
   *
   * @throws IOException if they are not what {@link #encode} wrote
   */
  public static ArticleCard decode(BytesRef bytes) throws IOException {
    return read(bytes, CardCodec::card);
  }

  private static ArticleCard card(Decoder in) throws IOException {
    SourceRef ref = ref(in);
    String language = in.text();
    int textUnits = in.count();
    int words = in.count();
    String hash = in.text();
    Optional<Origin> origin =
        in.flag()
            ? Optional.of(new Origin(in.flag(), in.text(), in.text(), in.text()))
            : Optional.empty();
    // the first format of the store ended here
    Optional<Instant> since =
        in.isAtEnd() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(in.number()));
    in.end();
    return new ArticleCard(ref, language, textUnits, words, hash, origin, since);
  }

  private static <T> T read(BytesRef bytes, Reading<T> reading) throws IOException {
    try {
      return reading.from(new Decoder(bytes));
    } catch (RuntimeException e) { // whatever the bytes led to
      throw new CorruptIndexException(String.valueOf(e.getMessage()), "stored article", e);
    }
  }

  private interface Reading<T> {
    T from(Decoder in) throws IOException;
  }

  private static SourceRef ref(Decoder in) throws IOException {
    String id = in.text();
    String title = in.text();
    Optional<String> publisher = in.optional();
    String uri = in.text();
    Optional<LocalDate> published = DocumentCodec.date(in);
    return new SourceRef(id, title, publisher, uri, published, in.optional());
  }
}
