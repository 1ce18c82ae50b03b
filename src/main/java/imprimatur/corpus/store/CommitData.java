package imprimatur.corpus.store;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;

/**
 * What a commit says of itself.
 *
 * @param version changes with every commit
 * @param signature of what the index was built with
 * @param sum of its articles; absent in a store of an earlier version, and where it would not fit
 */
public record CommitData(long version, Optional<String> signature, Optional<ContentSum> sum) {
  /** That of the commit which a reader sees. */
  public static CommitData of(DirectoryReader reader) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    return new CommitData(
        reader.getVersion(),
        Optional.ofNullable(data.get(IndexSignature.KEY)),
        Optional.ofNullable(data.get(ContentSum.KEY)).flatMap(ContentSum::of));
  }

  /** For other articles of the same index. */
  public CommitData ofOthers() {
    return new CommitData(version, signature, Optional.empty());
  }
}
