package imprimatur.pipeline.sync;

import imprimatur.corpus.CorpusWriter;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Document;
import imprimatur.pipeline.Progress;
import imprimatur.pipeline.intake.CorpusImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that writes articles, and says on standard output which are committed.
 *
 * <p>Each batch takes five articles in; then it changes the first of the batch before, takes the
 * last of that one out, and now and then merges the whole index.
 */
final class CorpusProcess {
  static final String CHANGED = " It was changed.";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private CorpusProcess() {}

  /** Arguments: corpus folder, beginning of the ids, number of batches (0: until killed). */
  public static void main(String[] args) throws IOException {
    int batches = Integer.parseInt(args[2]);
    for (int batch = 0; batches == 0 || batch < batches; batch++) {
      StringBuilder records = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        records.append(record(args[1], batch * 5 + i)).append('\n');
      }
      try (CorpusImport intake =
          CorpusImport.open(
              Path.of(args[0]),
              Ingest.builder().build(),
              issue -> {},
              Progress.none(),
              Clock.systemUTC())) {
        byte[] bytes = records.toString().getBytes(StandardCharsets.UTF_8);
        intake.records("batch", new ByteArrayInputStream(bytes));
        intake.finish();
      }
      if (batch > 0) {
        change(Path.of(args[0]), args[1], batch);
      }
      System.out.println(batch * 5 + 5);
      System.out.flush();
    }
  }

  private static void change(Path folder, String prefix, int batch) throws IOException {
    int first = (batch - 1) * 5;
    try (CorpusWriter writer =
        new WriterAccess(
                () -> CorpusWriter.open(folder, Clock.systemUTC()), PATIENCE, Progress.none())
            .open()) {
      String changed = text(prefix, first) + CHANGED;
      Document document =
          Ingest.builder().build().plainText("changed", changed, Document.Role.SOURCE);
      writer.put(Articles.of(prefix + first, document));
      writer.remove(prefix + (first + 4), "retracted");
      writer.commit();
      if (batch % 3 == 0) {
        writer.compact();
      }
    }
  }

  private static String record(String prefix, int number) {
    return "{\"id\": \"%s%d\", \"text\": \"%s\"}".formatted(prefix, number, text(prefix, number));
  }

  static String text(String prefix, int number) {
    return ("Story " + prefix + number + " of the lock keeper and his ledger. ").repeat(4).strip();
  }

  /**
   * @param committed where it prints to
   */
  static Process start(Path folder, String prefix, int batches, Path committed) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(CorpusProcess.class.getName());
    command.addAll(List.of(folder.toString(), prefix, Integer.toString(batches)));
    return new ProcessBuilder(command)
        .redirectOutput(committed.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
