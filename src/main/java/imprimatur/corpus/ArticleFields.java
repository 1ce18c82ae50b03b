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

  static final String YES = "y";

  /** The encoded document. */
  static final String DOCUMENT = "document";

  /** The winnowed fingerprints, as terms. */
  static final String FINGERPRINTS = "fingerprints";

  /** The stems with how often they occur, as terms. */
  static final String STEMS = "stems";

  /**
   * Runs of eight words cannot be shared unnoticed; two fingerprints for every five words are kept.
   */
  static final Fingerprinter FINGERPRINTER = new Fingerprinter(5, 4);

  private static final FieldType DOCS = hashes(IndexOptions.DOCS, true);
  private static final FieldType FREQUENCIES = hashes(IndexOptions.DOCS_AND_FREQS, false);

  private ArticleFields() {}

  private static FieldType hashes(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(encoded);
      Encoder ref = new Encoder();
      CardCodec.ref(ref, article.ref());
      digest.update(ref.toBytes());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static boolean isSynced(Optional<Origin> origin) {
    return origin.filter(Origin::synced).isPresent();
  }

  /** The article as the index takes it. */
  static Document of(ArticleCard card, byte[] encoded, Tokens tokens) {
    Document fields = new Document();
    fields.add(new StringField(ID, card.ref().id(), Field.Store.NO));
    if (isSynced(card.origin())) {
      fields.add(new StringField(SYNCED, YES, Field.Store.NO));
    }
    fields.add(new BinaryDocValuesField(CARD, new BytesRef(CardCodec.encode(card))));
    fields.add(new StoredField(DOCUMENT, new BytesRef(encoded)));
    int[] hashes = FINGERPRINTER.fingerprint(tokens).hashes();
    fields.add(new Field(FINGERPRINTS, new HashTokenStream(hashes), DOCS));
    fields.add(new Field(STEMS, new HashTokenStream(tokens.stems()), FREQUENCIES));
    return fields;
  }
}
