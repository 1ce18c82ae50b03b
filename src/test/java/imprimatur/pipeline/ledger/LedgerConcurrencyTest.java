package imprimatur.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.rights.Authorization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost, whoever else writes, and whenever a writer is killed. */
@Timeout(120)
class LedgerConcurrencyTest {
  @TempDir Path folder;
  @TempDir Path output;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Path file() {
    return folder.resolve(LedgerFile.NAME);
  }

  private Process start(String prefix, int count) throws IOException {
    Process process = LedgerWriter.start(file(), prefix, count, acknowledged(prefix));
    started.add(process);
    return process;
  }

  private Path acknowledged(String prefix) {
    return output.resolve(prefix + ".txt");
  }

  private List<String> ids() throws LedgerException {
    return LedgerFile.at(file()).read().stream().map(Authorization::id).toList();
  }

  /** What the history says was granted, or used. */
  private List<String> written() throws LedgerException {
    return LedgerFile.at(file()).history().events().stream()
        .map(e -> e.work().orElse(e.authorization()))
        .toList();
  }

  @Test
  void uses_that_two_processes_and_a_thread_record_at_once_are_all_counted() throws Exception {
    LedgerWriter.enter(LedgerFile.at(file()), "A");
    List<Process> processes = List.of(start("use-P", 30), start("use-Q", 30));
    for (int i = 1; i <= 30; i++) {
      LedgerWriter.enter(LedgerFile.at(file()), "use-S" + i);
    }
    for (Process process : processes) {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(LedgerFile.at(file()).read().get(0).uses()).hasSize(90);
    assertThat(written()).hasSize(91).doesNotHaveDuplicates();
  }

  @Test
  void two_threads_and_two_processes_lose_no_entry() throws Exception {
    List<Process> processes = List.of(start("P", 50), start("Q", 50));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    AtomicBoolean over = new AtomicBoolean();
    try {
      Future<Integer> reads = threads.submit(() -> readUntil(over));
      List<Callable<List<String>>> writers = List.of(() -> enter("S"), () -> enter("T"));
      for (Future<List<String>> written : threads.invokeAll(writers)) {
        assertThat(written.get()).hasSize(50);
      }
      for (Process process : processes) {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
      over.set(true);
      assertThat(reads.get()).isPositive();
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
    List<String> wanted = new ArrayList<>();
    for (String prefix : List.of("P", "Q", "S", "T")) {
      for (int i = 1; i <= 50; i++) {
        wanted.add(prefix + i);
      }
    }
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(written()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private List<String> enter(String prefix) throws LedgerException {
    List<String> entered = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      entered.add(LedgerWriter.enter(LedgerFile.at(file()), prefix + i));
    }
    return entered;
  }

  /** Whoever reads meanwhile finds a whole ledger that only grows. */
  private int readUntil(AtomicBoolean over) throws LedgerException {
    int reads = 0;
    int last = 0;
    while (!over.get()) {
      int size = ids().size();
      assertThat(size).isGreaterThanOrEqualTo(last);
      last = size;
      reads++;
    }
    return reads;
  }

  @Test
  void a_writer_that_is_killed_leaves_a_whole_ledger_with_all_it_has_acknowledged()
      throws Exception {
    Random random = new Random(20261125);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      acknowledged.addAll(killed("R" + round + "-", random.nextInt(400)));
      assertThat(ids()).containsAll(acknowledged);
      assertThat(written()).containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThan(6);
    LedgerWriter.enter(LedgerFile.at(file()), "after");
    assertThat(ids()).containsAll(acknowledged).endsWith("after");
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              LedgerFile.NAME, "authorizations.history.jsonl", ".imprimatur");
    }
  }

  /** What a process has acknowledged when it is killed some time after its first entry. */
  private List<String> killed(String prefix, int delay) throws Exception {
    Process process = start(prefix, 0);
    while (complete(prefix).isEmpty() && process.isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(delay);
    process.destroyForcibly().waitFor();
    return complete(prefix);
  }

  /** The lines that a process has printed to their ends. */
  private List<String> complete(String prefix) throws IOException {
    String printed = Files.readString(acknowledged(prefix));
    return printed.substring(0, printed.lastIndexOf('\n') + 1).lines().toList();
  }
}
