package imprimatur.corpus.search;

import imprimatur.text.RunRarity;
import java.util.List;

/**
 * What a corpus knows of a submission before any article is read.
 *
 * @param best the articles that it may reuse, the likeliest first
 * @param rarity how rare its turns of phrase are in the corpus
 */
public record Candidates(List<Candidate> best, RunRarity rarity) {
  public Candidates {
    best = List.copyOf(best);
  }
}
