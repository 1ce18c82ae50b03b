package imprimatur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static ReadResult result(byte[] pdf) {
    return Ingest.builder().build().readBytes("draft.pdf", pdf, Document.Role.SUBMISSION);
  }

  private static Document read(byte[] pdf) {
    ReadResult result = result(pdf);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).document();
  }

  private static Document read(PdfMaker pdf) {
    return read(pdf.bytes());
  }

  private static String refusal(byte[] pdf) {
    ReadResult result = result(pdf);
    assertThat(result).isInstanceOf(ReadResult.Unreadable.class);
    return ((ReadResult.Unreadable) result).issue().message();
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
  void lines_of_a_paragraph_are_joined() {
    Document document =
        read(
            PdfMaker.of(
                "The ferry crossed the sound eleven times a day,", "and hardly ever full."));
    assertThat(document.text())
        .isEqualTo("The ferry crossed the sound eleven times a day, and hardly ever full.");
    assertThat(document.format()).isEqualTo("pdf");
    assertThat(document.positionOf(0)).isEqualTo(new Position(Position.Unit.PAGE, 1, 1));
    assertThat(document.positionOf(48).column()).isEqualTo(49);
    assertThat(document.issues()).isEmpty();
  }

  @Test
  void a_gap_an_indent_and_a_short_last_line_part_paragraphs() {
    PdfMaker pdf = new PdfMaker();
    pdf.line(72, 100, 11, "The ferry crossed the sound eleven times a day that winter,");
    pdf.line(72, 114, 11, "and hardly ever with more than four on board, all of them men.");
    pdf.line(72, 142, 11, "Behind a gap it goes on with the second paragraph of the text,");
    pdf.line(72, 156, 11, "which is as long as the first and so fills the whole column it");
    pdf.line(90, 170, 11, "Indented, the third paragraph says hardly anything of worth and");
    pdf.line(72, 184, 11, "it ends short.");
    pdf.line(72, 198, 11, "The fourth follows on it, and it is no longer than it has to be.");
    assertThat(read(pdf.endPage()).text().split("\n\n"))
        .hasSize(4)
        .satisfies(p -> assertThat(p[1]).startsWith("Behind").endsWith("column it"))
        .satisfies(p -> assertThat(p[2]).startsWith("Indented").endsWith("it ends short."));
  }

  @Test
  void words_divided_at_the_end_of_a_line_are_whole_again() {
    assertThat(
            read(PdfMaker.of(
                    "It was a well-known story about the har-",
                    "bour, and as true as the story of the well-",
                    "known mate, who between the years 2019-",
                    "2020 had sailed from Aix to the far Nord-",
                    "Hamn, and had slept in the old wheel\u00AD",
                    "house of the ferry."))
                .text())
        .isEqualTo(
            "It was a well-known story about the harbour, and as true as the story of the well-known"
                + " mate, who between the years 2019-2020 had sailed from Aix to the far Nord-Hamn, and"
                + " had slept in the old wheelhouse of the ferry.");
  }

  @Test
  void chinese_lines_are_joined_without_a_space() {
    PdfMaker pdf = new PdfMaker();
    pdf.chinese(72, 100, 12, "今天上午渡轮停航三小时，港口的");
    pdf.chinese(72, 116, 12, "工作人员说天气还要坏下去，请旅客");
    Document document = read(pdf.endPage());
    assertThat(document.text()).isEqualTo("今天上午渡轮停航三小时，港口的工作人员说天气还要坏下去，请旅客");
    assertThat(document.positionOf(15)).isEqualTo(new Position(Position.Unit.PAGE, 1, 16));
  }

  private static PdfMaker article(int pages) {
    PdfMaker pdf = new PdfMaker();
    for (int page = 1; page <= pages; page++) {
      pdf.line(72, 40, 9, "Sound Courier, No. " + (10 + page));
      if (page == 1) {
        pdf.bold(72, 100, 24, "The ferry stops");
        pdf.line(72, 130, 11, "By Ida Lund");
      }
      pdf.line(
          72, 160, 11, "On page " + page + " the ferry crossed the sound eleven times a day and");
      pdf.line(72, 174, 11, "hardly ever with more than four on board, as the mate who had");
      pdf.line(
          72, 700, 8, "1 After the log of the ferry, page " + page + ", which nobody has read.");
      pdf.line(72, 800, 8, "© 2024 Sound Courier. All rights reserved.");
      pdf.line(290, 820, 8, String.valueOf(page));
      pdf.endPage();
    }
    return pdf;
  }

  @Test
  void what_stands_on_every_page_counts_once_and_does_not_cut_sentences() {
    Document document = read(article(3));
    assertThat(slices(document, Region.Kind.CHROME)).containsExactly("Sound Courier, No. 13", "3");
    assertThat(slices(document, Region.Kind.FOOTER))
        .containsExactly("© 2024 Sound Courier. All rights reserved.");
    assertThat(document.text())
        .contains("as the mate who had On page 2 the ferry", "as the mate who had On page 3");
    assertThat(document.bodyText()).contains("1 After the log of the ferry, page 1");
    int second = document.text().indexOf("On page 2");
    assertThat(document.positionOf(second)).isEqualTo(new Position(Position.Unit.PAGE, 2, 1));
    assertThat(document.positionOf(second - 2).line()).isEqualTo(1);
  }

  @Test
  void headline_and_byline_are_found() {
    Document document = read(article(1));
    assertThat(slices(document, Region.Kind.TITLE)).containsExactly("The ferry stops");
    assertThat(document.metadata().title()).contains("The ferry stops");
    assertThat(document.metadata().authors()).containsExactly("Ida Lund");
  }

  @Test
  void the_foot_of_the_article_may_stand_above_that_of_the_page() {
    PdfMaker pdf = new PdfMaker();
    pdf.line(72, 100, 11, "The ferry crossed the sound eleven times a day that winter.");
    pdf.line(72, 150, 11, "© 2024 Sound Courier. All rights reserved.");
    pdf.line(290, 820, 8, "- 1 -");
    Document document = read(pdf.endPage());
    assertThat(slices(document, Region.Kind.FOOTER))
        .containsExactly("© 2024 Sound Courier. All rights reserved.");
    assertThat(slices(document, Region.Kind.CHROME)).containsExactly("- 1 -");
  }

  @Test
  void information_and_xmp_are_metadata_and_evidence() {
    PdfMaker pdf =
        PdfMaker.of("Nothing else.")
            .information("Title", "Microsoft Word - ferry.docx")
            .information("Author", "desk")
            .information("Creator", "Scribbler 3")
            .information("Copyright", "© 2024 Sound Courier")
            .information("CreationDate", "D:20240305233000+01'00'")
            .catalog("/Lang(en-GB)")
            .xmp(
                "<rdf:Description xmpRights:WebStatement=\"https://creativecommons.org/licenses/by/4.0/\">"
                    + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">The ferry stops</rdf:li></rdf:Alt></dc:title>"
                    + "<dc:creator><rdf:Seq><rdf:li>Ida Lund</rdf:li><rdf:li>Per Holm</rdf:li></rdf:Seq></dc:creator>"
                    + "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">CC BY 4.0</rdf:li></rdf:Alt></dc:rights>"
                    + "<xmpRights:Marked>True</xmpRights:Marked></rdf:Description>");
    Document document = read(pdf);
    assertThat(document.metadata().title()).contains("The ferry stops");
    assertThat(document.metadata().authors()).containsExactly("Ida Lund", "Per Holm");
    assertThat(document.metadata().published()).contains(LocalDate.of(2024, 3, 5));
    assertThat(document.metadata().language()).contains("en-GB");
    assertThat(values(document, RightsEvidence.Source.FILE_METADATA))
        .containsExactly(
            "xmprights:webstatement=https://creativecommons.org/licenses/by/4.0/",
            "dc:creator=Ida Lund",
            "dc:creator=Per Holm",
            "dc:rights=CC BY 4.0",
            "xmprights:marked=True",
            "author=desk",
            "copyright=© 2024 Sound Courier");
  }

  @Test
  void xmp_with_a_document_type_is_not_read_and_said_to_be() {
    PdfMaker pdf = PdfMaker.of("Text.");
    int number =
        pdf.stream(
            "/Type/Metadata/Subtype/XML",
            "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8));
    Document document = read(pdf.catalog("/Metadata " + number + " 0 R"));
    assertThat(document.issues())
        .singleElement()
        .extracting(Issue::message)
        .asString()
        .contains("metadata", "document type");
  }

  @Test
  void links_are_evidence_where_they_stand() {
    PdfMaker pdf = new PdfMaker();
    pdf.line(72, 100, 11, "First line of the text.");
    pdf.line(72, 140, 11, "Under CC BY by Ida Lund, see https://b.example/x");
    pdf.link(95, 130, 130, 143, "https://creativecommons.org/licenses/by/4.0/");
    pdf.link(300, 500, 330, 520, "https://nowhere.example/");
    Document document = read(pdf.endPage());
    assertThat(values(document, RightsEvidence.Source.LINK))
        .containsExactly(
            "href=https://creativecommons.org/licenses/by/4.0/",
            "href=https://nowhere.example/",
            "href=https://b.example/x");
    assertThat(values(document, RightsEvidence.Source.LICENSE_LINK)).hasSize(1);
    Position where = document.evidence().get(0).where();
    assertThat(where.line()).isEqualTo(1);
    assertThat(where.column()).isBetween(26, 34);
  }

  @Test
  void columns_are_read_one_after_the_other() {
    PdfMaker pdf = new PdfMaker();
    for (int column = 0; column < 2; column++) {
      pdf.line(72 + 240 * column, 100, 10, "The left and then the right column " + (column + 1));
      pdf.line(72 + 240 * column, 113, 10, "are read as people read them, who go");
    }
    assertThat(read(pdf.endPage()).text())
        .isEqualTo(
            "The left and then the right column 1 are read as people read them, who go The left and"
                + " then the right column 2 are read as people read them, who go");
  }

  @Test
  void letters_that_run_up_a_page_are_one_line() {
    PdfMaker pdf = new PdfMaker();
    pdf.line(72, 100, 11, "The text.");
    pdf.draw("BT /F1 11 Tf 0 1 -1 0 30 200 Tm (On the side) Tj ET\n");
    assertThat(read(pdf.endPage()).text()).isEqualTo("The text.\n\nOn the side");
  }

  private static byte[] locked(String owner, String user) throws IOException {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(false);
    try (PDDocument pdf = Loader.loadPDF(PdfMaker.of("Locked words.").bytes())) {
      StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
      policy.setEncryptionKeyLength(256);
      pdf.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_pdf_that_only_its_owner_may_change_is_read() throws IOException {
    assertThat(read(locked("owner", "")).text()).isEqualTo("Locked words.");
  }

  @Test
  void a_pdf_that_opens_with_a_password_is_not_read() throws IOException {
    assertThat(refusal(locked("owner", "user"))).contains("password-protected");
  }

  @Test
  void a_pdf_without_text_has_no_text_layer() {
    assertThat(refusal(new PdfMaker().draw("0 0 100 100 re f").endPage().bytes()))
        .contains("no text layer");
  }

  @Test
  void a_page_that_is_a_picture_is_named() {
    PdfMaker pdf = PdfMaker.of("Text.");
    int image =
        pdf.stream(
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
            new byte[] {0});
    pdf.resources("/XObject<</I " + image + " 0 R>>").draw("/I Do").endPage();
    assertThat(read(pdf).issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
              assertThat(issue.message()).contains("page 2");
            });
  }

  @Test
  void nothing_is_printed_whatever_the_file_is_like() {
    PrintStream error = System.err;
    PrintStream output = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setErr(ear);
    System.setOut(ear);
    try {
      byte[] pdf = PdfMaker.of("Text.").bytes();
      byte[] broken =
          new String(pdf, StandardCharsets.ISO_8859_1)
              .replace("startxref", "startxxxx")
              .replace("0000000", "9999999")
              .getBytes(StandardCharsets.ISO_8859_1);
      assertThat(read(broken).text()).isEqualTo("Text.");
      result("%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8));
    } finally {
      System.setErr(error);
      System.setOut(output);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Property(tries = 200)
  void every_word_is_found_on_its_page_and_pages_never_go_back(
      @ForAll("pages") List<List<String>> pages) {
    PdfMaker pdf = new PdfMaker();
    for (int page = 0; page < pages.size(); page++) {
      pdf.line(72, 40, 9, "Sound Courier " + (page + 1));
      double down = 100;
      for (int i = 0; i < pages.get(page).size(); i++) {
        String line = pages.get(page).get(i).replace("word", "w" + page + "x" + i + "y");
        double size = line.startsWith("#") ? 20 : line.startsWith("_") ? 7 : 11;
        pdf.line(72 + (line.startsWith(">") ? 15 : 0), down, size, line);
        down += line.endsWith("|") ? 40 : 14;
      }
      pdf.line(72, 810, 9, "© 2024 Sound Courier");
      pdf.endPage();
    }
    Document document = read(pdf);
    for (int page = 0; page < pages.size(); page++) {
      for (int i = 0; i < pages.get(page).size(); i++) {
        int inText = document.text().indexOf("w" + page + "x" + i + "y");
        assertThat(inText).as(document.text()).isNotNegative();
        // a note stands in front of a paragraph that runs past its page, and so with its first page
        int latest = page + 1;
        int earliest = pages.get(page).get(i).startsWith("_") ? 1 : latest;
        assertThat(document.positionOf(inText).line()).isBetween(earliest, latest);
      }
    }
    Position before = document.positionOf(0);
    for (int i = 1; i < document.text().length(); i++) {
      Position here = document.positionOf(i);
      boolean same = here.line() == before.line() && here.column() == before.column() + 1;
      assertThat(same || here.line() > before.line()).as(i + " in " + document.text()).isTrue();
      before = here;
    }
    for (Region region : document.regions()) {
      assertThat(region.span().slice(document.text())).isNotBlank();
    }
  }

  @Provide
  Arbitrary<List<List<String>>> pages() {
    return Arbitraries.of(
            "The word of the mate was that nobody had seen the ferry since",
            "A short word.",
            "word and the rest of a line that was divi-",
            "ded word",
            "# Head word",
            "_ a small word",
            "> An indented word that begins a paragraph",
            "The last word before a gap.|",
            "• item word",
            "By Ida Lund word",
            "Größe word – «déjà»")
        .list()
        .ofMaxSize(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
