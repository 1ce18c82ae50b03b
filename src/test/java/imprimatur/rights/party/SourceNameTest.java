package imprimatur.rights.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house that an address or the title of a document tells. */
class SourceNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://ternpost.example/2021/10/tides/ | ternpost",
        "https://www.tern-post.example:8080/a?b=c | tern-post",
        "http://news.ternpost.co.uk | ternpost",
        "http://ternpost.com.br/nota.html | ternpost",
        "ternpost.example terms s.3 | ternpost",
        "https://www.theternpost.example/a | ternpost",
        "https://theatrenight.example/a | theatrenight",
        "https://plover.wordpress.com/about | plover",
        "https://www.gaivota.gov.pt/x | gaivota",
        "Tern Post terms 2 | Tern Post",
        "Tern Post ToS 2.1 | Tern Post",
        "The Tern Post – Copyright Policy (31 May) | The Tern Post",
        "AP T&C (students) | Associated Press",
        "Plover Wire “Use our stories” | Plover Wire",
        "Hafenlaterne Nutzungsbedingungen | Hafenlaterne",
        "Маяк, правила использования | Маяк",
      })
  void a_source_tells_its_house(String source, String house) {
    assertThat(SourceName.of(source)).contains(house);
  }

  @ParameterizedTest
  @CsvSource({
    "site footer",
    "meta name=robots",
    "page_17.html",
    "terms",
    "http://127.0.0.1/x",
    "https://www.example/x?y",
    "''"
  })
  void other_sources_tell_nobody(String source) {
    assertThat(SourceName.of(source)).isEmpty();
  }

  @Test
  void a_very_long_source_is_read_at_once() {
    assertThat(SourceName.of("a.".repeat(500_000))).isEmpty();
    assertThat(SourceName.of("terms ".repeat(200_000))).isEmpty();
  }
}
