package imprimatur.corpus.store;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.PastCodec;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
public final class SalvagedSegment implements Closeable {
  private final SegmentCommitInfo segment;
  private final Directory parts;
  private final Column cards;
  private final Optional<Column> past;
  private final StoredFieldsReader documents;

  /**
   * @throws IOException if the stored articles, or their cards, cannot be reached at all
   */
  public SalvagedSegment(Directory directory, SegmentCommitInfo segment) throws IOException {
    this.segment = segment;
    Codec codec = segment.info.getCodec();
    parts =
        segment.info.getUseCompoundFile()
            ? codec.compoundFormat().getCompoundReader(directory, segment.info, IOContext.DEFAULT)
            : directory;
    List<Closeable> opened = new ArrayList<>();
    try {
      FieldInfos fields = fields(codec, directory);
      past = column(codec, directory, fields, ArticleFields.PAST);
      past.ifPresent(opened::add);
      cards =
          column(codec, directory, fields, ArticleFields.CARD)
              .or(() -> past)
              .orElseThrow(() -> new CorruptIndexException("there are no cards", "segment"));
      opened.add(cards);
      documents =
          codec.storedFieldsFormat().fieldsReader(parts, segment.info, fields, IOContext.DEFAULT);
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(opened);
      IOUtils.closeWhileHandlingException(own());
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

  /** What stands beside the documents under one name. */
  private record Column(FieldInfo field, DocValuesProducer values) implements Closeable {
    /** What stands beside one document; absent if nothing does. */
    Optional<BytesRef> at(int number) throws IOException {
      BinaryDocValues found = values.getBinary(field);
      return found.advanceExact(number) ? Optional.of(found.binaryValue()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
      values.close();
    }
  }

  /** Values that were changed in place stand in a file of their own. */
  private Optional<Column> column(Codec codec, Directory directory, FieldInfos fields, String name)
      throws IOException {
    FieldInfo field = fields.fieldInfo(name);
    if (field == null) {
      return Optional.empty();
    }
    long changed = field.getDocValuesGen();
    SegmentReadState state =
        changed < 0
            ? new SegmentReadState(parts, segment.info, fields, IOContext.DEFAULT)
            : new SegmentReadState(
                directory,
                segment.info,
                new FieldInfos(new FieldInfo[] {field}),
                IOContext.DEFAULT,
                Long.toString(changed, Character.MAX_RADIX));
    return Optional.of(new Column(field, codec.docValuesFormat().fieldsProducer(state)));
  }

  /** How many documents it has, those that were removed among them. */
  public int size() {
    return segment.info.maxDoc();
  }

  /** The card of the article with that number in the segment; absent if it cannot be read. */
  public Optional<ArticleCard> card(int number) {
    try {
      Optional<BytesRef> bytes = cards.at(number);
      return bytes.isPresent() ? Optional.of(CardCodec.decode(bytes.get())) : Optional.empty();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      return Optional.empty();
    }
  }

  /** What the article was whose past version has that number; absent if none has, or is read. */
  public Optional<PastVersion> past(int number) {
    try {
      Optional<BytesRef> bytes = past.isPresent() ? past.get().at(number) : Optional.empty();
      return bytes.isPresent() ? Optional.of(PastCodec.decode(bytes.get())) : Optional.empty();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      return Optional.empty();
    }
  }

  /** The article of a card; absent if it cannot be read, or is not what was stored. */
  public Optional<SourceArticle> article(int number, ArticleCard card) {
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
    IOUtils.closeWhileHandlingException(cards, documents, past.orElse(null), own());
  }
}
