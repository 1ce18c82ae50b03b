package imprimatur.corpus.store;

import imprimatur.corpus.codec.StoreCodec;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LiveIndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/** How an index is written: its buffer, its merges, its codec. Thread-safe. */
public final class IndexConfiguration {
  private static final double BUFFER_MB = 64;
  private static final double BULK_BUFFER_MB = 128;

  /** Look-ups pay for every segment. */
  private static final int SEGMENTS_PER_TIER = 5;

  private static final int BULK_SEGMENTS_PER_TIER = 30;

  private IndexConfiguration() {}

  /** For a few changes at a time. */
  public static IndexWriterConfig standard() {
    IndexWriterConfig configuration = new IndexWriterConfig(null);
    configuration.setRAMBufferSizeMB(BUFFER_MB);
    configuration.setMergePolicy(merging(SEGMENTS_PER_TIER));
    configuration.setMergeScheduler(new QuietMerges());
    configuration.setCodec(new StoreCodec());
    configuration.setCommitOnClose(false);
    return configuration;
  }

  /** For many changes, after which the index is merged as a whole: until then little is. */
  public static void forMany(LiveIndexWriterConfig configuration) {
    configuration.setRAMBufferSizeMB(BULK_BUFFER_MB);
    configuration.setMergePolicy(merging(BULK_SEGMENTS_PER_TIER));
  }

  /** As {@link #standard} merges. */
  public static void forFew(LiveIndexWriterConfig configuration) {
    configuration.setMergePolicy(merging(SEGMENTS_PER_TIER));
  }

  /** Does the merges that are due, and waits for them. */
  public static void merge(IndexWriter index) throws IOException {
    index.maybeMerge();
    ((QuietMerges) index.getConfig().getMergeScheduler()).sync();
  }

  private static TieredMergePolicy merging(int segments) {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(segments);
    merging.setMaxMergeAtOnce(segments);
    merging.setForceMergeDeletesPctAllowed(0); // what is to be erased may be one in a million
    return merging;
  }

  /** The next change fails in its turn and tells the user; the library would print a trace. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}
