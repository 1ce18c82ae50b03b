package imprimatur.pipeline.ledger;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusException;
import imprimatur.corpus.SourceArticle;
import imprimatur.decide.Addresses;
import imprimatur.decide.PolicyData;
import imprimatur.decide.ledger.Work;
import imprimatur.decide.observe.Observer;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RightsStatement;
import imprimatur.rights.RightsExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the corpus knows of the works that authorizations are about. */
public final class KnownWorks {
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
    Optional<SourceArticle> article = corpus.get(id);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    RightsStatement rights = RightsExtractor.standard().read(article.get().document());
    return Optional.of(
        new Observer(data).work(article.get().ref(), article.get().document(), rights));
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
