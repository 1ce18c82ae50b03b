package imprimatur.corpus.store;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.PastCodec;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Issue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads articles and their cards out of an index. Thread-safe. */
public final class StoredArticles {
  private static final Comparator<ArticleCard> BY_ID =
      Comparator.comparing(card -> card.ref().id());

  private final IndexReader reader;

  public StoredArticles(IndexReader reader) {
    this.reader = reader;
  }

  /** The article of that id. */
  public Optional<SourceArticle> article(String id) throws IOException {
    Optional<Place> place = find(id);
    return place.isPresent() ? Optional.of(article(place.get())) : Optional.empty();
  }

  /** The card of the article of that id. */
  public Optional<ArticleCard> card(String id) throws IOException {
    Optional<Place> place = find(id);
    return place.isPresent() ? Optional.of(card(place.get())) : Optional.empty();
  }

  /** How many past versions there are. */
  public int pastSize() throws IOException {
    int sum = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PrimitiveIterator.OfInt docs = marked(leaf.reader(), ArticleFields.IS_PAST);
      for (; docs.hasNext(); docs.nextInt()) {
        sum++;
      }
    }
    return sum;
  }

  /** The past versions of all articles, by id, then by the time at which they ended. */
  public List<PastVersion> past() throws IOException {
    List<PastVersion> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      add(leaf.reader(), marked(leaf.reader(), ArticleFields.IS_PAST), found);
    }
    return sorted(found);
  }

  /** The past versions of the article of that id, the earliest first. */
  public List<PastVersion> past(String id) throws IOException {
    List<PastVersion> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      add(leaf.reader(), having(leaf.reader(), new Term(ArticleFields.PAST_ID, id)), found);
    }
    return sorted(found);
  }

  private static void add(LeafReader segment, PrimitiveIterator.OfInt docs, List<PastVersion> found)
      throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(ArticleFields.PAST);
    while (docs.hasNext()) {
      found.add(PastCodec.decode(bytes(values, docs.nextInt())));
    }
  }

  private static List<PastVersion> sorted(List<PastVersion> found) {
    found.sort(
        Comparator.comparing((PastVersion version) -> version.card().ref().id())
            .thenComparing(PastVersion::until)
            .thenComparing(version -> version.card().since().orElse(Instant.MIN)));
    return List.copyOf(found);
  }

  /** The article as it was in a version whose words are kept. */
  public Optional<SourceArticle> article(PastVersion version) throws IOException {
    Term key = new Term(ArticleFields.PAST_KEY, ArticleFields.keyOf(version.card()));
    for (LeafReaderContext leaf : reader.leaves()) {
      PrimitiveIterator.OfInt docs = having(leaf.reader(), key);
      if (docs.hasNext()) {
        return version.isKept()
            ? Optional.of(
                new SourceArticle(
                    version.card().ref(),
                    DocumentCodec.decode(document(new Place(leaf.reader(), docs.nextInt())))))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The encoded document of the article of that id. */
  public Optional<BytesRef> encoded(String id) throws IOException {
    Optional<Place> place = find(id);
    return place.isPresent() ? Optional.of(document(place.get())) : Optional.empty();
  }

  /** The cards of the articles that mirror a file, by id. */
  public List<ArticleCard> syncedCards() throws IOException {
    List<ArticleCard> cards = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(ArticleFields.CARD);
      PrimitiveIterator.OfInt docs = marked(leaf.reader(), ArticleFields.SYNCED);
      while (docs.hasNext()) {
        cards.add(CardCodec.decode(bytes(values, docs.nextInt())));
      }
    }
    cards.sort(BY_ID);
    return cards;
  }

  /** The issues of the articles that mirror a file, by id of the article. */
  public List<Issue> syncedIssues() throws IOException {
    List<SourceArticle> faulty = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PrimitiveIterator.OfInt docs = marked(leaf.reader(), ArticleFields.FAULTY);
      while (docs.hasNext()) {
        faulty.add(article(new Place(leaf.reader(), docs.nextInt())));
      }
    }
    return faulty.stream()
        .sorted(Comparator.comparing(article -> article.ref().id()))
        .flatMap(article -> article.document().issues().stream())
        .toList();
  }

  /** The live documents of a segment that have a mark. */
  private static PrimitiveIterator.OfInt marked(LeafReader segment, String mark)
      throws IOException {
    return having(segment, new Term(mark, ArticleFields.YES));
  }

  private static PrimitiveIterator.OfInt having(LeafReader segment, Term term) throws IOException {
    PostingsEnum postings = segment.postings(term, PostingsEnum.NONE);
    Bits live = segment.getLiveDocs();
    IntStream.Builder docs = IntStream.builder();
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(postings.docID())) {
        docs.add(postings.docID());
      }
    }
    return docs.build().iterator();
  }

  /** The number of the article of that id in this index. */
  public OptionalInt number(String id) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PrimitiveIterator.OfInt docs = having(leaf.reader(), new Term(ArticleFields.ID, id));
      if (docs.hasNext()) {
        return OptionalInt.of(leaf.docBase + docs.nextInt());
      }
    }
    return OptionalInt.empty();
  }

  /** The id of the article with that number in this index. */
  public String id(int number) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      int doc = number - leaf.docBase;
      if (doc < leaf.reader().maxDoc()) {
        return CardCodec.id(bytes(leaf.reader().getBinaryDocValues(ArticleFields.CARD), doc));
      }
    }
    throw new IllegalArgumentException("article " + number + " of " + reader.maxDoc());
  }

  private SourceArticle article(Place place) throws IOException {
    return new SourceArticle(card(place).ref(), DocumentCodec.decode(document(place)));
  }

  private static BytesRef document(Place place) throws IOException {
    var fields = place.leaf().storedFields().document(place.doc(), Set.of(ArticleFields.DOCUMENT));
    BytesRef bytes = fields.getBinaryValue(ArticleFields.DOCUMENT);
    if (bytes == null) {
      throw new CorruptIndexException("an article without its document", place.leaf().toString());
    }
    return bytes;
  }

  private static ArticleCard card(Place place) throws IOException {
    return CardCodec.decode(
        bytes(place.leaf().getBinaryDocValues(ArticleFields.CARD), place.doc()));
  }

  private static BytesRef bytes(BinaryDocValues values, int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) {
      throw new CorruptIndexException("an article without its card", "article " + doc);
    }
    return values.binaryValue();
  }

  private Optional<Place> find(String id) throws IOException {
    Term term = new Term(ArticleFields.ID, id);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          return Optional.of(new Place(leaf.reader(), postings.docID()));
        }
      }
    }
    return Optional.empty();
  }

  private record Place(LeafReader leaf, int doc) {}
}
