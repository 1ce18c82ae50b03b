package imprimatur.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**/*.md       | a.md           | true",
        "**/*.md       | docs/x/a.md    | true",
        "**/*.{md,mdx} | docs/a.MDX     | true",
        "**/*.{md,mdx} | docs/a.mdy     | false",
        "*.md          | docs/a.md      | false",
        "docs/**       | docs/x/a.md    | true",
        "docs/**       | docs2/a.md     | false",
        "drafts/       | drafts/x/a.md  | true",
        "drafts/       | drafts         | false",
        "a?c.txt       | abc.txt        | true",
        "a?c.txt       | a/c.txt        | false",
        "a.c           | abc            | false",
        "**/old/**     | docs/old/a.md  | true",
        "[x].md        | [x].md         | true",
      })
  void a_pattern_matches_whole_paths(String glob, String path, boolean matches) {
    assertThat(Globs.of(List.of(glob)).match(path)).isEqualTo(matches);
  }
}
