package imprimatur.corpus.store;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;

/** Reads cards by the numbers of their articles, fastest in ascending order. Not thread-safe. */
final class CardReader {
  private final List<LeafReaderContext> leaves;
  private final Values[] cards;

  CardReader(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
    cards = new Values[leaves.size()];
  }

  /** The card with that number; nothing if that article is gone, or is what one was earlier. */
  Optional<ArticleCard> at(int number) throws IOException {
    int index = ReaderUtil.subIndex(number, leaves);
    LeafReaderContext leaf = leaves.get(index);
    int doc = number - leaf.docBase;
    Bits live = leaf.reader().getLiveDocs();
    if (live != null && !live.get(doc)) {
      return Optional.empty();
    }
    if (cards[index] == null || cards[index].isPast(doc)) {
      cards[index] = new Values(leaf.reader());
    }
    return cards[index].card(doc);
  }

  /** What a segment holds beside its documents; can only be gone through forwards. */
  private static final class Values {
    private final BinaryDocValues cards;
    private final BinaryDocValues earlier;
    private int last = -1;

    Values(LeafReader segment) throws IOException {
      cards = segment.getBinaryDocValues(ArticleFields.CARD);
      earlier = segment.getBinaryDocValues(ArticleFields.PAST);
    }

    boolean isPast(int doc) {
      return doc < last;
    }

    Optional<ArticleCard> card(int doc) throws IOException {
      last = doc;
      if (cards != null && cards.advanceExact(doc)) {
        return Optional.of(CardCodec.decode(cards.binaryValue()));
      }
      if (earlier == null || !earlier.advanceExact(doc)) {
        throw new CorruptIndexException("an article without its card", "article " + doc);
      }
      return Optional.empty();
    }
  }
}
