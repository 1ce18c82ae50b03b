package imprimatur.ingest;

import static imprimatur.ingest.DocxMaker.p;
import static imprimatur.ingest.DocxMaker.r;
import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
  private static final String PROSE =
      "The ferry crossed the sound eleven times a day that winter, and hardly ever with more than four on board.";

  private static Document read(DocxMaker docx) {
    ReadResult result =
        Ingest.builder().build().readBytes("draft.docx", docx.bytes(), Document.Role.SUBMISSION);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).document();
  }

  private static Document read(String body) {
    return read(DocxMaker.of(body));
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
  void paragraphs_are_parted_by_an_empty_line_and_counted_if_they_have_words() {
    Document document = read(p("One.") + p("") + "<w:p/>" + p("  Two & three.") + p("Four."));
    assertThat(document.text()).isEqualTo("One.\n\nTwo & three.\n\nFour.");
    assertThat(document.format()).isEqualTo("docx");
    assertThat(document.positionOf(0)).isEqualTo(new Position(Position.Unit.PARAGRAPH, 1, 1));
    assertThat(document.positionOf(6)).isEqualTo(new Position(Position.Unit.PARAGRAPH, 2, 3));
    assertThat(document.positionOf(document.text().indexOf("Four")).line()).isEqualTo(3);
  }

  @Test
  void the_pieces_of_a_paragraph_are_joined() {
    Document document =
        read(
            "<w:p>"
                + r("Low ")
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>water</w:t><w:tab/><w:t>at</w:t><w:br/><w:t>six</w:t></w:r>"
                + "<w:smartTag><w:r><w:t>, non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r></w:smartTag>"
                + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0D3\"/></w:r>"
                + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>");
    assertThat(document.text()).isEqualTo("Low water\tat\nsix, non\u2011stop©a+b");
  }

  @Test
  void tab_stops_are_no_tabs() {
    assertThat(
            read("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" + r("x") + "</w:p>")
                .text())
        .isEqualTo("x");
  }

  @Test
  void white_space_at_the_ends_of_a_run_counts_only_if_it_is_to_be_kept() {
    assertThat(read("<w:p><w:r><w:t> a </w:t></w:r>" + r(" b") + "</w:p>").text()).isEqualTo("a b");
  }

  @Test
  void the_first_paragraph_in_the_style_of_titles_is_the_headline() {
    Document document =
        read(p("Kicker") + p("Title", "The ferry") + p("Heading1", "Part") + p(PROSE));
    assertThat(slices(document, Region.Kind.TITLE)).containsExactly("The ferry");
    assertThat(document.metadata().title()).contains("The ferry");
  }

  @Test
  void a_main_heading_above_all_prose_is_the_headline() {
    assertThat(slices(read(p("Heading1", "The ferry") + p(PROSE)), Region.Kind.TITLE))
        .containsExactly("The ferry");
    assertThat(slices(read(p(PROSE) + p("Heading1", "Part two")), Region.Kind.TITLE)).isEmpty();
  }

  @Test
  void styles_are_known_by_their_names_and_by_what_they_are_based_on() {
    String styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"Zitat2\"><w:name w:val=\"Hauszitat\"/><w:basedOn w:val=\"Zitat\"/></w:style>"
            + "<w:style w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style>"
            + "<w:style w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>";
    Document document =
        read(
            DocxMaker.of(
                    p("berschrift1", "Die Fähre") + p("Ring", "Sie fährt.") + p("Zitat2", "Ja."))
                .related("rId9", "styles", "styles.xml", "styles", styles));
    assertThat(slices(document, Region.Kind.TITLE)).containsExactly("Die Fähre");
    assertThat(slices(document, Region.Kind.BLOCK_QUOTE)).containsExactly("Ja.");
    assertThat(slices(document, Region.Kind.BODY)).containsExactly("Sie fährt.\n\nJa.");
  }

  @Test
  void captions_are_told_by_their_style_unless_they_are_too_long_for_one() {
    Document document =
        read(p(PROSE) + p("Caption", "The ferry. Photo: Per Holm") + p("Caption", PROSE.repeat(4)));
    assertThat(slices(document, Region.Kind.CAPTION)).containsExactly("The ferry. Photo: Per Holm");
    assertThat(document.bodyText()).contains(PROSE.repeat(4));
  }

  @Test
  void byline_agency_and_foot_are_found_as_in_plain_text() {
    Document document =
        read(
            p("Title", "The ferry stops")
                + p("By Ida Lund and Per Holm")
                + p("Published: 2024-03-05")
                + p("NORDHAVN (Reuters) - " + PROSE)
                + p("© 2024 Sound Courier. All rights reserved."));
    assertThat(document.metadata().authors()).containsExactly("Ida Lund", "Per Holm");
    assertThat(document.metadata().published()).contains(LocalDate.of(2024, 3, 5));
    assertThat(document.metadata().agency()).contains("Reuters");
    assertThat(slices(document, Region.Kind.BYLINE))
        .containsExactly("By Ida Lund and Per Holm\n\nPublished: 2024-03-05");
    assertThat(slices(document, Region.Kind.FOOTER))
        .containsExactly("© 2024 Sound Courier. All rights reserved.");
  }

  @Test
  void insertions_count_and_deletions_do_not() {
    Document document =
        read(
            "<w:p>"
                + r("It is ")
                + "<w:ins>"
                + r("not ")
                + "</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                + "<w:moveFrom>"
                + r("gone ")
                + "</w:moveFrom><w:moveTo>"
                + r("here ")
                + "</w:moveTo>"
                + r("open.")
                + "</w:p>");
    assertThat(document.text()).isEqualTo("It is not here open.");
  }

  @Test
  void a_paragraph_whose_end_was_deleted_runs_on() {
    Document document =
        read(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
                + r("One ")
                + "</w:p>"
                + p("two.")
                + p("Three."));
    assertThat(document.text()).isEqualTo("One two.\n\nThree.");
  }

  @Test
  void items_and_cells_stand_on_lines_of_their_own() {
    String item = "<w:p><w:pPr><w:numPr/></w:pPr>%s</w:p>";
    Document document =
        read(
            p("Above")
                + item.formatted(r("one"))
                + item.formatted(r("two"))
                + "<w:tbl><w:tr><w:tc>"
                + p("a")
                + "</w:tc><w:tc>"
                + p("b")
                + "</w:tc></w:tr></w:tbl>"
                + p("Below"));
    assertThat(document.text()).isEqualTo("Above\n\none\ntwo\n\na\nb\n\nBelow");
  }

  @Test
  void a_text_box_follows_the_paragraph_that_it_hangs_on_and_counts_once() {
    String box = "<w:txbxContent>" + p("In the box") + "</w:txbxContent>";
    Document document =
        read(
            "<w:p>"
                + r("Before ")
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>"
                + box
                + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>"
                + box
                + "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
                + r("behind.")
                + "</w:p>");
    assertThat(document.text()).isEqualTo("Before behind.\n\nIn the box");
  }

  @Test
  void notes_follow_the_text_if_something_refers_to_them() {
    Document document =
        read(
            DocxMaker.of(
                    "<w:p>"
                        + r("One")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                        + p("Two"))
                .related(
                    "rId3",
                    "footnotes",
                    "footnotes.xml",
                    "footnotes",
                    "<w:footnote w:type=\"separator\" w:id=\"0\">"
                        + p("---")
                        + "</w:footnote><w:footnote w:id=\"1\">"
                        + p("Nobody asks.")
                        + "</w:footnote><w:footnote w:id=\"2\">"
                        + p("After Holm, 1931.")
                        + "</w:footnote>"));
    assertThat(document.text()).isEqualTo("One\n\nTwo\n\nAfter Holm, 1931.");
    assertThat(slices(document, Region.Kind.BODY)).containsExactly(document.text());
  }

  private static DocxMaker withMargins(String body, String header, String footer) {
    String section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId6\"/><w:footerReference w:type=\"first\" r:id=\"rId7\"/></w:sectPr>";
    return DocxMaker.of(body + section)
        .related("rId5", "header", "header1.xml", "hdr", p(header))
        .related("rId6", "footer", "footer1.xml", "ftr", p(footer))
        .related("rId7", "footer", "footer2.xml", "ftr", p(footer))
        .related("rId8", "footer", "footer3.xml", "ftr", p("Never printed"));
  }

  @Test
  void headers_are_chrome_and_footers_the_foot_and_both_count_once() {
    Document document =
        read(withMargins(p(PROSE), "Sound Courier", "May be shared with permission of the desk."));
    assertThat(slices(document, Region.Kind.CHROME)).containsExactly("Sound Courier");
    assertThat(slices(document, Region.Kind.FOOTER))
        .containsExactly("May be shared with permission of the desk.");
    assertThat(document.bodyText()).isEqualTo(PROSE);
    assertThat(document.text()).doesNotContain("Never printed");
  }

  @Test
  void an_article_is_not_hidden_in_a_footer() {
    Document document = read(withMargins(p("Hello."), "x", PROSE.repeat(5)));
    assertThat(document.bodyText()).contains(PROSE);
    assertThat(read(withMargins("", "x", PROSE)).bodyText()).contains(PROSE);
  }

  @Test
  void links_are_evidence_and_licences_twice() {
    Document document =
        read(
            DocxMaker.of(
                    "<w:p>"
                        + r("By ")
                        + "<w:hyperlink r:id=\"rId7\">"
                        + r("her")
                        + "</w:hyperlink><w:hyperlink w:anchor=\"x\">"
                        + r(" here")
                        + "</w:hyperlink></w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText> HYPERLINK \"https://creativecommons.org/</w:instrText></w:r>"
                        + "<w:r><w:instrText>licenses/by/4.0/\" \\o \"x\"</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + r("CC BY")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:fldSimple w:instr=\"HYPERLINK &quot;https://b.example&quot;\">"
                        + r(" b")
                        + "</w:fldSimple>"
                        + r(" and https://c.example/x.")
                        + "</w:p>")
                .address("rId7", "https://a.example/1"));
    assertThat(document.text()).isEqualTo("By her here\n\nCC BY b and https://c.example/x.");
    assertThat(values(document, RightsEvidence.Source.LINK))
        .containsExactly(
            "href=https://a.example/1",
            "href=https://creativecommons.org/licenses/by/4.0/",
            "href=https://b.example",
            "href=https://c.example/x");
    assertThat(values(document, RightsEvidence.Source.LICENSE_LINK))
        .containsExactly("href=https://creativecommons.org/licenses/by/4.0/");
    assertThat(document.evidence().get(0).where())
        .isEqualTo(new Position(Position.Unit.PARAGRAPH, 1, 4));
    assertThat(document.evidence().get(1).where().line()).isEqualTo(2);
  }

  @Test
  void properties_are_metadata_and_evidence() {
    Document document =
        read(
            DocxMaker.of(p("No. 12") + p("The ferry stops") + p(PROSE))
                .core(
                    "<dc:title>The Ferry Stops</dc:title><dc:creator>Ida Lund; Per Holm</dc:creator>"
                        + "<dc:language>da</dc:language><dc:rights>© 2024 Sound Courier</dc:rights>"
                        + "<dc:description>long</dc:description>"
                        + "<dcterms:created>2024-03-05T23:30:00Z</dcterms:created>")
                .part(
                    "docProps/custom.xml",
                    "<Properties xmlns:vt=\"x\"><property name=\"License\"><vt:lpwstr>CC BY 4.0</vt:lpwstr></property>"
                        + "<property name=\"Desk\"><vt:lpwstr>North</vt:lpwstr></property></Properties>"));
    assertThat(document.metadata().title()).contains("The ferry stops");
    assertThat(slices(document, Region.Kind.TITLE)).containsExactly("The ferry stops");
    assertThat(document.metadata().authors()).containsExactly("Ida Lund", "Per Holm");
    assertThat(document.metadata().published()).contains(LocalDate.of(2024, 3, 5));
    assertThat(document.metadata().language()).contains("da");
    assertThat(values(document, RightsEvidence.Source.FILE_METADATA))
        .containsExactly(
            "dc:creator=Ida Lund; Per Holm", "dc:rights=© 2024 Sound Courier", "license=CC BY 4.0");
  }

  @Test
  void a_title_that_a_program_made_up_is_none() {
    Document document =
        read(DocxMaker.of(p("The ferry") + p(PROSE)).core("<dc:title>Document1</dc:title>"));
    assertThat(document.metadata().title()).contains("The ferry");
  }

  @Test
  void the_language_is_that_of_most_runs_in_their_own_script() {
    String styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    String german = "<w:p><w:r><w:rPr><w:lang w:val=\"de-DE\"/></w:rPr><w:t>%s</w:t></w:r></w:p>";
    Document document =
        read(
            DocxMaker.of(german.formatted("Die Fähre fährt nicht.") + p("Never."))
                .related("rId1", "styles", "styles.xml", "styles", styles));
    assertThat(document.metadata().language()).contains("de-DE");
    Document chinese =
        read(
            DocxMaker.of(p("渡轮今天停航。") + p("No."))
                .related("rId1", "styles", "styles.xml", "styles", styles));
    assertThat(chinese.metadata().language()).contains("zh-CN");
  }

  @Test
  void hidden_text_is_not_read_but_a_hidden_notice_is_evidence() {
    Document document =
        read(
            "<w:p>"
                + r("Seen.")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>All rights reserved by the desk.</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>!</w:t></w:r></w:p>");
    assertThat(document.text()).isEqualTo("Seen.!");
    assertThat(values(document, RightsEvidence.Source.HIDDEN_TEXT))
        .containsExactly("vanish=All rights reserved by the desk.");
  }

  @Test
  void the_reading_aid_above_a_word_is_no_part_of_it() {
    Document document =
        read(
            "<w:p>"
                + r("港は")
                + "<w:r><w:ruby><w:rt>"
                + r("しお")
                + "</w:rt><w:rubyBase>"
                + r("潮")
                + "</w:rubyBase></w:ruby></w:r>"
                + r("の中😀")
                + "</w:p>");
    assertThat(document.text()).isEqualTo("港は潮の中😀");
  }

  @Test
  void an_embedded_file_is_an_error() {
    Document document = read(p("One.") + "<w:altChunk r:id=\"rId1\"/>");
    assertThat(document.issues()).extracting(Issue::severity).containsExactly(Issue.Severity.ERROR);
  }

  @Test
  void the_main_text_may_have_any_name_and_either_namespace() {
    byte[] file =
        new DocxMaker()
            .part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"/word/document2.xml\""
                    + " Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/></Relationships>")
            .part(
                "word/document2.xml",
                "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r><d:t>Strict.</d:t></d:r></d:p></d:body></d:document>")
            .bytes();
    ReadResult result = Ingest.builder().build().readBytes("x.docx", file, Document.Role.SOURCE);
    assertThat(((ReadResult.Read) result).document().text()).isEqualTo("Strict.");
  }

  @Property(tries = 300)
  void every_word_is_found_at_its_paragraph_and_column(@ForAll("bodies") List<String> blocks) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      body.append(blocks.get(i).replace("word", "w" + i + "x"));
    }
    Document document = read(body.toString());
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String word = "w" + i + "x";
      int inText = document.text().indexOf(word);
      assertThat(inText).as(word + " in " + document.text()).isNotNegative();
      Position first = document.positionOf(inText);
      assertThat(first.line()).isGreaterThan(before);
      assertThat(document.positionOf(inText + 2))
          .isEqualTo(new Position(first.unit(), first.line(), first.column() + 2));
      before = first.line();
    }
    assertThat(document.positionOf(document.text().length() - 1).line())
        .isEqualTo(document.text().split("\n+").length);
    List<Region> regions = new ArrayList<>(document.regions());
    regions.removeIf(region -> region.kind() == Region.Kind.BLOCK_QUOTE);
    int end = 0;
    for (Region region : regions) {
      assertThat(document.text().substring(end, region.span().start())).isBlank();
      assertThat(region.span().slice(document.text())).isNotBlank();
      end = region.span().end();
    }
    assertThat(end).isEqualTo(document.text().length());
  }

  @Provide
  Arbitrary<List<String>> bodies() {
    return Arbitraries.of(
            p("word"),
            p("  word and more  "),
            p("") + p("word"),
            p("Title", "word"),
            p("Heading1", "Head word"),
            p("Quote", "quoted word"),
            p("Caption", "word shown"),
            p("By Ida Lund word"),
            p("© 2024 word"),
            p(PROSE + " word"),
            p("水位 😀 word"),
            "<w:p><w:pPr><w:numPr/></w:pPr>" + r("item word") + "</w:p>",
            "<w:tbl><w:tr><w:tc>" + p("word") + "</w:tc></w:tr></w:tbl>",
            "<w:p>" + r("a ") + "<w:del>" + r("b ") + "</w:del>" + r("word") + "</w:p>",
            "<w:p><w:r><w:txbxContent>" + p("word") + "</w:txbxContent></w:r></w:p>")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
