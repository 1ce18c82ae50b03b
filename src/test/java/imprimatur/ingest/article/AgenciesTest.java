package imprimatur.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
  @ParameterizedTest
  @CsvSource({
    "Xinhua News Agency, Xinhua",
    "Meridian Wire, Meridian Wire",
    "Nordkap Presse-Agentur, Nordkap Presse-Agentur",
    "江岸通讯社, 江岸通讯社"
  })
  void an_agency_is_known_by_the_list_or_by_how_its_name_ends(String credit, String agency) {
    assertThat(Agencies.named(credit)).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Wire",
        "Wire",
        "barbed wire",
        "通讯社",
        "Nell Ashdown",
        "Hotwire",
        "Plans for 3 Miles of Wire",
        "The committee has decided that it will not renew its contract with any Wire"
      })
  void other_names_are_no_agencies(String credit) {
    assertThat(Agencies.named(credit)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT CALLISTE, Varenna (Meridian Wire) — A survey has found | Meridian Wire",
        "BERLIN, 3. März (dpa) – Die Regierung | dpa"
      })
  void a_dateline_names_the_agency(String paragraph, String agency) {
    assertThat(Agencies.inDateline(paragraph)).contains(agency);
  }
}
