package imprimatur.corpus;

import imprimatur.corpus.CorpusException.Reason;
import imprimatur.model.document.Document;
import imprimatur.model.finding.SourceRef;
import imprimatur.text.Background;
import imprimatur.text.Frequencies;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The stored source articles as they were when this corpus was opened.
 *
 * <p>A snapshot: later commits do not change it, and it hinders no writer. Thread-safe. Methods
 * throw a {@link CorpusException} if the store turns out to be damaged; closing while other threads
 * still read makes those fail in the same way.
 */
public final class Corpus implements Closeable {
  private final String name;
  private final Directory directory;
  private final IndexReader reader;
  private final StoredArticles articles;
  private final CandidateSearch search;
  private final CorpusFrequencies frequencies;

  private Corpus(String name, Directory directory, IndexReader reader) throws IOException {
    this.name = name;
    this.directory = directory;
    this.reader = reader;
    articles = new StoredArticles(reader);
    search = new CandidateSearch(reader);
    frequencies = new CorpusFrequencies(name, reader, Background::standard);
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
  static Corpus of(String name, Directory directory) throws CorpusException {
    try {
      IndexReader reader = isEmpty(directory) ? new MultiReader() : DirectoryReader.open(directory);
      return new Corpus(name, directory, reader);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw Failures.of(name, e);
    }
  }

  /**
   * Whether nothing was ever committed there.
   *
   * @throws IOException if something was, but the list of what is missing
   */
  static boolean isEmpty(Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      return false;
    }
    for (String file : directory.listAll()) {
      if (file.startsWith("_")) {
        throw new CorpusException(
            Reason.DAMAGED,
            "the corpus store is damaged: its list of segments is missing; restore it from a copy,"
                + " or delete it and take the articles in again");
      }
    }
    return true;
  }

  /** Number of articles. */
  public int size() {
    return reader.numDocs();
  }

  /** Changes with every commit. */
  public long version() {
    return reader instanceof DirectoryReader committed ? committed.getVersion() : 0;
  }

  /**
   * Whether this program splits texts into words as the one did that built the index; if not, what
   * {@link #candidates} gives is worthless until the store has been opened for writing.
   */
  public boolean isCurrent() throws CorpusException {
    return isBuiltWith(Tokenizer::tokenizeBody);
  }

  boolean isBuiltWith(Function<Document, Tokens> tokenizer) throws CorpusException {
    if (!(reader instanceof DirectoryReader committed) || reader.numDocs() == 0) {
      return true;
    }
    String expected = IndexSignature.of(tokenizer).get(IndexSignature.KEY);
    return guarded(
        () -> expected.equals(committed.getIndexCommit().getUserData().get(IndexSignature.KEY)));
  }

  /** The article of that id. */
  public Optional<SourceArticle> get(String id) throws CorpusException {
    return guarded(() -> articles.article(id));
  }

  /** The card of the article of that id. */
  public Optional<ArticleCard> card(String id) throws CorpusException {
    return guarded(() -> articles.card(id));
  }

  /** All articles, by id. */
  public Stream<SourceRef> list() throws CorpusException {
    return cards().stream().map(ArticleCard::ref);
  }

  /** The cards of all articles, by id. */
  public List<ArticleCard> cards() throws CorpusException {
    return guarded(articles::cards);
  }

  /** The cards of the articles that mirror a file of the corpus folder, by id. */
  public List<ArticleCard> syncedCards() throws CorpusException {
    return guarded(articles::syncedCards);
  }

  /**
   * The articles that a submission may reuse, the likeliest first.
   *
   * <p>An article that shares a rare fingerprint with the submission is found, whatever the size of
   * the corpus, unless {@code limit} others have more evidence; so every run of eight words that
   * few articles have leads to its source. A fingerprint is rare if at most {@value
   * CandidateSearch#ALWAYS_RARE} articles, or one in a hundred, have it. Articles that share no
   * such run are found by the rare words of a block of the submission.
   *
   * @param tokens of the submission
   * @param limit most candidates to return, 1 or more
   */
  public Candidates candidates(Tokens tokens, int limit) throws CorpusException {
    return guarded(() -> search.search(tokens, limit));
  }

  /** How common words are in this corpus, mixed with a background while it is small. */
  public Frequencies frequencies() {
    return frequencies;
  }

  /** Counts over all articles; reads every card. */
  public CorpusStats stats() throws CorpusException {
    return guarded(() -> articles.stats(bytes()));
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (String file : directory.listAll()) {
      sum += directory.fileLength(file);
    }
    return sum;
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
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.of(name, e);
    }
  }

  private interface Read<T> {
    T run() throws IOException;
  }
}
