package imprimatur.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

/** What holds of every page, however it is written. */
class PagePropertiesTest {
  @Property(tries = 300)
  void positions_lead_back_to_the_characters_shown(@ForAll("pages") String source) {
    assertPositionsLeadBack(GoldenPagesTest.read(source), source);
  }

  @Property(tries = 300)
  void the_text_is_what_the_page_shows_and_nothing_else(@ForAll("pages") String source) {
    String shown = Jsoup.parse(source).body().text();
    assertThat(letters(GoldenPagesTest.read(source).text())).isEqualTo(letters(shown));
  }

  @Property(tries = 300)
  void every_shown_character_lies_in_exactly_one_region(@ForAll("pages") String source) {
    Document document = GoldenPagesTest.read(source);
    int[] regions = new int[document.text().length()];
    for (Region region : document.regions()) {
      boolean overlay =
          region.kind() == Region.Kind.BLOCK_QUOTE || region.kind() == Region.Kind.CODE;
      for (int i = region.span().start(); i < region.span().end() && !overlay; i++) {
        regions[i]++;
      }
    }
    for (int i = 0; i < regions.length; i++) {
      if (!Character.isWhitespace(document.text().charAt(i))) {
        assertThat(regions[i]).as("regions over offset %d", i).isOne();
      }
    }
  }

  @Property(tries = 300)
  void an_overlay_lies_inside_the_body(@ForAll("pages") String source) {
    Document document = GoldenPagesTest.read(source);
    List<Span> overlays = new ArrayList<>(document.spans(Region.Kind.BLOCK_QUOTE));
    overlays.addAll(document.spans(Region.Kind.CODE));
    List<Span> body = document.spans(Region.Kind.BODY);
    assertThat(overlays).allMatch(span -> body.stream().anyMatch(b -> b.contains(span)));
  }

  /** The unit at a position is the unit shown, or begins the reference that writes it. */
  static void assertPositionsLeadBack(Document document, String source) {
    List<String> lines = lines(source);
    String text = document.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      Position at = document.positionOf(i);
      String line = lines.get(at.line() - 1);
      char written = line.charAt(at.column() - 1);
      if (written != '&') {
        assertThat(written).as("unit %d of the text, at %s", i, at).isEqualTo(text.charAt(i));
      }
    }
  }

  private static List<String> lines(String source) {
    return List.of(source.split("\r\n|\r|\n", -1));
  }

  private static String letters(String text) {
    return text.chars()
        .filter(c -> !Character.isWhitespace(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div class='share'>",
            "<div>",
            "</div>",
            "<br>",
            "<br/>",
            "<b>",
            "</b>",
            "<a href=x>",
            "</a>",
            "<blockquote>",
            "</blockquote>",
            "<pre>",
            "</pre>",
            "<h1>",
            "</h1>",
            "<ul><li>",
            "</ul>",
            "<table><tr><td>",
            "</table>",
            "<!-- c -->",
            " ",
            "\n",
            "\r\n",
            "\t",
            "&amp;",
            "&eacute;",
            "&copy",
            "&#x1F600;",
            "&notaname;",
            "& ",
            "a",
            "word",
            "Two words, and a comma.",
            "A sentence that is long enough to be taken for prose, I hope.",
            "漢字かな",
            "é",
            "\uD83D\uDE00",
            "<",
            "&lt;tag&gt;",
            "<footer>",
            "</footer>",
            "<article>",
            "</article>",
            "<figcaption>")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
