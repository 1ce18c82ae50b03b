package imprimatur.corpus.store;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Reads the cards of an index one after the other, so that memory does not grow with their number.
 *
 * <p>What goes wrong while a stream is gone through is an {@link UncheckedIOException} with a
 * {@link CorpusException} as its cause. Thread-safe.
 */
public final class StoredCards {
  /** So few cards are sorted in memory, which is faster than going through the ids of all. */
  private static final int FEW = 10_000;

  private static final int AT_ONCE = 1 << 10;

  private final IndexReader reader;
  private final Function<Throwable, CorpusException> failures;

  public StoredCards(IndexReader reader, Function<Throwable, CorpusException> failures) {
    this.reader = reader;
    this.failures = failures;
  }

  /** All cards, by id. */
  public Stream<ArticleCard> byId() {
    return byId(new Bits.MatchAllBits(reader.maxDoc()));
  }

  /** The cards of the articles with some numbers, those left out that are gone; by id. */
  public Stream<ArticleCard> byId(FixedBitSet numbers) {
    if (numbers.cardinality() > FEW) {
      return byId((Bits) numbers);
    }
    IntStream.Builder few = IntStream.builder();
    BitSetIterator each = new BitSetIterator(numbers, 0);
    for (int n = each.nextDoc(); n != BitSetIterator.NO_MORE_DOCS; n = each.nextDoc()) {
      few.add(n);
    }
    return cards(few.build()).sorted(Comparator.comparing(card -> card.ref().id()));
  }

  private Stream<ArticleCard> byId(Bits numbers) {
    CardsById cards = guarded(() -> new CardsById(reader, numbers));
    return Stream.iterate(guarded(cards::next), Optional::isPresent, last -> guarded(cards::next))
        .map(Optional::orElseThrow);
  }

  /** All cards, in the order of the index; the stream can be made parallel. */
  public Stream<ArticleCard> inAnyOrder() {
    int size = reader.maxDoc();
    return IntStream.range(0, size / AT_ONCE + 1)
        .mapToObj(i -> IntStream.range(i * AT_ONCE, Math.min(size, (i + 1) * AT_ONCE)))
        .flatMap(this::cards);
  }

  private Stream<ArticleCard> cards(IntStream numbers) {
    CardReader cards = new CardReader(reader.leaves());
    return numbers.mapToObj(number -> guarded(() -> cards.at(number))).flatMap(Optional::stream);
  }

  /** What reads the index. */
  interface Read<T> {
    T run() throws IOException;
  }

  private <T> T guarded(Read<T> read) {
    try {
      return read.run();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw new UncheckedIOException(failures.apply(e));
    }
  }
}
