package imprimatur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static Document read(String text) {
    ReadResult result =
        Ingest.builder()
            .build()
            .readBytes("draft.md", text.getBytes(StandardCharsets.UTF_8), Document.Role.SUBMISSION);
    return ((ReadResult.Read) result).document();
  }

  private static List<String> slices(Document document, Region.Kind kind) {
    return document.spans(kind).stream().map(span -> span.slice(document.text())).toList();
  }

  private static List<String> values(Document document, RightsEvidence.Source source) {
    return document.evidence().stream()
        .filter(e -> e.source() == source)
        .map(e -> e.name() + "=" + e.value())
        .toList();
  }

  @Test
  void marks_are_not_part_of_the_text() {
    Document document =
        read("# The *river*\n\nIt **rose** by `2` m, see [the map](http://m.example/x \"t\").\n");
    assertThat(document.text()).isEqualTo("The river\n\nIt rose by 2 m, see the map.");
    assertThat(slices(document, Region.Kind.TITLE)).containsExactly("The river");
    assertThat(slices(document, Region.Kind.BODY)).containsExactly("It rose by 2 m, see the map.");
    assertThat(slices(document, Region.Kind.CODE)).containsExactly("2");
    assertThat(document.metadata().title()).contains("The river");
    assertThat(document.format()).isEqualTo("markdown");
  }

  @Test
  void texts_in_the_front_matter_are_read_at_their_place() {
    String long25 = "ships " + "and more of them ".repeat(6) + "came";
    String text =
        """
        ---
        title: Low water
        summary: >
          The keeper counted
          forty-one ships.
        rights: %s
        seo:
          lead: "Rain, all day."
          note: %s
        tags: [water]
        ---
        The river fell.
        """
            .formatted(long25, long25);
    Document document = read(text);
    assertThat(document.bodyText())
        .isEqualTo(
            "The keeper counted forty-one ships.\n\nRain, all day.\n\n"
                + long25
                + "\n\nThe river fell.");
    assertThat(slices(document, Region.Kind.UNSEEN))
        .containsExactly("The keeper counted forty-one ships.", "Rain, all day.", long25);
    assertThat(position(document, "The keeper")).isEqualTo("4:3");
    assertThat(position(document, "ships.")).isEqualTo("5:13");
    assertThat(position(document, "Rain")).isEqualTo("8:10");
    assertThat(position(document, "The river")).isEqualTo("12:1");
    assertThat(document.metadata().title()).contains("Low water");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadResult source = Ingest.builder().build().readBytes("a.md", bytes, Document.Role.SOURCE);
    assertThat(((ReadResult.Read) source).document().bodyText()).isEqualTo("The river fell.");
  }

  private static String position(Document document, String words) {
    return document.positionOf(document.text().indexOf(words)).toString();
  }

  @Test
  void front_matter_becomes_metadata_and_evidence() {
    Document document =
        read(
            """
            ---
            title: "Low water: the ferry stops"
            author: [Ida Lund, Per Holm]
            date: 2024-03-05T10:00:00+01:00
            lang: da
            license: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
            canonical_url: https://fjord.example/ferry
            tags: [water]
            ---
            The ferry stopped.
            """);
    assertThat(document.metadata().title()).contains("Low water: the ferry stops");
    assertThat(document.metadata().authors()).containsExactly("Ida Lund", "Per Holm");
    assertThat(document.metadata().published()).contains(LocalDate.of(2024, 3, 5));
    assertThat(document.metadata().language()).contains("da");
    assertThat(document.metadata().canonical()).contains("https://fjord.example/ferry");
    assertThat(values(document, RightsEvidence.Source.FRONT_MATTER))
        .contains(
            "license.name=CC BY 4.0",
            "license.url=https://creativecommons.org/licenses/by/4.0/",
            "author=Ida Lund")
        .noneMatch(value -> value.startsWith("tags"));
    assertThat(document.evidence().get(0).where().line()).isEqualTo(3);
    assertThat(document.text()).isEqualTo("The ferry stopped.");
    assertThat(document.positionOf(4)).isEqualTo(new Position(Position.Unit.LINE, 10, 5));
  }

  @Test
  void broken_front_matter_is_read_line_by_line_with_a_warning() {
    Document document = read("---\ntitle: A: b: c\nlicense: [CC BY\n---\nText.\n");
    assertThat(document.issues()).hasSize(1);
    assertThat(document.issues().get(0).severity()).isEqualTo(Issue.Severity.WARNING);
    assertThat(document.issues().get(0).message()).contains("line 2");
    assertThat(document.metadata().title()).contains("A: b: c");
    assertThat(values(document, RightsEvidence.Source.FRONT_MATTER))
        .containsExactly("license=[CC BY");
    assertThat(document.text()).isEqualTo("Text.");
  }

  @Test
  void an_opening_line_of_dashes_without_an_end_is_a_rule() {
    Document document = read("---\nnot: closed\n\nText.\n");
    assertThat(document.text()).isEqualTo("not: closed\n\nText.");
  }

  @Test
  void keys_between_plus_signs_are_read() {
    Document document = read("+++\ntitle = \"Ebb\"\nlicense = 'CC0-1.0'\n+++\nText.\n");
    assertThat(document.metadata().title()).contains("Ebb");
    assertThat(values(document, RightsEvidence.Source.FRONT_MATTER))
        .containsExactly("license=CC0-1.0");
  }

  @Test
  void quotes_and_code_lie_over_the_body() {
    Document document =
        read("He wrote:\n\n> One line\n> and two.\n\n```java\nint x;\n```\n\nEnd.\n");
    assertThat(slices(document, Region.Kind.BLOCK_QUOTE)).containsExactly("One line\nand two.");
    assertThat(slices(document, Region.Kind.CODE)).containsExactly("int x;");
    assertThat(slices(document, Region.Kind.BODY)).containsExactly(document.text());
  }

  @Test
  void links_are_evidence_and_licences_twice() {
    Document document =
        read(
            "By [her](https://a.example/1), <https://b.example>, https://c.example/x. Under"
                + " [CC](https://creativecommons.org/licenses/by-sa/4.0/deed.de)\n");
    assertThat(values(document, RightsEvidence.Source.LINK))
        .containsExactly(
            "href=https://a.example/1",
            "href=https://b.example",
            "href=https://creativecommons.org/licenses/by-sa/4.0/deed.de",
            "href=https://c.example/x");
    assertThat(values(document, RightsEvidence.Source.LICENSE_LINK))
        .containsExactly("href=https://creativecommons.org/licenses/by-sa/4.0/deed.de");
  }

  @Test
  void notices_at_the_end_are_the_foot() {
    Document document =
        read("# T\n\nBody one.\n\nBody two.\n\n© 2024 Fjord Press.\n\nPhoto: Per Holm\n");
    assertThat(slices(document, Region.Kind.FOOTER))
        .containsExactly("© 2024 Fjord Press.\n\nPhoto: Per Holm");
    assertThat(slices(document, Region.Kind.BODY)).containsExactly("Body one.\n\nBody two.");
  }

  @Test
  void what_stands_behind_a_rule_is_the_foot_only_if_it_speaks_of_rights() {
    assertThat(slices(read("One.\n\n---\n\nMay be shared with permission.\n"), Region.Kind.FOOTER))
        .containsExactly("May be shared with permission.");
    assertThat(slices(read("One.\n\n---\n\nTwo more words.\n"), Region.Kind.FOOTER)).isEmpty();
  }

  @Test
  void an_article_is_not_hidden_behind_a_rule() {
    String article = "The river rose again last night, with permission. ".repeat(20);
    Document document = read("Hello.\n\n---\n\n" + article + "\n");
    assertThat(slices(document, Region.Kind.FOOTER)).isEmpty();
    assertThat(document.bodyText()).contains("The river rose");
  }

  @Test
  void an_article_is_not_hidden_behind_a_picture() {
    String article = "The river rose again last night. ".repeat(20);
    Document document = read("![x](a.png) " + article + "\n");
    assertThat(document.bodyText()).contains("The river rose");
  }

  @Test
  void the_words_of_a_picture_are_its_caption() {
    Document document = read("One.\n\n![The ferry](f.jpg)\n*Photo: Per Holm*\n\nTwo.\n");
    assertThat(slices(document, Region.Kind.CAPTION)).containsExactly("The ferry\nPhoto: Per Holm");
    assertThat(slices(document, Region.Kind.BODY)).containsExactly("One.", "Two.");
  }

  @Test
  void raw_html_gives_its_visible_text() {
    Document document =
        read(
            """
            One.

            <div class="x">
              <p>Two &amp; <b>three</b></p>
            <script>var no;</script><a href="https://h.example">four</a>
            </div>
            """);
    assertThat(document.text()).isEqualTo("One.\n\nTwo & three\n\nfour");
    assertThat(document.positionOf(document.text().indexOf("three")))
        .isEqualTo(new Position(Position.Unit.LINE, 4, 19));
    assertThat(values(document, RightsEvidence.Source.LINK))
        .containsExactly("href=https://h.example");
  }

  @Test
  void escapes_and_references_keep_their_place() {
    Document document = read("a \\* b &copy; c &#x41; **d**\n");
    assertThat(document.text()).isEqualTo("a * b © c A d");
    assertThat(document.positionOf(document.text().indexOf("b")).column()).isEqualTo(6);
    assertThat(document.positionOf(document.text().indexOf("©")).column()).isEqualTo(8);
    assertThat(document.positionOf(document.text().indexOf("c")).column()).isEqualTo(15);
    assertThat(document.positionOf(document.text().indexOf("A")).column()).isEqualTo(17);
    assertThat(document.positionOf(document.text().indexOf("d")).column()).isEqualTo(26);
  }

  @Property(tries = 300)
  void every_word_is_found_at_its_line_and_column(@ForAll("pages") List<String> blocks) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      numbered.add(blocks.get(i).replace("word", "w" + i + "x"));
    }
    String source = String.join("", numbered);
    Document document = read(source);
    for (int i = 0; i < blocks.size(); i++) {
      String word = "w" + i + "x";
      int inText = document.text().indexOf(word);
      assertThat(inText).as(word + " in " + document.text()).isNotNegative();
      assertThat(document.positionOf(inText)).isEqualTo(place(source, source.indexOf(word)));
      assertThat(document.positionOf(inText + 2))
          .isEqualTo(place(source, source.indexOf(word) + 2));
    }
    for (Region region : document.regions()) {
      assertThat(region.span().slice(document.text())).isNotBlank();
    }
  }

  private static Position place(String source, int offset) {
    String before = source.substring(0, offset).replace("\r\n", "\n ").replace('\r', '\n');
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int lineStart =
        Math.max(source.lastIndexOf('\n', offset), source.lastIndexOf('\r', offset)) + 1;
    return new Position(Position.Unit.LINE, line, offset - lineStart + 1);
  }

  @Provide
  Arbitrary<List<String>> pages() {
    Arbitrary<String> block =
        Arbitraries.of(
            "word",
            "**word** and ",
            "_x_ `word` y",
            "[word](http://x.example/) ",
            "\n\n# Head word\n\n",
            "\n\n> quoted word\n> on\n\n",
            "\n- item word\n",
            "\n\n1. item *word*\n",
            "\n\n```\n  word();\n```\n\n",
            "\n\n    code word\n\n",
            "\n\n\tword\n\n",
            "\n\n<p>html &amp; word</p>\n\n",
            " soft\nword ",
            " hard  \r\nword ",
            " &eacute;&euro; \\_ word ",
            "\n\n***\n\nword\n\n",
            " 水位 😀 word ",
            "![alt](i.png) word ");
    return block
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> list.stream().collect(Collectors.toList()));
  }
}
