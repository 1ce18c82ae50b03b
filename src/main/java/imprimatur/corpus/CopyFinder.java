package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.copies.Copy;
import imprimatur.corpus.copies.Sketches;
import imprimatur.corpus.search.SearchFields;
import imprimatur.corpus.store.StoredArticles;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.TextCluster;
import imprimatur.text.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;

/** Finds the articles of an index that print the same text. Thread-safe. */
final class CopyFinder {
  private final IndexReader reader;
  private final StoredArticles articles;

  CopyFinder(IndexReader reader, StoredArticles articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /** The copies of an article, the earliest publication first. */
  List<Copy> copiesOf(String id) throws IOException {
    Optional<SourceArticle> article = articles.article(id);
    OptionalInt number = articles.number(id);
    if (article.isEmpty() || number.isEmpty()) {
      return List.of();
    }
    int[] phrases = phrases(article.get());
    List<Copy> copies = new ArrayList<>();
    for (int other : Sketches.of(reader).copiesOf(number.getAsInt())) {
      copy(articles.id(other), phrases).ifPresent(copies::add);
    }
    copies.sort(Comparator.comparing(c -> c.card().ref(), TextCluster.EARLIEST_FIRST));
    return List.copyOf(copies);
  }

  private Optional<Copy> copy(String id, int[] phrases) throws IOException {
    Optional<ArticleCard> card = articles.card(id);
    Optional<SourceArticle> article = articles.article(id);
    return card.isPresent() && article.isPresent()
        ? Optional.of(new Copy(card.get(), percentShared(phrases, phrases(article.get()))))
        : Optional.empty();
  }

  private static int[] phrases(SourceArticle article) {
    int[] phrases = SearchFields.fingerprints(Tokenizer.tokenizeBody(article.document()));
    Arrays.sort(phrases);
    return phrases;
  }

  private static int percentShared(int[] one, int[] other) {
    int[] fewer = one.length <= other.length ? one : other;
    int[] more = fewer == one ? other : one;
    long shared = Arrays.stream(fewer).filter(p -> Arrays.binarySearch(more, p) >= 0).count();
    return (int) (100 * shared / Math.max(1, fewer.length));
  }

  /** The ids of all copies in groups of two and more, the earliest publication of each first. */
  List<List<String>> groups() throws IOException {
    List<List<String>> groups = new ArrayList<>();
    for (List<Integer> group : Sketches.of(reader).groups()) {
      groups.add(earliestFirst(group));
    }
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  private List<String> earliestFirst(List<Integer> group) throws IOException {
    List<SourceRef> refs = new ArrayList<>();
    for (int number : group) {
      articles.card(articles.id(number)).ifPresent(card -> refs.add(card.ref()));
    }
    return refs.stream().sorted(TextCluster.EARLIEST_FIRST).map(SourceRef::id).toList();
  }
}
