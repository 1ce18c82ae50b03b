package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.article.PastVersion;
import imprimatur.model.finding.SourceRef;
import imprimatur.text.Tokenizer;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A writer is cut off at any operation on its files: what was reported committed is there, and what
 * was under way is there whole or not at all.
 *
 * <p>Killing takes place in this process, by a directory that fails from a chosen operation on; a
 * few dozen processes are killed in earnest by {@code CorpusProcessesTest}.
 */
@Timeout(100)
class CrashTest {
  private static final long SEED = 20261125;
  private static final int BATCHES = 6;

  /** Of each kind of work; there are five. */
  private static final int CRASHES = Integer.getInteger("imprimatur.crashes", 52);

  /** What is done again and again until the crash. */
  enum Work {
    IMPORT {
      @Override
      void batch(State state, int batch) throws CorpusException {
        for (int i = 0; i < 4; i++) {
          state.put("n" + batch + "-" + i, batch);
        }
      }
    },
    UPDATE {
      @Override
      void batch(State state, int batch) throws CorpusException {
        for (int i = 0; i < 4; i++) {
          state.put("a" + (batch * 3 + i) % 12, 100 + batch);
        }
      }
    },
    DELETE {
      @Override
      void batch(State state, int batch) throws CorpusException {
        state.remove("a" + batch * 2);
        state.remove("a" + (batch * 2 + 1));
      }
    },
    MERGE {
      @Override
      void batch(State state, int batch) throws CorpusException {
        state.put("a" + batch, 200 + batch);
        state.remove("a" + (11 - batch));
        state.writer.commit();
        state.committed();
        state.writer.compact();
      }
    },
    ERASE {
      @Override
      void batch(State state, int batch) throws CorpusException {
        state.put("a" + batch, 300 + batch);
        state.writer.commit();
        state.committed();
        state.erase("a" + batch);
      }
    };

    abstract void batch(State state, int batch) throws CorpusException;
  }

  /** The writer, what was reported committed, and what is under way. */
  private static final class State {
    private final CorpusWriter writer;
    private final Map<String, String> now = new TreeMap<>();
    private Map<String, String> committed = Map.of();
    private final List<String> past = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();

    private State(FaultyDirectory directory) throws CorpusException {
      writer =
          new CorpusWriter(
              "faulty", directory, Tokenizer::tokenizeBody, Optional.of(Stories.CLOCK));
    }

    private void put(String id, int version) throws CorpusException {
      String text = text(id, version);
      writer.put(Stories.full(id, text));
      now.put(id, text);
    }

    private void remove(String id) throws CorpusException {
      writer.remove(id, "");
      now.remove(id);
    }

    private void erase(String id) throws CorpusException {
      now.remove(id);
      writer.erase(List.of(id), "");
      committed();
      erased.add(id);
    }

    private void committed() {
      past.addAll(ended());
      committed = new TreeMap<>(now);
    }

    /** The ids of what was committed and is not so any more. */
    private List<String> ended() {
      return committed.entrySet().stream()
          .filter(e -> !e.getValue().equals(now.get(e.getKey())))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static String text(String id, int version) {
    return Stories.words(id.hashCode() * 31L + version, 25);
  }

  @ParameterizedTest
  @EnumSource
  void a_kill_or_power_cut_at_any_operation_loses_nothing_committed(Work work) throws Exception {
    int span = operationsOf(work);
    Random random = new Random(SEED + work.name().hashCode());
    int crashed = 0;
    for (int i = 0; crashed < CRASHES; i++) {
      assertThat(i).as("runs that end before they are cut off").isLessThan(CRASHES * 2);
      // spread evenly, each somewhere in its stretch
      int stretch = Math.floorMod(i * 37, CRASHES);
      long at = 1 + (long) ((stretch + random.nextDouble()) * span / CRASHES);
      crashed += crash(work, at, random) ? 1 : 0;
    }
  }

  private static int operationsOf(Work work) throws CorpusException {
    FaultyDirectory directory = new FaultyDirectory(0, CrashTest::killed);
    State state = begun(directory);
    int before = directory.operations();
    run(work, state);
    return directory.operations() - before;
  }

  private static IOException killed() {
    return new IOException("killed");
  }

  private static State begun(FaultyDirectory directory) throws CorpusException {
    State state = new State(directory);
    for (int i = 0; i < 12; i++) {
      state.put("a" + i, 0);
      if (i % 5 == 4) {
        state.writer.commit();
      }
    }
    state.writer.commit();
    state.committed();
    return state;
  }

  private static void run(Work work, State state) throws CorpusException {
    for (int batch = 0; batch < BATCHES; batch++) {
      work.batch(state, batch);
      state.writer.commit();
      state.committed();
    }
    state.writer.close();
  }

  /** Whether the crash came before the work was done. */
  private static boolean crash(Work work, long at, Random random) throws IOException {
    FaultyDirectory directory = new FaultyDirectory(0, CrashTest::killed);
    State state = begun(directory);
    directory.failAfter(at);
    try {
      run(work, state);
    } catch (CorpusException e) {
      assertThat(directory.hasFailed()).as(e.getMessage()).isTrue();
    }
    closeQuietly(state.writer);
    if (!directory.hasFailed()) {
      return false;
    }
    String place = work + " cut off at operation " + at;
    assertHolds(place + " by a kill", directory.afterKill(), state);
    assertHolds(place + " by a power cut", directory.afterPowerCut(random), state);
    return true;
  }

  private static void closeQuietly(CorpusWriter writer) {
    try {
      writer.close();
    } catch (IOException e) {
      // it is dead
    }
  }

  private static void assertHolds(String place, FaultyDirectory found, State state)
      throws IOException {
    assertThat(CorpusCheck.of("found", found, CorpusCheck.Watch.none()).problems())
        .as(place)
        .isEmpty();
    Map<String, String> texts = texts(found);
    List<String> past = new ArrayList<>(state.past);
    if (texts.equals(state.now)) {
      past.addAll(state.ended());
    } else {
      assertThat(texts).as(place).isEqualTo(state.committed);
    }
    assertThat(pastIds(found, state.erased)).as(place).containsExactlyInAnyOrderElementsOf(past);
    try (CorpusWriter writer =
        new CorpusWriter("found", found, Tokenizer::tokenizeBody, Optional.of(Stories.CLOCK))) {
      writer.put(Stories.full("later", text("later", 1)));
      writer.commit();
    }
    assertThat(texts(found)).as(place + ", then written to").hasSize(texts.size() + 1);
  }

  /** The id of every earlier version; of what was erased no words are there. */
  private static List<String> pastIds(FaultyDirectory directory, Set<String> erased)
      throws CorpusException {
    try (Corpus corpus = Corpus.of("found", directory)) {
      for (PastVersion version : corpus.past()) {
        String id = version.card().ref().id();
        assertThat(corpus.get(version).isPresent()).isEqualTo(version.isKept());
        assertThat(version.isKept() && erased.contains(id)).as(id).isFalse();
      }
      return corpus.past().stream().map(version -> version.card().ref().id()).toList();
    }
  }

  /** Every article by its id, each read whole. */
  private static Map<String, String> texts(FaultyDirectory directory) throws CorpusException {
    Map<String, String> texts = new TreeMap<>();
    try (Corpus corpus = Corpus.of("found", directory)) {
      List<String> ids = corpus.list().map(SourceRef::id).toList();
      assertThat(ids).hasSize(corpus.size()).doesNotHaveDuplicates();
      for (String id : ids) {
        texts.put(id, corpus.get(id).orElseThrow().document().text());
      }
    }
    return texts;
  }

  /** What a disk says, and what the user is to be told. */
  enum Fault {
    FULL("No space left on device", Reason.DISK_FULL, "no space is left"),
    FORBIDDEN("Permission denied", Reason.UNWRITABLE, "no permission"),
    READ_ONLY("Read-only file system", Reason.UNWRITABLE, "no permission");

    private final String message;
    private final Reason reason;
    private final String words;

    Fault(String message, Reason reason, String words) {
      this.message = message;
      this.reason = reason;
      this.words = words;
    }

    private IOException failure() {
      return this == FORBIDDEN
          ? new AccessDeniedException("segments_2", null, message)
          : new IOException(message);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_disk_that_refuses_is_named_and_nothing_committed_is_lost(Fault fault) throws Exception {
    for (Work work : Work.values()) {
      int span = operationsOf(work);
      for (long at = 1; at < span; at += Math.max(1, span / 12)) {
        refuse(fault, work, at);
      }
    }
  }

  private static void refuse(Fault fault, Work work, long at) throws IOException {
    FaultyDirectory directory = new FaultyDirectory(0, fault::failure);
    State state = begun(directory);
    directory.failAfter(at);
    String place = work + " refused at operation " + at;
    try {
      run(work, state);
      assertThat(directory.operations()).as(place).isPositive();
    } catch (CorpusException e) {
      assertThat(e.reason()).as(place + ": " + e.getMessage()).isEqualTo(fault.reason);
      assertThat(e.getMessage()).contains(fault.words);
    }
    closeQuietly(state.writer);
    directory.heal();
    assertHolds(place, directory, state);
  }
}
