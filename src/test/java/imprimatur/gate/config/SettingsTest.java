package imprimatur.gate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who wins: flag, environment, file, default. */
class SettingsTest {
  private static final ProjectConfig FILE =
      ProjectConfigFile.parse("c.yml", Path.of("p"), "corpus: from-file\nfail-on: review\n");

  @Test
  void a_flag_beats_the_environment_beats_the_file_beats_the_default() {
    Map<String, String> environment = Map.of("IMPRIMATUR_CORPUS", "from-env");
    assertThat(corpus(Map.of(Key.CORPUS, "from-flag"), environment, FILE))
        .isEqualTo(new Setting("from-flag", Path.of(""), "--corpus"));
    assertThat(corpus(Map.of(), environment, FILE))
        .isEqualTo(new Setting("from-env", Path.of(""), "IMPRIMATUR_CORPUS"));
    assertThat(corpus(Map.of(), Map.of("IMPRIMATUR_CORPUS", " "), FILE))
        .isEqualTo(new Setting("from-file", Path.of("p"), "c.yml:1:9"));
    assertThat(corpus(Map.of(), Map.of(), ProjectConfig.none(Path.of("p"))))
        .isEqualTo(new Setting("corpus", Path.of("p"), "default"));
  }

  private static Setting corpus(
      Map<Key, String> flags, Map<String, String> environment, ProjectConfig file) {
    return Settings.of(flags, environment, file).get(Key.CORPUS).orElseThrow();
  }

  @Test
  void a_word_from_the_environment_is_checked_too() {
    assertThat(Settings.of(Map.of(), Map.of(), FILE).failOn()).isEqualTo(FailOn.REVIEW);
    Settings slip = Settings.of(Map.of(), Map.of("IMPRIMATUR_FAIL_ON", "often"), FILE);
    assertThatThrownBy(slip::failOn)
        .hasMessageContaining("IMPRIMATUR_FAIL_ON is 'often'; it must be block, review or never");
  }
}
