package imprimatur.pipeline.ledger;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.decide.PolicyData;
import imprimatur.decide.ledger.Consent;
import imprimatur.decide.ledger.Work;
import imprimatur.decide.names.Addresses;
import imprimatur.decide.names.Names;
import imprimatur.decide.observe.Observer;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RightsStatement;
import imprimatur.rights.RightsExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the corpus knows of the works that authorizations are about. */
public final class KnownWorks {
  /** Reading articles takes its time, and one of a publisher is much like the next. */
  private static final int MOST_TRIED = 20;

  private final Corpus corpus;
  private final PolicyData data;

  public KnownWorks(Corpus corpus, PolicyData data) {
    this.corpus = corpus;
    this.data = data;
  }

  /**
   * The article of that id, with its publisher, its holder and whom it credits, as checks see it.
   */
  public Optional<Work> article(String id) throws CorpusException {
    return corpus.get(id).map(article -> work(article, data));
  }

  /** An article with its publisher, its holder and whom it credits, as checks see it. */
  static Work work(SourceArticle article, PolicyData data) {
    return work(article, RightsExtractor.standard().read(article.document()), data);
  }

  static Work work(SourceArticle article, RightsStatement rights, PolicyData data) {
    return new Observer(data).work(article.ref(), article.document(), rights);
  }

  /**
   * One of the articles that are meant: the one that is named, else one of the first that fit; of a
   * holder alone, what is said.
   */
  public Optional<Work> example(Authorization.Works works) throws CorpusException {
    if (works.sourceId().isPresent()) {
      return article(works.sourceId().get());
    }
    if (works.publisher().isEmpty() && works.uri().isEmpty()) {
      return works.holder().map(KnownWorks::heldBy);
    }
    List<String> ids =
        corpus
            .list()
            .filter(ref -> mayBe(ref, works))
            .limit(MOST_TRIED)
            .map(SourceRef::id)
            .toList();
    for (String id : ids) {
      Optional<Work> work = article(id).filter(w -> w.isAmong(works));
      if (work.isPresent()) {
        return work;
      }
    }
    return Optional.empty();
  }

  private static Work heldBy(String holder) {
    Consent consent = new Consent(Set.of(holder), false);
    Set<String> holders = Set.of(holder);
    return new Work(holders, Optional.empty(), Set.of(), Optional.empty(), Set.of()).with(consent);
  }

  /** By what can be told without reading the article. */
  private static boolean mayBe(SourceRef ref, Authorization.Works works) {
    return works.publisher().isEmpty()
        || ref.publisher().filter(p -> Names.same(p, works.publisher().get())).isPresent();
  }

  /** The id of the article that was published at an address. */
  public Optional<String> idAt(String address) throws CorpusException {
    String wanted = Addresses.bare(address);
    return corpus
        .list()
        .filter(ref -> Addresses.isWeb(ref.uri()) && Addresses.bare(ref.uri()).equals(wanted))
        .map(SourceRef::id)
        .findFirst();
  }

  /**
   * The entries; those that name one article and no publisher with the publisher of that article,
   * so that they are found by that name too.
   */
  public List<Authorization> withPublishers(List<Authorization> ledger) throws CorpusException {
    List<Authorization> all = new ArrayList<>();
    for (Authorization entry : ledger) {
      Optional<String> publisher =
          lacksPublisher(entry)
              ? corpus.card(entry.works().sourceId().get()).flatMap(card -> card.ref().publisher())
              : Optional.empty();
      all.add(publisher.map(name -> entry.publishedBy(name)).orElse(entry));
    }
    return List.copyOf(all);
  }

  /** Whether an entry names an article of the corpus, but not who published it. */
  public static boolean lacksPublisher(Authorization entry) {
    return entry.works().sourceId().isPresent() && entry.works().publisher().isEmpty();
  }
}
