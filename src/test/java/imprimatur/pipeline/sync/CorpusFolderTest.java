package imprimatur.pipeline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.corpus.article.CorpusException;
import imprimatur.ingest.Ingest;
import imprimatur.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder holds open it closes. */
class CorpusFolderTest {
  /** What the system has mapped into the memory of this process. */
  private static final Path MAPPED = Path.of("/proc/self/maps");

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private CorpusFolder open(LocalDate day) throws CorpusException {
    return CorpusFolder.open(
        folder, Ingest.builder().build(), Progress.none(), NOON, Optional.of(day));
  }

  private boolean isMapped() throws IOException {
    return Files.readString(MAPPED).contains(folder.toRealPath().toString());
  }

  @Test
  void nothing_stays_open_if_the_day_cannot_be_had() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(MAPPED));
    Files.writeString(folder.resolve("story.txt"), "The lock keeper counted the barges.");
    try (CorpusFolder opened = open(LocalDate.of(2026, 3, 2))) {
      assertThat(opened.corpus().size()).isEqualTo(1);
      assertThat(isMapped()).isTrue();
    }
    assertThat(isMapped()).isFalse();
    assertThatThrownBy(() -> open(LocalDate.MAX)).isInstanceOf(DateTimeException.class);
    assertThat(isMapped()).isFalse();
  }
}
