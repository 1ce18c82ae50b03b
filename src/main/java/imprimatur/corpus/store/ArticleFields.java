package imprimatur.corpus.store;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.Origin;
import imprimatur.corpus.article.PastCodec;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.codec.Encoder;
import imprimatur.corpus.copies.Sketches;
import imprimatur.corpus.search.SearchFields;
import imprimatur.text.Tokens;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** The fields under which the index keeps an article. Thread-safe. */
public final class ArticleFields {
  /** The id, as a term. */
  public static final String ID = "id";

  /** The {@link ArticleCard}, beside the documents, so that it can be changed in place. */
  public static final String CARD = "card";

  /** Present, with {@link #YES} as its only term, if the article mirrors a file. */
  static final String SYNCED = "synced";

  /** Present, with {@link #YES} as its only term, if it does and its document has issues. */
  static final String FAULTY = "faulty";

  static final String YES = "y";

  /** The {@link PastVersion}, present in its place if this is what an article was. */
  static final String PAST = "past";

  /** The id of what an article was, as a term. */
  static final String PAST_ID = "pastId";

  /** Names one past version, as a term. */
  public static final String PAST_KEY = "pastKey";

  /** Present, with {@link #YES} as its only term, in past versions. */
  static final String IS_PAST = "isPast";

  /** The encoded document. */
  static final String DOCUMENT = "document";

  private ArticleFields() {}

  /**
   * The card of an article.
   *
   * @param hash as {@link #contentHash} tells it
   */
  public static ArticleCard card(
      SourceArticle article,
      String hash,
      Tokens tokens,
      Optional<Origin> origin,
      Optional<Instant> since) {
    return new ArticleCard(
        article.ref(),
        tokens.language(),
        article.document().text().length(),
        tokens.size(),
        hash,
        origin,
        since);
  }

  /** SHA-256 over the encoded document and the encoded reference. */
  public static String contentHash(SourceArticle article, byte[] encoded) {
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

  /** Whether an article of that origin mirrors a file. */
  public static boolean isSynced(Optional<Origin> origin) {
    return origin.filter(Origin::synced).isPresent();
  }

  /** Names a version among all of all articles. */
  public static String keyOf(ArticleCard card) {
    String since = card.since().map(s -> Long.toString(s.toEpochMilli())).orElse("-");
    return card.ref().id() + "\0" + card.contentHash() + "\0" + since;
  }

  /**
   * What an article was as the index takes it: found by its id only, and by no search.
   *
   * @param encoded its document, if that is kept
   */
  public static Document ofPast(PastVersion version, Optional<BytesRef> encoded) {
    Document fields = new Document();
    fields.add(new StringField(PAST_ID, version.card().ref().id(), Field.Store.NO));
    fields.add(new StringField(PAST_KEY, keyOf(version.card()), Field.Store.NO));
    fields.add(new StringField(IS_PAST, YES, Field.Store.NO));
    fields.add(new BinaryDocValuesField(PAST, new BytesRef(PastCodec.encode(version))));
    encoded.ifPresent(bytes -> fields.add(new StoredField(DOCUMENT, bytes)));
    return fields;
  }

  /**
   * The article as the index takes it.
   *
   * @param faulty whether its document has issues
   */
  public static Iterable<IndexableField> of(
      ArticleCard card, byte[] encoded, Tokens tokens, boolean faulty) {
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
    int[] fingerprints = SearchFields.fingerprints(tokens);
    Sketches.add(fields, fingerprints);
    return SearchFields.and(fields, tokens, fingerprints);
  }
}
