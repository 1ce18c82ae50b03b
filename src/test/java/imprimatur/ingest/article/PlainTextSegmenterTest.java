package imprimatur.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextSegmenterTest {
  private static final String SAVED_PAGE =
      """
      City EditionNORTH Français
      World
      Home / World / Harbour

      Harbour bridge reopens after nine months

      Xinhua | Updated: 2024-05-02 14:13
      Share
      Share - WeChat
      Cyclists cross the bridge on Thursday. [Photo/Agencies]

      The harbour bridge carried its first traffic in nine months on Thursday, two weeks earlier than promised.

      "We would rather be called cautious than be called to an inquest," the chief engineer said at the toll house.

      He then went home.

      Most Viewed
      Ferry fares to rise in June
      BACK TO THE TOP
      Copyright 2003 - . All rights reserved. Nothing on this site shall be republished without consent.
      Registration Number: 8899
      FOLLOW US""";

  private static List<String> texts(String text, Region.Kind kind) {
    return PlainTextSegmenter.segment(text).regions().stream()
        .filter(region -> region.kind() == kind)
        .map(region -> region.span().slice(text))
        .toList();
  }

  @Test
  void a_saved_page_falls_into_its_parts() {
    assertThat(texts(SAVED_PAGE, Region.Kind.TITLE))
        .containsExactly("Harbour bridge reopens after nine months");
    assertThat(texts(SAVED_PAGE, Region.Kind.BYLINE))
        .containsExactly("Xinhua | Updated: 2024-05-02 14:13");
    assertThat(texts(SAVED_PAGE, Region.Kind.CAPTION))
        .singleElement()
        .asString()
        .contains("[Photo");
    assertThat(texts(SAVED_PAGE, Region.Kind.BODY))
        .hasSize(3)
        .last()
        .isEqualTo("He then went home.");
    assertThat(texts(SAVED_PAGE, Region.Kind.FOOTER))
        .singleElement()
        .asString()
        .startsWith("Copyright 2003")
        .contains("8899");
    assertThat(String.join("|", texts(SAVED_PAGE, Region.Kind.CHROME)))
        .contains("Home / World", "Share - WeChat", "Most Viewed", "BACK TO THE TOP");
  }

  @Test
  void a_saved_page_says_who_and_when() {
    var metadata = PlainTextSegmenter.segment(SAVED_PAGE).metadata();
    assertThat(metadata.title()).contains("Harbour bridge reopens after nine months");
    assertThat(metadata.agency()).contains("Xinhua");
    assertThat(metadata.published()).contains(LocalDate.of(2024, 5, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One short line.",
        "My share\n\nShare\n\nI took my share of the bread and left the rest of it for the others to find at noon.",
        "From: Ada\nTo: Tom\nDate: 2024-05-02\nSubject: The bridge\n\nDear Tom,\n\nthe bridge is open again, and I thought that you would like to know it first.\n\nYours,\nAda",
        "The hard-wrapped lines of a letter are no\nparagraphs, and the last of them may well be\nshort, as this one is; all the same it is part\nof the text.",
        "O harbour,\n  wide and grey,\nwhat ships\n  have gone away?\n\nHome,\n  they cry,\nhome.",
        "港口大桥二日清晨恢复通车，比市政府此前承诺的时间提前了两周，首批车辆在警车引导下缓缓驶过桥面。\n\n市长说渡轮将继续运行。",
        "What copyright protects\n\nCopyright protects the expression and not the idea, which is why two reports of one fire may both be printed."
      })
  void a_text_without_the_signs_of_a_page_is_body_as_a_whole(String text) {
    assertThat(PlainTextSegmenter.segment(text).regions())
        .containsExactly(new Region(Region.Kind.BODY, new Span(0, text.length())));
  }

  @Test
  void an_empty_text_has_no_regions() {
    assertThat(PlainTextSegmenter.segment("").regions()).isEmpty();
    assertThat(PlainTextSegmenter.segment(" \n\r\n\t").regions()).isEmpty();
  }

  @Property(tries = 300)
  void every_word_lies_in_one_region_and_regions_keep_their_order(@ForAll("texts") String text) {
    int from = 0;
    for (Region region : PlainTextSegmenter.segment(text).regions()) {
      assertThat(region.span().start()).isGreaterThanOrEqualTo(from);
      assertThat(text.substring(from, region.span().start())).isBlank();
      from = region.span().end();
    }
    assertThat(text.substring(from)).isBlank();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Share\n",
            "Menu\r\n",
            "\n",
            "By Mira Oldfield\n",
            "Most Viewed\n",
            "Home / World\n",
            "© 2024 Lantern Post. All rights reserved.\n",
            "A short line\n",
            "  ",
            "\t",
            "\r",
            "The bridge carried its first morning traffic in nine months on Thursday, the city said.\n",
            "Cyclists on Thursday. [Photo/Agencies]\n",
            "漢字。\n",
            "Updated: 2024-05-02\n")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
