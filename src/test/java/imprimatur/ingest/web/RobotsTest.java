package imprimatur.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Reads what sites allow programs to fetch. */
class RobotsTest {
  private static Robots robots(String text) {
    return Robots.parse(text, "imprimatur");
  }

  @Test
  void the_longest_rule_decides_and_allowing_wins_a_tie() {
    Robots robots =
        robots(
            "User-agent: *\nDisallow: /news\nAllow: /news/open # all\nDisallow: /a\nAllow: /a\n");
    assertThat(robots.allows("/news/closed")).isFalse();
    assertThat(robots.allows("/news/open/1")).isTrue();
    assertThat(robots.allows("/a")).isTrue();
    assertThat(robots.allows("/")).isTrue();
  }

  @Test
  void terms_for_machines_hold_for_every_program() {
    Robots robots =
        robots(
            """
            License: https://tarn.example/all.xml
            User-agent: other
            Disallow: /
            license: https://tarn.example/other.xml # of old
            License:
            """);
    assertThat(robots.licences())
        .containsExactly("https://tarn.example/all.xml", "https://tarn.example/other.xml");
    assertThat(robots.allows("/")).isTrue();
  }

  @Test
  void stars_and_the_end_of_an_address_are_understood() {
    Robots robots = robots("User-Agent: *\nDisallow: /*.pdf$\nDisallow: /*?print=\n");
    assertThat(robots.allows("/x/a.pdf")).isFalse();
    assertThat(robots.allows("/x/a.pdf?x")).isTrue();
    assertThat(robots.allows("/story?print=1")).isFalse();
    assertThat(robots.allows("/a.b+c")).isTrue();
  }

  @Test
  void a_group_of_ones_own_stands_instead_of_that_for_everybody() {
    Robots robots =
        robots(
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Imprimatur\nCrawl-delay: 2.5\nDisallow: /no\n");
    assertThat(robots.allows("/yes")).isTrue();
    assertThat(robots.allows("/no")).isFalse();
    assertThat(robots.delay()).isEqualTo(Duration.ofMillis(2500));
  }

  @Test
  void an_empty_rule_forbids_nothing() {
    assertThat(robots("User-agent: *\nDisallow:\n").allows("/x")).isTrue();
    assertThat(robots("").allows("/x")).isTrue();
  }
}
