package imprimatur.corpus;

import imprimatur.fingerprint.Fingerprint;
import imprimatur.text.RunRarity;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/**
 * Ranks the articles that a submission may reuse: by the rare fingerprints they share, each weighed
 * by its inverse document frequency, plus the rare words of their best block. Thread-safe.
 */
final class CandidateSearch {
  /** A fingerprint that at most this many articles have is rare in a corpus of any size. */
  static final int ALWAYS_RARE = 64;

  /** A fingerprint that at most one article in this many has is rare. */
  private static final int RARE_SHARE = 100;

  /** Fingerprints looked up together; bounds the memory for long submissions. */
  private static final int SECTION = 4_096;

  private static final Comparator<Candidate> BY_SCORE =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::sourceId);

  private final IndexReader reader;
  private final StoredArticles articles;
  private final RareWords rareWords;
  private final int rare;

  CandidateSearch(IndexReader reader) {
    this.reader = reader;
    articles = new StoredArticles(reader);
    rareWords = new RareWords(reader);
    rare = Math.max(ALWAYS_RARE, reader.maxDoc() / RARE_SHARE);
  }

  /** At most {@code limit} candidates, the best first, those of equal score by id. */
  Candidates search(Tokens tokens, int limit) throws IOException {
    if (reader.numDocs() == 0 || tokens.size() == 0) {
      return new Candidates(List.of(), RunRarity.unknown(tokens.size()));
    }
    PhraseRarity rarity = new PhraseRarity(tokens, reader.maxDoc());
    Tally shared = sharedFingerprints(tokens, rarity);
    Tally words = rareWords.search(tokens);
    Tally total = new Tally(reader.maxDoc());
    add(shared, total);
    add(words, total);
    return new Candidates(best(total, shared, limit), rarity.finish());
  }

  private Tally sharedFingerprints(Tokens tokens, PhraseRarity rarity) throws IOException {
    Tally shared = new Tally(reader.maxDoc());
    Fingerprint fingerprint = ArticleFields.FINGERPRINTER.fingerprint(tokens);
    int[] all = fingerprint.hashes();
    int[] hashes = Postings.sorted(all, 0, all.length);
    for (int from = 0; from < hashes.length; from += SECTION) {
      int[] section = Arrays.copyOfRange(hashes, from, Math.min(hashes.length, from + SECTION));
      Postings postings = Postings.ofPoints(reader, ArticleFields.FINGERPRINTS, section, rare);
      count(postings, shared);
      rarity.add(fingerprint, postings);
    }
    return shared;
  }

  private void count(Postings postings, Tally shared) {
    for (int hash = 0; hash < postings.size(); hash++) {
      int frequency = postings.frequency(hash);
      float weight = frequency > 0 ? (float) Math.log1p((double) reader.maxDoc() / frequency) : 0;
      for (int i = 0; i < frequency; i++) {
        shared.add(postings.articles(hash)[i], weight);
      }
    }
  }

  private static void add(Tally part, Tally total) {
    for (int i = 0; i < part.size(); i++) {
      total.add(part.article(i), part.score(part.article(i)));
    }
  }

  /** Ids are read only for articles that can still be among the best. */
  private List<Candidate> best(Tally total, Tally shared, int limit) throws IOException {
    float[] scores = new float[total.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = total.score(total.article(i));
    }
    Arrays.sort(scores);
    float least = scores.length > limit ? scores[scores.length - limit] : 0;
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < total.size(); i++) {
      int article = total.article(i);
      float score = total.score(article);
      if (score >= least && score > 0) {
        candidates.add(new Candidate(articles.id(article), score, shared.count(article)));
      }
    }
    candidates.sort(BY_SCORE);
    return List.copyOf(candidates.subList(0, Math.min(limit, candidates.size())));
  }
}
