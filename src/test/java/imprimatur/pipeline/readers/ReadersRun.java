package imprimatur.pipeline.readers;

import imprimatur.corpus.CorpusWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Two processes read a corpus while one writes to it: {@code ReadersRun FOLDER SECONDS}. Prints
 * what each of them says; the exit code is 1 if an answer was wrong or missing.
 */
final class ReadersRun {
  private static final int READERS = 2;

  private ReadersRun() {}

  public static void main(String[] args) throws Exception {
    List<String> said = run(Path.of(args[0]), Integer.parseInt(args[1]));
    said.forEach(System.out::println);
    boolean sound =
        said.stream().filter(line -> line.endsWith(" right, 0 wrong")).count() == READERS;
    System.exit(sound ? 0 : 1);
  }

  /**
   * What the processes print, the writer first.
   *
   * @param folder empty or not there
   */
  static List<String> run(Path folder, int seconds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path notes = Files.createDirectories(folder.resolve("notes"));
    try (CorpusWriter writer = CorpusWriter.open(corpus, Clock.systemUTC())) {
      for (int i = 0; i < Rounds.FIXED; i++) {
        writer.put(Rounds.article("fixed" + i, Rounds.fixed(i)));
      }
      writer.commit();
    }
    List<Process> processes = new ArrayList<>();
    processes.add(start(WriterProcess.class, corpus, notes, seconds, 0));
    for (int i = 1; i <= READERS; i++) {
      processes.add(start(ReaderProcess.class, corpus, notes, seconds, i));
    }
    List<String> said = new ArrayList<>();
    for (Process process : processes) {
      said.addAll(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList());
      said.add(process.waitFor() == 0 ? "ended well" : "failed");
    }
    return said;
  }

  private static Process start(Class<?> main, Path corpus, Path notes, int seconds, int seed)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx500m",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            corpus.toString(),
            notes.toString(),
            Integer.toString(seconds),
            Integer.toString(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
