package imprimatur.corpus;

import imprimatur.corpus.article.CorpusException;
import imprimatur.text.Tokenizer;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A store in memory, for other packages' tests, that a writer can be cut off from. */
public final class FaultyStore {
  private final FaultyDirectory directory;

  private FaultyStore(FaultyDirectory directory) {
    this.directory = directory;
  }

  /** A new one, with nothing in it. */
  public static FaultyStore empty() {
    return new FaultyStore(new FaultyDirectory(0, () -> new IOException("killed")));
  }

  public CorpusWriter writer(Clock clock) throws CorpusException {
    return new CorpusWriter("faulty", directory, Tokenizer::tokenizeBody, Optional.of(clock));
  }

  /** As of the last commit. */
  public Corpus open() throws CorpusException {
    return Corpus.of("faulty", directory);
  }

  /** What is wrong with it. */
  public List<String> problems() throws CorpusException {
    return CorpusCheck.of("faulty", directory, CorpusCheck.Watch.none()).problems();
  }

  /** How many operations there were on its files. */
  public int operations() {
    return directory.operations();
  }

  /** Fails at the n-th operation from now, and at all after it. */
  public void failAfter(long operations) {
    directory.failAfter(operations);
  }

  public boolean hasFailed() {
    return directory.hasFailed();
  }

  /** What is there when the writer was killed at the failure. */
  public FaultyStore afterKill() {
    return new FaultyStore(directory.afterKill());
  }

  /** What is there when the power went at the failure. */
  public FaultyStore afterPowerCut(Random random) {
    return new FaultyStore(directory.afterPowerCut(random));
  }
}
