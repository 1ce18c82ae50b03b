package imprimatur.pipeline.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@code bin/benchmark readers}. */
class ReadersTest {
  private static final int SECONDS = Integer.getInteger("imprimatur.readers", 6);

  @Test
  @Timeout(600)
  void two_processes_read_what_a_third_one_writes_and_miss_nothing(@TempDir Path folder)
      throws Exception {
    List<String> said = ReadersRun.run(folder, SECONDS);
    assertThat(said).filteredOn("ended well"::equals).as("%s", said).hasSize(3);
    assertThat(said).noneMatch(line -> line.startsWith("wrong"));
    List<String> answers = said.stream().filter(line -> line.endsWith(" right, 0 wrong")).toList();
    assertThat(answers).hasSize(2).noneMatch(line -> line.startsWith("0 "));
    assertThat(Integer.parseInt(said.get(0))).as("rounds written").isPositive();
  }
}
