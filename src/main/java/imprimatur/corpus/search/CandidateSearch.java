package imprimatur.corpus.search;

import imprimatur.fingerprint.Fingerprint;
import imprimatur.text.RunRarity;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;

/**
 * Ranks the articles that a submission may reuse by what they share with their best window of it.
 *
 * <p>The submission is cut into windows of {@value #WINDOW} tokens, each half over the next, so
 * that a short part that was reused stands out in a long text. Evidence is in nats. Of {@code n}
 * articles that have nothing to do with a window the best has about {@code log n} by chance if its
 * words are independent; words of a topic come together, so {@value #WORDS_ALONE} times as much is
 * asked of words alone, and less for every run of words that is shared too. Thread-safe.
 */
public final class CandidateSearch {
  /** A fingerprint that at most this many articles have is rare in a corpus of any size. */
  public static final int ALWAYS_RARE = 64;

  /** A fingerprint that at most one article in this many has is rare. */
  private static final int RARE_SHARE = 100;

  /** A fingerprint that more articles have is no help in the largest corpus. */
  private static final int NEVER_RARE = 1_000;

  private static final int WINDOW = Candidate.WINDOW;

  private static final int STEP = WINDOW / 2;

  /** Tokens looked up together; bounds the memory for long submissions. */
  private static final int SECTION = 64 * STEP;

  private static final int LEAST_WORDS = 3;

  /** Multiples of {@code log n} asked where no fingerprint is shared. */
  private static final double WORDS_ALONE = 3.25;

  /** What each fingerprint of the window takes off that, up to {@value #MOST_COUNTED}. */
  private static final double PER_FINGERPRINT = 0.4;

  private static final int MOST_COUNTED = 3;

  /** Nats that are enough in a corpus of any size: a reused passage of 25 words has no more. */
  private static final double ENOUGH = 32;

  private static final double ENOUGH_WITH_RUN = 25;

  private static final Comparator<Candidate> BY_SCORE =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::sourceId);

  private final IndexReader reader;
  private final Ids ids;
  private final Lookup lookup;
  private final WindowScores windows;
  private final RelativeLengths lengths;
  private final int articles;
  private final int size;
  private final double unit;

  /** Names articles. */
  public interface Ids {
    /** The id of the article with that number in the index. */
    String of(int number) throws IOException;
  }

  /** Tables that no search uses at the moment. */
  private final ConcurrentLinkedQueue<Tally> free = new ConcurrentLinkedQueue<>();

  /**
   * Searches an index whose articles have the ids that {@code ids} names.
   *
   * @param others documents of the index that are no articles to be found
   */
  public CandidateSearch(IndexReader reader, int others, Ids ids) {
    this.reader = reader;
    this.ids = ids;
    articles = reader.numDocs() - others;
    size = Math.max(1, reader.maxDoc() - others);
    int rare = Math.min(NEVER_RARE, Math.max(ALWAYS_RARE, size / RARE_SHARE));
    lookup = new Lookup(reader, rare, Math.max(256, Math.min(size / 20, 4_000)));
    windows = new WindowScores(size);
    lengths = new RelativeLengths(reader, size);
    unit = Math.log(size);
  }

  /** At most {@code limit} candidates, the best first, those of equal score by id. */
  public Candidates search(Tokens tokens, int limit) throws IOException {
    if (articles == 0 || tokens.size() == 0) {
      return new Candidates(List.of(), RunRarity.unknown(tokens.size()));
    }
    lookup.begin();
    PhraseRarity rarity = new PhraseRarity(tokens, size);
    BestWindows best = new BestWindows();
    Tally tally = free.isEmpty() ? null : free.poll();
    tally = tally == null ? new Tally(reader.maxDoc()) : tally;
    try {
      scan(tokens, rarity, tally, best);
      return new Candidates(best(best, limit), rarity.finish());
    } finally {
      tally.clear();
      free.add(tally);
    }
  }

  private void scan(Tokens tokens, PhraseRarity rarity, Tally tally, BestWindows best)
      throws IOException {
    Fingerprint fingerprint = SearchFields.FINGERPRINTER.fingerprint(tokens);
    int size = tokens.size();
    for (int from = 0; from < size; from += SECTION) {
      int to = Math.min(size, from + SECTION + STEP);
      Section section = new Section(tokens, fingerprint, from, to, lookup);
      rarity.add(section);
      for (int start = from; start < Math.min(size, from + SECTION); start += STEP) {
        int end = Math.min(size, start + WINDOW);
        double chance = windows.add(section, start, end, least(MOST_COUNTED), tally);
        keep(tally, chance, best, start);
        if (end == size) {
          break;
        }
      }
    }
  }

  private void keep(Tally tally, double chance, BestWindows best, int window) throws IOException {
    float[] relative = lengths.get();
    double least = least(MOST_COUNTED);
    for (int i = 0; i < tally.size(); i++) {
      int article = tally.article(i);
      long evidence = tally.take(article);
      double score = Evidence.nats(evidence);
      if (score > least) {
        keep(article, score - chance * relative[article], evidence, best, window);
      }
    }
    tally.reset();
  }

  private void keep(int article, double score, long evidence, BestWindows best, int window) {
    int shared = Evidence.fingerprints(evidence);
    if (score > least(shared) && (shared > 0 || Evidence.words(evidence) >= LEAST_WORDS)) {
      best.add(article, score, shared, window);
    }
  }

  /** Nats asked of a window that shares so many fingerprints. */
  private double least(int fingerprints) {
    double chance = (WORDS_ALONE - PER_FINGERPRINT * Math.min(MOST_COUNTED, fingerprints)) * unit;
    return Math.min(chance, fingerprints > 0 ? ENOUGH_WITH_RUN : ENOUGH);
  }

  /** Ids are read only for articles that can still be among the best. */
  private List<Candidate> best(BestWindows best, int limit) throws IOException {
    double least = best.least(limit);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      if (best.score(i) >= least) {
        String id = ids.of(best.article(i));
        candidates.add(new Candidate(id, best.score(i), best.fingerprints(i), best.windows(i)));
      }
    }
    candidates.sort(BY_SCORE);
    return List.copyOf(candidates.subList(0, Math.min(limit, candidates.size())));
  }
}
