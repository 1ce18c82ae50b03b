package imprimatur.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static boolean linked(boolean interactive, Map<String, String> environment) {
    return new Terminal(
            InputStream.nullInputStream(), System.out, System.err, environment, interactive)
        .linked();
  }

  @Test
  void links_are_for_terminals_that_are_known_to_show_them() {
    assertThat(linked(true, Map.of("TERM_PROGRAM", "iTerm.app"))).isTrue();
    assertThat(linked(true, Map.of("VTE_VERSION", "7200"))).isTrue();
    assertThat(linked(true, Map.of("VTE_VERSION", "4999"))).isFalse();
    assertThat(linked(true, Map.of("VTE_VERSION", "x"))).isFalse();
    assertThat(linked(true, Map.of("KONSOLE_VERSION", "220400"))).isTrue();
    assertThat(linked(true, Map.of("TERM", "xterm-kitty"))).isTrue();
    assertThat(linked(true, Map.of("WT_SESSION", "1"))).isTrue();
    assertThat(linked(true, Map.of("TERM", "xterm-256color"))).isFalse();
  }

  @Test
  void the_environment_may_say_it_but_a_pipe_never_gets_any() {
    assertThat(linked(true, Map.of("FORCE_HYPERLINK", "1"))).isTrue();
    assertThat(linked(true, Map.of("FORCE_HYPERLINK", "0", "TERM", "foot"))).isFalse();
    assertThat(linked(false, Map.of("FORCE_HYPERLINK", "1", "TERM", "foot"))).isFalse();
  }
}
