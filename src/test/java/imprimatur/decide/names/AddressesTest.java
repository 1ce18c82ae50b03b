package imprimatur.decide.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.gullpost.example/a/, gullpost.example/a",
    "http://GullPost.example/A?ref=mail#top, gullpost.example/a",
    "gullpost.example, gullpost.example",
    "https://gullpost.example/, gullpost.example",
  })
  void what_does_not_matter_to_a_reader_is_left_out(String address, String bare) {
    assertThat(Addresses.bare(address)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "https://gullpost.example/news/*, https://gullpost.example/news/2025/a, true",
    "https://gullpost.example/news/*, https://gullpost.example/magazine/a, false",
    "https://gullpost.example/news/*, http://www.gullpost.example/news/a?x=1, true",
    "https://gullpost.example/*/2025/*, https://gullpost.example/news/2025/a, true",
    "https://gullpost.example/*/2025/*, https://gullpost.example/2025/a, false",
    "https://gullpost.example/a, https://gullpost.example/a/b, false",
    "*.gullpost.example/a, https://m.gullpost.example/a, true",
    "*, anything at all, true",
    "gullpost.example/a*a, gullpost.example/a, false",
  })
  void a_star_stands_for_anything(String pattern, String address, boolean matches) {
    assertThat(Addresses.matches(pattern, address)).isEqualTo(matches);
  }

  @Test
  void only_http_is_the_web() {
    assertThat(Addresses.isWeb(" HTTPS://gullpost.example")).isTrue();
    assertThat(Addresses.isWeb("gullpost.example")).isFalse();
    assertThat(Addresses.isWeb("ftp://gullpost.example")).isFalse();
  }

  @Property
  void an_address_matches_itself_and_its_own_beginning(
      @ForAll @AlphaChars @NotEmpty String host, @ForAll @AlphaChars String path) {
    String address = "https://" + host + ".example/" + path;
    assertThat(Addresses.matches(address, address)).isTrue();
    assertThat(Addresses.matches("https://" + host + ".example*", address)).isTrue();
    assertThat(Addresses.bare(Addresses.bare(address))).isEqualTo(Addresses.bare(address));
  }
}
