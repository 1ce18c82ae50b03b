package imprimatur.corpus.store;

import imprimatur.corpus.article.ArticleCard;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Goes through the ids of all articles, which the index keeps sorted. Not thread-safe. */
final class CardsById {
  private final TermsEnum ids;
  private final Bits numbers;
  private final CardReader cards;
  private PostingsEnum having;

  /**
   * @param numbers of the articles that are wanted
   */
  CardsById(IndexReader reader, Bits numbers) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, ArticleFields.ID);
    ids = terms == null ? TermsEnum.EMPTY : terms.iterator();
    cards = new CardReader(reader.leaves());
    this.numbers = numbers;
  }

  /** The next card; nothing after the last. */
  Optional<ArticleCard> next() throws IOException {
    while (ids.next() != null) {
      having = ids.postings(having, PostingsEnum.NONE);
      int number = having.nextDoc();
      while (number != DocIdSetIterator.NO_MORE_DOCS) {
        Optional<ArticleCard> card = numbers.get(number) ? cards.at(number) : Optional.empty();
        if (card.isPresent()) {
          return card; // an id has one article that is not gone
        }
        number = having.nextDoc();
      }
    }
    return Optional.empty();
  }
}
