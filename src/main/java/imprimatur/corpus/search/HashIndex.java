package imprimatur.corpus.search;

import java.io.IOException;

/** Answers which articles have which hashes. Thread-safe. */
interface HashIndex {
  /**
   * Looks hashes up.
   *
   * @param hashes in the order of {@link Postings#sorted}
   */
  Postings find(int[] hashes) throws IOException;
}
