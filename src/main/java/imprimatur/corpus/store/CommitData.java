package imprimatur.corpus.store;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;

/**
 * What a commit says of itself.
 *
 * @param version changes with every commit
 * @param kept what was kept with it, by key
 * @param files names of the files that it is made of
 */
public record CommitData(long version, Map<String, String> kept, Collection<String> files) {
  private static final String SHREDDING_DUE = "imprimatur.shredding";

  public CommitData {
    kept = Map.copyOf(kept);
    files = List.copyOf(files);
  }

  /** That of the commit which a reader sees. */
  public static CommitData of(DirectoryReader reader) throws IOException {
    IndexCommit commit = reader.getIndexCommit();
    return new CommitData(reader.getVersion(), commit.getUserData(), commit.getFileNames());
  }

  /**
   * What is to be kept with a commit.
   *
   * @param signature of what the index is built with
   * @param sum of its articles
   * @param shreddingDue as {@link #isShreddingDue}
   */
  public static Map<String, String> toKeep(
      Map<String, String> signature, ContentSum sum, boolean shreddingDue) {
    Map<String, String> kept = new HashMap<>(signature);
    kept.put(ContentSum.KEY, sum.toString());
    if (shreddingDue) {
      kept.put(SHREDDING_DUE, "due");
    }
    return Map.copyOf(kept);
  }

  /** For other articles of the same index. */
  public CommitData ofOthers() {
    Map<String, String> others = new HashMap<>(kept);
    others.remove(ContentSum.KEY);
    return new CommitData(version, others, files);
  }

  /** Of what the index was built with. */
  public Optional<String> signature() {
    return Optional.ofNullable(kept.get(IndexSignature.KEY));
  }

  /** Of its articles; absent in a store of an earlier version, and where it would not fit. */
  public Optional<ContentSum> sum() {
    return Optional.ofNullable(kept.get(ContentSum.KEY)).flatMap(ContentSum::of);
  }

  /** Whether files of the index still hold words that were erased. */
  public boolean isShreddingDue() {
    return kept.containsKey(SHREDDING_DUE);
  }
}
