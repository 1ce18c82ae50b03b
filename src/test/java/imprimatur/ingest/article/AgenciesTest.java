package imprimatur.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HANOI (Reuters) - The talks ended without a word. | Reuters",
        "BERLIN, 3. März (dpa) – Die Brücke ist offen. | dpa",
        "LOS ANGELES (AP) — A neighbour was arrested. | AP",
        "WASHINGTON (AFP/Reuters) - Nothing was signed. | AFP",
        "MOSCOW, March 1. /TASS/. The ministry said so. | TASS",
        "新华社平壤3月1日电 会谈没有签署协议。 | Xinhua"
      })
  void a_dateline_names_its_agency(String paragraph, String agency) {
    assertThat(Agencies.inDateline(paragraph)).contains(agency);
  }

  @Test
  void a_bracket_in_running_text_is_no_dateline() {
    assertThat(Agencies.inDateline("She had read it twice. Then (Reuters) called.")).isEmpty();
    assertThat(Agencies.inDateline("")).isEmpty();
    assertThat(Agencies.inDateline("(AP) begins the line")).isEmpty();
  }

  @Test
  void a_short_name_counts_in_its_own_spelling_only() {
    assertThat(Agencies.named("AP")).contains("AP");
    assertThat(Agencies.named("ap")).isEmpty();
    assertThat(Agencies.named("the associated press")).contains("AP");
  }
}
