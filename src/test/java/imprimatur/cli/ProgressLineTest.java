package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ProgressLine;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.TerminalProgress;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tells how far a long work is. */
class ProgressLineTest {
  private static String after(double seconds, long done, double share) {
    return ProgressLine.text("taking in", done, share, (long) (seconds * 1e9));
  }

  @Test
  void rate_share_and_time_left_are_told_as_soon_as_they_are_known() {
    assertThat(after(0.1, 12, 0)).isEqualTo("taking in: 12");
    assertThat(after(2, 12, 0)).isEqualTo("taking in: 12 · 6 a second");
    assertThat(after(20, 4000, 0.25))
        .isEqualTo("taking in: 4000 · 200 a second · 25 % · 60 s left");
    assertThat(after(600, 4000, 0.5)).endsWith("50 % · 10 min left");
    assertThat(after(3600, 4000, 0.1)).endsWith("10 % · 9 h left");
  }

  private static String shown(boolean interactive) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), stream, stream, Map.of(), interactive);
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      progress.part("taking in", 3, 0.5);
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_is_shown_on_a_terminal_only() {
    assertThat(shown(true)).contains("taking in: 3 · 50 %");
    assertThat(shown(false)).isEmpty();
  }
}
