package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.copies.Copy;
import imprimatur.corpus.search.Candidate;
import imprimatur.corpus.search.CandidateSearch;
import imprimatur.corpus.search.Candidates;
import imprimatur.corpus.search.CorpusFrequencies;
import imprimatur.corpus.store.ArticleFields;
import imprimatur.corpus.store.CommitData;
import imprimatur.corpus.store.ContentSum;
import imprimatur.corpus.store.DatedReader;
import imprimatur.corpus.store.Failures;
import imprimatur.corpus.store.IndexSignature;
import imprimatur.corpus.store.Store;
import imprimatur.corpus.store.StoredArticles;
import imprimatur.corpus.store.StoredCards;
import imprimatur.corpus.store.WordSearch;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.SourceRef;
import imprimatur.text.Background;
import imprimatur.text.Frequencies;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;

/**
 * The stored source articles as they were when this corpus was opened.
 *
 * <p>A snapshot: later commits do not change it, and it hinders no writer. Thread-safe. Methods
 * throw a {@link CorpusException} if the store turns out to be damaged, or if another thread closed
 * this corpus.
 */
public final class Corpus implements Closeable {
  private final String name;
  private final Directory directory;
  private final IndexReader reader;
  private final CommitData commit;
  private final int size;
  private final StoredArticles articles;
  private final StoredCards cards;
  private final CandidateSearch search;
  private final CorpusFrequencies frequencies;

  private Corpus(String name, Directory directory, IndexReader reader, CommitData commit)
      throws IOException {
    this.name = name;
    this.directory = directory;
    this.reader = reader;
    this.commit = commit;
    articles = new StoredArticles(reader);
    cards = new StoredCards(reader, e -> Failures.of(name, e));
    int past = articles.pastSize();
    size = reader.numDocs() - past;
    search = new CandidateSearch(reader, past, articles::id);
    frequencies = new CorpusFrequencies(reader, Background::standard, e -> Failures.of(name, e));
  }

  /**
   * Opens the store of a corpus folder for reading.
   *
   * @throws CorpusException if there is none, it is damaged or of another version
   */
  public static Corpus open(Path folder) throws CorpusException {
    Store store = Store.in(folder);
    return of(store.name(), store.open());
  }

  /** The last commit in a directory, which this corpus owns from now on. */
  public static Corpus of(String name, Directory directory) throws CorpusException {
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      return new Corpus(name, directory, reader, CommitData.of(reader));
    } catch (IOException | RuntimeException | AssertionError e) {
      IOUtils.closeWhileHandlingException(reader, directory);
      throw Failures.of(name, e);
    }
  }

  /** Number of articles. */
  public int size() {
    return size;
  }

  /** Changes with every commit. */
  public long version() {
    return commit.version();
  }

  /**
   * Whether this program splits texts into words as the one did that built the index; if not, what
   * {@link #candidates} gives is worthless until the store has been opened for writing.
   */
  public boolean isCurrent() {
    return isBuiltWith(Tokenizer::tokenizeBody);
  }

  boolean isBuiltWith(Function<Document, Tokens> tokenizer) {
    String expected = IndexSignature.of(tokenizer).get(IndexSignature.KEY);
    return size == 0 || commit.signature().filter(expected::equals).isPresent();
  }

  /** The article of that id. */
  public Optional<SourceArticle> get(String id) throws CorpusException {
    return guarded(() -> articles.article(id));
  }

  /** Whether this very article is stored, with all that is known of it. */
  public boolean holds(SourceArticle article) throws CorpusException {
    String hash = ArticleFields.contentHash(article, DocumentCodec.encode(article.document()));
    return card(article.ref().id()).filter(card -> card.contentHash().equals(hash)).isPresent();
  }

  /** The card of the article of that id. */
  public Optional<ArticleCard> card(String id) throws CorpusException {
    return guarded(() -> articles.card(id));
  }

  /** All articles, by id; as {@link #cards}. */
  public Stream<SourceRef> list() {
    return cards().map(ArticleCard::ref);
  }

  /**
   * The cards of all articles, by id; each is read when the stream comes to it. What goes wrong
   * then is an {@link UncheckedIOException} with a {@link CorpusException} as its cause.
   */
  public Stream<ArticleCard> cards() {
    return cards.byId();
  }

  /** What is done with a card. */
  public interface CardUse {
    void of(ArticleCard card) throws CorpusException;
  }

  /** Goes through the cards of all articles, by id. */
  public void forEach(CardUse use) throws CorpusException {
    guarded(
        () -> {
          for (ArticleCard card : (Iterable<ArticleCard>) cards()::iterator) {
            use.of(card);
          }
          return size;
        });
  }

  /** As {@link #cards}, in the order of the store; the stream can be made parallel. */
  Stream<ArticleCard> cardsInAnyOrder() {
    return cards.inAnyOrder();
  }

  /**
   * The articles that may have some words: all for which {@link Words#areIn} holds, and others; as
   * {@link #cards}. The index is asked for them, and nothing is read but titles.
   */
  public Selection mayHave(Words words) throws CorpusException {
    FixedBitSet numbers = guarded(() -> new WordSearch(reader).mayHave(words.all()));
    return new Selection(Math.min(size, numbers.cardinality()), cards.byId(numbers));
  }

  /**
   * Changes with every article, whatever commits and merges there were; the order in which they
   * were stored does not matter.
   */
  public String digest() throws CorpusException {
    return contentSum().digest();
  }

  /** As it was kept with the commit; counted where none was. */
  ContentSum contentSum() throws CorpusException {
    return commit.sum().isPresent() ? commit.sum().get() : countedSum();
  }

  /** Read from every card. */
  ContentSum countedSum() throws CorpusException {
    return guarded(
        () ->
            cardsInAnyOrder()
                .parallel()
                .map(ContentSum.EMPTY::plus)
                .reduce(ContentSum.EMPTY, ContentSum::plus));
  }

  /** The cards of the articles that mirror a file of the corpus folder, by id. */
  public List<ArticleCard> syncedCards() throws CorpusException {
    return guarded(articles::syncedCards);
  }

  /**
   * What could not be read, or only in part, of the articles that mirror a file; by id of the
   * article.
   */
  public List<Issue> syncedIssues() throws CorpusException {
    return guarded(articles::syncedIssues);
  }

  /**
   * The articles that a submission may reuse, the likeliest first.
   *
   * <p>The submission is cut into windows of {@value Candidate#WINDOW} words, each half over the
   * next, and an article is judged by what it shares with its best window: fingerprints, each of
   * which stands for five words in a row, and rare words, by their inverse document frequency. A
   * fingerprint counts if at most {@value CandidateSearch#ALWAYS_RARE} articles, or one in a
   * hundred, have it; of any eight words in a row at least one is looked up. Found is every article
   * that has in common with a window what the best of so many articles hardly has by chance, unless
   * {@code limit} others have more: a run of eight words that are not everybody's is enough, and so
   * are some eight rare words without any run.
   *
   * @param tokens of the submission
   * @param limit most candidates to return, 1 or more
   * @throws IllegalArgumentException if {@code limit} is below 1
   */
  public Candidates candidates(Tokens tokens, int limit) throws CorpusException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
    return guarded(() -> search.search(tokens, limit));
  }

  /** The articles that print the text of one, the earliest publication first. */
  public List<Copy> copiesOf(String id) throws CorpusException {
    return guarded(() -> new CopyFinder(reader, articles).copiesOf(id));
  }

  /**
   * The ids of the articles that are copies of one another, in groups of two and more, the earliest
   * publication of each first; reads the sketch of every article.
   */
  public List<List<String>> copyGroups() throws CorpusException {
    return guarded(() -> new CopyFinder(reader, articles).groups());
  }

  /** What the article of that id was, the earliest first; empty if it was never changed. */
  public List<PastVersion> past(String id) throws CorpusException {
    return guarded(() -> articles.past(id));
  }

  /** What any article was, by id. */
  public List<PastVersion> past() throws CorpusException {
    return guarded(articles::past);
  }

  /** The article as it was in a version; absent if its words are not kept. */
  public Optional<SourceArticle> get(PastVersion version) throws CorpusException {
    return guarded(() -> articles.article(version));
  }

  /** The encoded document of the article of that id. */
  Optional<BytesRef> encoded(String id) throws CorpusException {
    return guarded(() -> articles.encoded(id));
  }

  /**
   * The corpus as it stood at a moment: without what was added or changed later, and with what was
   * changed or taken out since, as far as its words are kept. It has no history of its own. Closing
   * it closes this corpus.
   */
  public Corpus asOf(Instant moment) throws CorpusException {
    List<PastVersion> held =
        past().stream().filter(PastVersion::isKept).filter(p -> p.isHeldAt(moment)).toList();
    try (CorpusWriter memory = CorpusWriter.inMemory()) {
      for (PastVersion version : held) {
        Optional<SourceArticle> article = get(version);
        if (article.isPresent()) {
          memory.restore(article.get(), version.card());
        }
      }
      memory.commit();
      return asOf(moment, memory.open());
    }
  }

  /**
   * @param past what was changed or taken out since; closed with the result, or if there is none
   */
  Corpus asOf(Instant moment, Corpus past) throws CorpusException {
    try {
      return guarded(
          () -> {
            IndexReader dated =
                new MultiReader(DatedReader.of((DirectoryReader) reader, moment), past.reader);
            return new Corpus(name, directory, dated, commit.ofOthers());
          });
    } catch (CorpusException e) {
      IOUtils.closeWhileHandlingException(past);
      throw e;
    }
  }

  /** What the corpus held at a moment whose words were erased since. */
  public List<PastVersion> erasedSince(Instant moment) throws CorpusException {
    return past().stream().filter(p -> !p.isKept()).filter(p -> p.isHeldAt(moment)).toList();
  }

  /** How common words are in this corpus, mixed with a background while it is small. */
  public Frequencies frequencies() {
    return frequencies;
  }

  /** Counts over all articles; reads every card. */
  public CorpusStats stats() throws CorpusException {
    return guarded(() -> CorpusStats.of(cards.inAnyOrder(), bytes()));
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (String file : commit.files()) {
      sum += length(file);
    }
    return sum;
  }

  /** A writer may have taken a file away that this snapshot alone still reads. */
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }

  /** What the commit says of itself. */
  CommitData commitData() {
    return commit;
  }

  @Override
  public void close() throws CorpusException {
    try {
      reader.close();
    } catch (IOException e) {
      throw Failures.of(name, e);
    }
  }

  private <T> T guarded(Read<T> read) throws CorpusException {
    try {
      return read.run();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw Failures.of(name, e);
    }
  }

  private interface Read<T> {
    T run() throws IOException;
  }
}
