package imprimatur.pipeline.intake;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.Origin;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.notation.NotationException;
import imprimatur.notation.Sha256;
import imprimatur.pipeline.sync.ArticleFile;
import imprimatur.pipeline.sync.Articles;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Puts single articles of an import into the store. Not thread-safe. */
final class ArticleIntake {
  /** What became of one article. */
  enum Kind {
    STORED,
    UNCHANGED,
    /** Not stored, and nobody expected it to be: a picture in a folder of articles. */
    PASSED_OVER,
    FAILED
  }

  record Outcome(Kind kind, List<Issue> issues) {
    static Outcome failed(Issue issue) {
      return new Outcome(Kind.FAILED, List.of(issue));
    }
  }

  private final ImportTarget target;
  private final Ingest ingest;
  private final IdSet seen = new IdSet();

  ArticleIntake(ImportTarget target, Ingest ingest) {
    this.target = target;
    this.ingest = ingest;
  }

  /** Stores a document under the id of its place. */
  Outcome document(ReadResult result) throws CorpusException {
    if (result instanceof ReadResult.Read read) {
      String uri = read.document().uri();
      String id = Articles.idOf(uri);
      return put(id, read.document(), new Origin(false, uri, "", ""), origin(id), uri);
    }
    return result instanceof ReadResult.Skipped skipped
        ? new Outcome(Kind.PASSED_OVER, List.of(skipped.issue()))
        : Outcome.failed(((ReadResult.Unreadable) result).issue());
  }

  /**
   * Fetches and stores an address of a list; passes over what is stored and not said to have
   * changed.
   *
   * @param stamp changes when the page does, as far as the list says; may be empty
   */
  Outcome address(String address, String stamp) throws CorpusException {
    String id = Articles.idOf(address);
    Optional<Origin> before = origin(id);
    if (before.filter(o -> !o.synced() && o.stamp().equals(stamp)).isPresent()) {
      return new Outcome(Kind.UNCHANGED, List.of());
    }
    ReadResult result = ingest.readPolitely(address, Document.Role.SOURCE);
    return result instanceof ReadResult.Read read
        ? put(id, read.document(), new Origin(false, address, stamp, ""), before, address)
        : Outcome.failed(((ReadResult.Unreadable) result).issue());
  }

  /**
   * Stores records, many at a time.
   *
   * @return one outcome each, in order
   */
  List<Outcome> records(String file, List<RecordLines.Line> lines) throws CorpusException {
    try {
      List<Step> steps = lines.stream().map(line -> parse(file, line)).toList();
      return steps.parallelStream().map(Step::run).toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CorpusException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private Optional<Origin> origin(String id) throws CorpusException {
    return target.find(id).flatMap(ArticleCard::origin);
  }

  private interface Step {
    Outcome run();
  }

  /** Reads the id, in order; leaves the rest to a step that may run beside others. */
  private Step parse(String file, RecordLines.Line line) {
    String where = file + ":" + line.number();
    if (line.tooLong()) {
      return () -> Outcome.failed(Issue.error("this record is too long to be read", where));
    }
    try {
      ArticleRecord record = ArticleRecord.parse(file, line);
      if (!seen.add(record.id())) {
        String message = "the id '" + record.id() + "' came before; this record was not stored";
        return () -> Outcome.failed(Issue.error(message, where));
      }
      String digest = ArticleFile.READER + " " + Sha256.hex(line.bytes());
      return () -> store(record, new Origin(false, file, "", digest), where);
    } catch (NotationException e) {
      Outcome outcome = Outcome.failed(broken(e, where));
      return () -> outcome;
    }
  }

  private Outcome store(ArticleRecord record, Origin origin, String where) {
    try {
      Optional<Origin> before = origin(record.id());
      if (before.filter(o -> !o.synced() && o.digest().equals(origin.digest())).isPresent()) {
        return new Outcome(Kind.UNCHANGED, List.of());
      }
      ReadResult result = record.read(ingest, Document.Role.SOURCE);
      return result instanceof ReadResult.Read read
          ? put(record.id(), read.document(), origin, before, where)
          : Outcome.failed(((ReadResult.Unreadable) result).issue());
    } catch (NotationException e) {
      return Outcome.failed(broken(e, where));
    } catch (CorpusException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param before where the article of that id comes from, if one is stored
   */
  private Outcome put(
      String id, Document document, Origin origin, Optional<Origin> before, String where)
      throws CorpusException {
    if (before.filter(Origin::synced).isPresent()) {
      String message =
          "not stored: the id '" + id + "' belongs to the article file " + before.get().path();
      return Outcome.failed(Issue.error(message, where));
    }
    try {
      boolean changed = target.put(Articles.of(id, document), kept(origin, document));
      return new Outcome(changed ? Kind.STORED : Kind.UNCHANGED, document.issues());
    } catch (IllegalArgumentException e) {
      return Outcome.failed(Issue.error(e.getMessage(), where));
    }
  }

  /** What was read only in part is read again by the next import, to be reported again. */
  private static Origin kept(Origin origin, Document document) {
    boolean whole = document.issues().stream().noneMatch(i -> i.severity() == Issue.Severity.ERROR);
    return whole ? origin : new Origin(origin.synced(), origin.path(), origin.stamp(), "");
  }

  private static Issue broken(NotationException e, String where) {
    return Issue.error("this record is broken: " + e.getMessage(), where + ":" + e.column());
  }
}
