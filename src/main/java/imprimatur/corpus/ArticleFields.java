package imprimatur.corpus;

import imprimatur.fingerprint.Fingerprinter;
import imprimatur.text.Tokens;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The fields under which the index keeps an article. Thread-safe. */
final class ArticleFields {
  /** The id, as a term. */
  static final String ID = "id";

  /** The {@link ArticleCard}, beside the documents, so that it can be changed in place. */
  static final String CARD = "card";

  /** Present, with {@link #YES} as its only term, if the article mirrors a file. */
  static final String SYNCED = "synced";

  /** Present, with {@link #YES} as its only term, if it does and its document has issues. */
  static final String FAULTY = "faulty";

  static final String YES = "y";

  /** The encoded document. */
  static final String DOCUMENT = "document";

  /**
   * The winnowed fingerprints, as points: nearly every one is found in one article only, and a
   * dictionary of so many terms would take longer to build than all the rest of the index.
   */
  static final String FINGERPRINTS = "shingles";

  /** The stems with how often they occur, as terms. */
  static final String STEMS = "stems";

  /**
   * Runs of eight words cannot be shared unnoticed; two fingerprints for every five words are kept.
   */
  static final Fingerprinter FINGERPRINTER = new Fingerprinter(5, 4);

  private static final FieldType POINTS = points();
  private static final FieldType FREQUENCIES = frequencies();

  private ArticleFields() {}

  private static FieldType points() {
    FieldType type = new FieldType();
    type.setDimensions(1, Integer.BYTES);
    type.freeze();
    return type;
  }

  private static FieldType frequencies() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** The card of an article whose encoded document is {@code encoded}. */
  static ArticleCard card(
      SourceArticle article, byte[] encoded, Tokens tokens, Optional<Origin> origin) {
    return new ArticleCard(
        article.ref(),
        tokens.language(),
        article.document().text().length(),
        tokens.size(),
        contentHash(article, encoded),
        origin);
  }

  /** SHA-256 over the encoded document and the encoded reference. */
  static String contentHash(SourceArticle article, byte[] encoded) {
    MessageDigest digest = sha256();
    digest.update(encoded);
    Encoder ref = new Encoder();
    CardCodec.ref(ref, article.ref());
    digest.update(ref.toBytes());
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static BytesRef four() {
    return new BytesRef(new byte[Integer.BYTES]);
  }

  static boolean isSynced(Optional<Origin> origin) {
    return origin.filter(Origin::synced).isPresent();
  }

  /**
   * The article as the index takes it.
   *
   * @param faulty whether its document has issues
   */
  static Document of(ArticleCard card, byte[] encoded, Tokens tokens, boolean faulty) {
    Document fields = new Document();
    fields.add(new StringField(ID, card.ref().id(), Field.Store.NO));
    if (isSynced(card.origin())) {
      fields.add(new StringField(SYNCED, YES, Field.Store.NO));
      if (faulty) {
        fields.add(new StringField(FAULTY, YES, Field.Store.NO));
      }
    }
    fields.add(new BinaryDocValuesField(CARD, new BytesRef(CardCodec.encode(card))));
    fields.add(new StoredField(DOCUMENT, new BytesRef(encoded)));
    int[] hashes = FINGERPRINTER.fingerprint(tokens).hashes();
    for (int hash : Postings.sorted(hashes, 0, hashes.length)) {
      fields.add(new Field(FINGERPRINTS, HashTokenStream.bytes(hash, four()), POINTS));
    }
    fields.add(new Field(STEMS, new HashTokenStream(tokens.stems()), FREQUENCIES));
    return fields;
  }
}
