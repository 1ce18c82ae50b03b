package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts over a corpus.
 *
 * @param articles number of stored articles
 * @param publishers articles by publisher; the empty name where none is known
 * @param languages articles by BCP 47 tag
 * @param years articles by the year of publication
 * @param undated articles whose day of publication is not known
 * @param words tokens in all bodies
 * @param medianWords as many articles have at most so many words as have at least so many
 * @param longestWords tokens of the longest body
 * @param textUnits UTF-16 units in all texts
 * @param firstHeld when the article was stored that is held longest; absent if nobody noted any
 * @param lastHeld when the latest one was stored
 * @param storeBytes size of the index on disk (or in memory)
 */
public record CorpusStats(
    int articles,
    SortedMap<String, Integer> publishers,
    SortedMap<String, Integer> languages,
    SortedMap<Integer, Integer> years,
    int undated,
    long words,
    int medianWords,
    int longestWords,
    long textUnits,
    Optional<Instant> firstHeld,
    Optional<Instant> lastHeld,
    long storeBytes) {

  static CorpusStats of(Stream<ArticleCard> cards, long storeBytes) {
    Counter counter = new Counter();
    cards.forEach(counter::add);
    return counter.stats(storeBytes);
  }

  private static final class Counter {
    private final SortedMap<String, Integer> publishers = new TreeMap<>();
    private final SortedMap<String, Integer> languages = new TreeMap<>();
    private final SortedMap<Integer, Integer> years = new TreeMap<>();
    private final SortedMap<Integer, Integer> lengths = new TreeMap<>();
    private int articles;
    private int dated;
    private long words;
    private long textUnits;
    private Optional<Instant> firstHeld = Optional.empty();
    private Optional<Instant> lastHeld = Optional.empty();

    void add(ArticleCard card) {
      articles++;
      publishers.merge(card.ref().publisher().orElse(""), 1, Integer::sum);
      languages.merge(card.language(), 1, Integer::sum);
      lengths.merge(card.words(), 1, Integer::sum);
      words += card.words();
      textUnits += card.textUnits();
      card.ref().published().ifPresent(day -> addYear(day.getYear()));
      card.since().ifPresent(this::addHeld);
    }

    private void addYear(int year) {
      dated++;
      years.merge(year, 1, Integer::sum);
    }

    private void addHeld(Instant since) {
      firstHeld = firstHeld.filter(first -> !first.isAfter(since)).or(() -> Optional.of(since));
      lastHeld = lastHeld.filter(last -> !last.isBefore(since)).or(() -> Optional.of(since));
    }

    private int medianWords() {
      int left = (articles + 1) / 2;
      for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
        left -= length.getValue();
        if (left <= 0) {
          return length.getKey();
        }
      }
      return 0;
    }

    CorpusStats stats(long storeBytes) {
      return new CorpusStats(
          articles,
          publishers,
          languages,
          years,
          articles - dated,
          words,
          medianWords(),
          lengths.isEmpty() ? 0 : lengths.lastKey(),
          textUnits,
          firstHeld,
          lastHeld,
          storeBytes);
    }
  }
}
