package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.SourceArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * The articles of one segment of a damaged index, read past the search structures: those may be
 * broken, what is stored may not. Not thread-safe.
 */
final class SalvagedSegment implements Closeable {
  private final SegmentCommitInfo segment;
  private final Directory parts;
  private final DocValuesProducer cards;
  private final FieldInfo card;
  private final StoredFieldsReader documents;

  /**
   * @throws IOException if the stored articles, or their cards, cannot be reached at all
   */
  SalvagedSegment(Directory directory, SegmentCommitInfo segment) throws IOException {
    this.segment = segment;
    Codec codec = segment.info.getCodec();
    parts =
        segment.info.getUseCompoundFile()
            ? codec.compoundFormat().getCompoundReader(directory, segment.info, IOContext.DEFAULT)
            : directory;
    DocValuesProducer opened = null;
    try {
      FieldInfos fields = fields(codec, directory);
      card = cardOf(fields);
      opened = cards(codec, directory, fields);
      documents =
          codec.storedFieldsFormat().fieldsReader(parts, segment.info, fields, IOContext.DEFAULT);
      cards = opened;
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(opened, own());
      throw e;
    }
  }

  private FieldInfos fields(Codec codec, Directory directory) throws IOException {
    if (!segment.hasFieldUpdates()) {
      return codec.fieldInfosFormat().read(parts, segment.info, "", IOContext.DEFAULT);
    }
    String suffix = Long.toString(segment.getFieldInfosGen(), Character.MAX_RADIX);
    return codec.fieldInfosFormat().read(directory, segment.info, suffix, IOContext.DEFAULT);
  }

  private static FieldInfo cardOf(FieldInfos fields) throws IOException {
    FieldInfo card = fields.fieldInfo(ArticleFields.CARD);
    if (card == null) {
      throw new CorruptIndexException("there are no cards", "segment");
    }
    return card;
  }

  /** Cards that were changed in place stand in a file of their own. */
  private DocValuesProducer cards(Codec codec, Directory directory, FieldInfos fields)
      throws IOException {
    long changed = card.getDocValuesGen();
    SegmentReadState state =
        changed < 0
            ? new SegmentReadState(parts, segment.info, fields, IOContext.DEFAULT)
            : new SegmentReadState(
                directory,
                segment.info,
                new FieldInfos(new FieldInfo[] {card}),
                IOContext.DEFAULT,
                Long.toString(changed, Character.MAX_RADIX));
    return codec.docValuesFormat().fieldsProducer(state);
  }

  int size() {
    return segment.info.maxDoc();
  }

  /** The card of the article with that number in the segment; absent if it cannot be read. */
  Optional<ArticleCard> card(int number) {
    try {
      BinaryDocValues values = cards.getBinary(card);
      return values.advanceExact(number)
          ? Optional.of(CardCodec.decode(values.binaryValue()))
          : Optional.empty();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      return Optional.empty();
    }
  }

  /** The article of a card; absent if it cannot be read, or is not what was stored. */
  Optional<SourceArticle> article(int number, ArticleCard card) {
    try {
      var fields = new DocumentStoredFieldVisitor(Set.of(ArticleFields.DOCUMENT));
      documents.document(number, fields);
      BytesRef bytes = fields.getDocument().getBinaryValue(ArticleFields.DOCUMENT);
      SourceArticle article = new SourceArticle(card.ref(), DocumentCodec.decode(bytes));
      byte[] encoded = DocumentCodec.encode(article.document());
      boolean same = ArticleFields.contentHash(article, encoded).equals(card.contentHash());
      return same ? Optional.of(article) : Optional.empty();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      return Optional.empty();
    }
  }

  private Closeable own() {
    return segment.info.getUseCompoundFile() ? parts : null;
  }

  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(cards, documents, own());
  }
}
