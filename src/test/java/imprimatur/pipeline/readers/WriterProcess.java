package imprimatur.pipeline.readers;

import imprimatur.corpus.CorpusWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Writes round after round for so many seconds: {@code WriterProcess CORPUS NOTES SECONDS}. */
final class WriterProcess {
  /** Rounds after which the index is brought into its best form. */
  private static final int COMPACT_EVERY = 25;

  private WriterProcess() {}

  public static void main(String[] args) throws IOException {
    Rounds rounds = new Rounds(Path.of(args[1]));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
    try (CorpusWriter writer = CorpusWriter.open(Path.of(args[0]), Clock.systemUTC())) {
      int round = 0;
      for (; System.nanoTime() < end; round++) {
        rounds.begin(round);
        write(writer, round);
        rounds.done(round);
      }
      System.out.println(round);
    }
  }

  private static void write(CorpusWriter writer, int round) throws IOException {
    writer.put(Rounds.article("added" + round, Rounds.added(round)));
    writer.put(Rounds.article("page" + round % Rounds.PAGES, Rounds.page(round)));
    if (round >= Rounds.KEPT) {
      writer.remove("added" + (round - Rounds.KEPT), "retracted");
    }
    if (round % COMPACT_EVERY == COMPACT_EVERY - 1) {
      writer.compact();
    } else {
      writer.commit();
    }
  }
}
