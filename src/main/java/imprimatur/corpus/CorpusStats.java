package imprimatur.corpus;

import java.util.SortedMap;

/**
 * Counts over a corpus.
 *
 * @param articles number of stored articles
 * @param publishers articles by publisher; the empty name where none is known
 * @param languages articles by BCP 47 tag
 * @param words tokens in all bodies
 * @param textUnits UTF-16 units in all texts
 * @param storeBytes size of the index on disk (or in memory)
 */
public record CorpusStats(
    int articles,
    SortedMap<String, Integer> publishers,
    SortedMap<String, Integer> languages,
    long words,
    long textUnits,
    long storeBytes) {}
