package imprimatur.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import imprimatur.notation.Sha256;
import imprimatur.report.Attacks;
import imprimatur.report.Results;
import imprimatur.report.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfReportTest {
  private static final FontFolders SYSTEM = FontFolders.standard(List.of());
  private static final FontFolders NONE = new FontFolders(List.of(), List.of());

  private static byte[] pdf(CheckResult result, FontFolders fonts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfReport(fonts, Optional.of("0123abcd")).write(result, out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static boolean canSet(String text) {
    return Typesetting.of(text, SYSTEM.fonts()).missing().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The ferry stays in port until Thursday",
    "de, Die Fähre bleibt größtenteils im Hafen",
    "ru, Паром останется в порту до четверга",
    "el, Το πλοίο μένει στο λιμάνι",
    "zh, 渡轮停航至周四两座浮桥被大风吹断",
    "ja, 週末に訪ねたい里の漆器とフェリー",
    "ko, 목요일까지 여객선 운항이 중단된다",
    "th, เรือข้ามฟากจอดอยู่ที่ท่า",
    "ar, أعلنت سلطة الميناء أن العبارة لن تبحر",
    "he, המעבורת נשארת בנמל עד יום חמישי"
  })
  void the_text_of_a_page_is_the_text_that_was_put_in(String language, String text)
      throws IOException {
    assumeTrue(canSet(text), "no font for " + language);
    CheckResult result =
        Results.checked(Results.taken("drafts/any.md", text, language, text, text));
    assertThat(bare(text(pdf(result, SYSTEM)))).contains(bare(text));
  }

  @Test
  void the_same_result_gives_the_same_bytes() throws IOException {
    assertThat(pdf(Results.mixed(), SYSTEM)).isEqualTo(pdf(Results.mixed(), SYSTEM));
  }

  @Test
  void the_first_page_tells_the_verdict_the_contents_and_where_to_sign() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Results.mixed(), SYSTEM))) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      String page = first.getText(document);
      assertThat(page)
          .contains("BLOCK")
          .contains("2026-03-02 09:30 UTC")
          .contains("corpus, 12 articles")
          .contains("SHA-256 " + "c0".repeat(32))
          .contains("SHA-256 " + "4d".repeat(32))
          .contains("SHA-256 " + Sha256.hex(Written.json(Results.mixed())))
          .containsPattern("manifest.json\\s+SHA-256 0123abcd")
          .containsPattern("Island ferry stuck in port\\s+2\\s")
          .containsPattern("Annex: clauses in full\\s+" + document.getNumberOfPages() + "\\s")
          .contains("Signature")
          .contains("Page 1 of " + document.getNumberOfPages());
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(7);
    }
  }

  @Test
  void a_finding_is_told_with_all_its_evidence() throws IOException {
    assertThat(bare(text(pdf(Results.blocked(), SYSTEM))))
        .contains(bare("SHA-256 of the text as read: "))
        .contains(bare("Engineers"))
        .contains(bare("longest run in common"))
        .contains(bare("Ask the holder for written permission"))
        .contains(bare("Clause 1"))
        .contains(bare("must not be republished or used in any form."));
  }

  @Test
  void what_no_font_has_stands_as_its_number_and_is_told() throws IOException {
    CheckResult result =
        Results.checked(Results.taken("drafts/any.md", "Ferry 渡", "zh", "渡 boat", "渡 boat"));
    assertThat(text(pdf(result, NONE)).replaceAll("\\s+", " "))
        .contains("Ferry <U+6E21>")
        .contains("they stand as their numbers: ")
        .contains("U+6E21");
  }

  @Test
  void a_long_clause_is_in_the_annex_to_its_last_word() {
    String text = "no use without consent ".repeat(300) + "end.";
    RightsStatement rights =
        RightsStatement.builder(Stance.AUTHORIZATION_REQUIRED)
            .clause(new Clause(text, Clause.Origin.TERMS, Optional.empty(), Position.START))
            .build();
    assertThat(String.join("", Annex.parts(rights))).isEqualTo(text);
  }

  @Test
  void a_long_passage_is_told_to_its_last_word() throws IOException {
    String text = "the boat stays in the port ".repeat(150) + "andthelastword";
    assertThat(text(pdf(Results.passages(text, text), SYSTEM)).split("andthelastword", -1))
        .hasSize(3);
  }

  /** Without a font for it each character stands as its number, which takes five times the room. */
  private static final int MOST_PAGES = 300;

  @Test
  void hostile_text_stays_text() throws IOException {
    for (String attack : (Iterable<String>) Attacks.all()::iterator) {
      try (PDDocument document = Loader.loadPDF(pdf(Results.hostile(attack), SYSTEM))) {
        assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        assertThat(document.getDocumentCatalog().getNames()).isNull();
        assertThat(document.getNumberOfPages()).isLessThan(MOST_PAGES);
      }
    }
  }
}
