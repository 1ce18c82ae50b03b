package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.Origin;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.codec.Encoder;
import imprimatur.corpus.search.SearchFields;
import imprimatur.text.Tokens;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
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

  private ArticleFields() {}

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
    SearchFields.add(fields, tokens);
    return fields;
  }
}
