package imprimatur.pipeline;

import imprimatur.align.pair.AlignedText;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.RightsStatement;
import imprimatur.rights.RightsExtractor;
import imprimatur.text.Languages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stored articles made ready for comparison, the latest kept: many submissions of a batch meet the
 * same articles. Thread-safe.
 */
final class PreparedSources {
  /**
   * Text held ready, in UTF-16 units; with tokens and index an article takes some ten times that.
   */
  private static final long MOST_UNITS = 16L << 20;

  private final Corpus corpus;
  private final Map<String, Source> latest = new LinkedHashMap<>(256, 0.75f, true);
  private long units;

  PreparedSources(Corpus corpus) {
    this.corpus = corpus;
  }

  /** The forms of notices take a moment to load, and a clean submission needs none. */
  private static final class Rights {
    static final RightsExtractor EXTRACTOR = RightsExtractor.standard();
  }

  /** An article, its words and, once somebody asks, its rights. Thread-safe. */
  static final class Source {
    private final SourceRef ref;
    private final AlignedText text;
    private final Optional<AlignedText> licence;
    private RightsStatement rights;

    private Source(SourceArticle article) {
      ref = article.ref();
      LicenceWords.Parted words = LicenceWords.part(article.document());
      Document named = Languages.named(article.document(), words.own().language());
      text = AlignedText.of(named, words.own());
      licence = words.licence().map(tokens -> AlignedText.of(named, tokens));
    }

    SourceRef ref() {
      return ref;
    }

    AlignedText text() {
      return text;
    }

    /** The words of the licences that it prints. */
    Optional<AlignedText> licence() {
      return licence;
    }

    synchronized RightsStatement rights() {
      if (rights == null) {
        rights = Rights.EXTRACTOR.read(text.document());
      }
      return rights;
    }

    private int units() {
      return text.document().text().length();
    }
  }

  /**
   * The article of that id.
   *
   * @throws CorpusException if it cannot be read
   */
  Source get(String id) throws CorpusException {
    synchronized (this) {
      Source known = latest.get(id);
      if (known != null) {
        return known;
      }
    }
    SourceArticle article =
        corpus
            .get(id)
            .orElseThrow(
                () ->
                    new CorpusException(
                        CorpusException.Reason.DAMAGED,
                        "the corpus store is damaged: it names the article '"
                            + id
                            + "' but does not hold it; see 'imprimatur corpus verify'"));
    Source made = new Source(article);
    keep(id, made);
    return made;
  }

  private synchronized void keep(String id, Source made) {
    if (latest.put(id, made) == null) {
      units += made.units();
    }
    var eldest = latest.entrySet().iterator();
    while (units > MOST_UNITS && latest.size() > 1) {
      units -= eldest.next().getValue().units();
      eldest.remove();
    }
  }
}
