package imprimatur.pipeline.cache;

import imprimatur.corpus.article.CorpusException;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.DocumentResult;
import imprimatur.pipeline.ComplianceChecker;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks documents, and does so once only for the same document and the same grounds. The rules are
 * not even loaded before a document comes that is not in the cache. Thread-safe.
 */
public final class CachedChecks {
  private final ResultCache cache;
  private final Grounds grounds;
  private final Optional<CacheKey> key;
  private ComplianceChecker checker;

  /**
   * Checks on certain grounds.
   *
   * @throws CorpusException if the corpus is damaged
   */
  public CachedChecks(ResultCache cache, Grounds grounds) throws CorpusException {
    this.cache = cache;
    this.grounds = grounds;
    Optional<CacheKey> program = cache.isOn() ? Program.key() : Optional.empty();
    key = program.isPresent() ? Optional.of(grounds.key(program.get())) : Optional.empty();
  }

  /**
   * The result of a file that need not be read if it was before.
   *
   * @param file all that {@code reading} depends on
   * @param reading the document in the file
   */
  public DocumentResult file(FileKey file, Supplier<ReadResult> reading) throws CorpusException {
    return key.isEmpty() ? checker().check(reading.get()) : result(file.in(key.get()), reading);
  }

  /** The result of a document that was read. */
  public DocumentResult read(ReadResult read) throws CorpusException {
    return key.isPresent() && read instanceof ReadResult.Read known
        ? result(
            key.get().and().text("document").value(Document.class, known.document()).build(),
            () -> read)
        : checker().check(read);
  }

  private DocumentResult result(CacheKey document, Supplier<ReadResult> reading)
      throws CorpusException {
    Optional<DocumentResult> known = cache.find(document, grounds.use().date());
    if (known.isPresent()) {
      return known.get();
    }
    ReadResult read = reading.get();
    DocumentResult result = checker().check(read);
    if (read instanceof ReadResult.Read) {
      cache.keep(document, grounds.use().date(), result);
    }
    return result;
  }

  private synchronized ComplianceChecker checker() {
    if (checker == null) {
      checker = grounds.checker();
    }
    return checker;
  }
}
