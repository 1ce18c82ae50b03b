package imprimatur.pipeline.intake;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Counts which articles of an import are copies of other articles. Not thread-safe. */
final class CopyCount {
  /** So few are looked up one by one. */
  private static final int FEW = 8;

  /** In a larger corpus the sketches of all articles would take too much memory. */
  private static final int LARGEST_CORPUS = 3_000_000;

  private IdSet stored = new IdSet();
  private int count;
  private final List<String> first = new ArrayList<>();

  /** Thread-safe, unlike the rest. */
  synchronized void stored(String id) {
    if (count > LARGEST_CORPUS || !stored.add(id)) {
      return;
    }
    count++;
    if (count <= FEW) {
      first.add(id);
    }
    if (count > LARGEST_CORPUS) {
      stored = new IdSet(); // they will not be counted
    }
  }

  /** How many of those that were stored have a copy in the corpus; absent if it is too large. */
  OptionalInt of(Corpus corpus) throws CorpusException {
    if (first.isEmpty()) {
      return OptionalInt.of(0);
    }
    if (corpus.size() > LARGEST_CORPUS || count > LARGEST_CORPUS) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(count <= FEW ? few(corpus) : many(corpus));
  }

  private int few(Corpus corpus) throws CorpusException {
    int count = 0;
    for (String id : first) {
      count += corpus.copiesOf(id).isEmpty() ? 0 : 1;
    }
    return count;
  }

  private int many(Corpus corpus) throws CorpusException {
    return (int)
        corpus.copyGroups().stream().flatMap(List::stream).filter(stored::contains).count();
  }
}
