package imprimatur.ingest;

import static imprimatur.ingest.DocxMaker.p;
import static imprimatur.ingest.DocxMaker.r;
import static imprimatur.ingest.Exhibit.refused;
import static imprimatur.ingest.Exhibit.taken;
import static imprimatur.ingest.TextExhibits.PROSE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import imprimatur.ingest.Exhibit.Form;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** DOCX files and other archives: bombs, missing and forged parts, XML that wants to do harm. */
final class DocxExhibits {
  private static final String MAIN = "word/document.xml";

  private DocxExhibits() {}

  static Stream<Exhibit> all() {
    return Stream.of(archives(), xml(), texts()).flatMap(s -> s);
  }

  private static Exhibit of(String wrong, Supplier<byte[]> bytes, Form form) {
    return new Exhibit(wrong, "story.docx", bytes, form);
  }

  private static Exhibit docx(String wrong, Supplier<DocxMaker> maker, Form form) {
    return of(wrong, () -> maker.get().bytes(), form);
  }

  /** A file whose main part is exactly this. */
  private static DocxMaker main(String xml) {
    return DocxMaker.of("").part(MAIN, xml);
  }

  private static Stream<Exhibit> archives() {
    return Stream.of(
        docx(
            "a bomb beside the text",
            () -> DocxMaker.of(p(PROSE)).part("word/media/a.bin", new byte[200 << 20]),
            refused("larger than the limit")),
        docx(
            "a bomb in the text",
            () -> main(p("x").repeat(3_000_000)),
            refused("larger than the limit")),
        docx(
            "an archive in the archive",
            () ->
                DocxMaker.of(p(PROSE)).part("word/embeddings/a.docx", DocxMaker.of(p("x")).bytes()),
            taken(PROSE)),
        docx(
            "no main text",
            () -> new DocxMaker().part("word/styles.xml", "<x/>"),
            refused("has no main text")),
        docx("10,001 parts", () -> parts(10_001), refused("more than 10000 parts")),
        docx(
            "names that lead out of the archive",
            () -> DocxMaker.of(p(PROSE)).part("../../etc/passwd.xml", "<x/>"),
            taken(PROSE)),
        docx(
            "the same part in two spellings",
            () -> DocxMaker.of(p(PROSE)).part("Word/Document.xml", "<x/>"),
            refused("two parts named")),
        of("an archive that breaks off", () -> TextExhibits.half(big()), refused("cut off")),
        of(
            "an archive with a wrong sum",
            () -> replaced(DocxMaker.of(p(PROSE)).bytes(), "PK\7\b", 4),
            refused("damaged")),
        of(
            "an archive of nothing",
            () ->
                TextExhibits.bytes(
                    'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            refused("no DOCX")),
        of(
            "an archive that is no DOCX",
            () -> new DocxMaker().part("a.txt", PROSE).unrelated(),
            refused("no DOCX")),
        of(
            "an archive with a password",
            () -> encrypted(DocxMaker.of(p(PROSE)).bytes()),
            refused("password-protected")),
        of(
            "a DOCX that Office locked",
            () -> ole("EncryptedPackage"),
            refused("password-protected")),
        of("an old Office file", () -> ole("WordDocument"), refused("old Office file")),
        of(
            "rich text under a wrong name",
            () -> "{\\rtf1 Hello}".getBytes(UTF_8),
            refused("Rich Text")));
  }

  private static byte[] big() {
    return DocxMaker.of(p(PROSE)).part("word/media/a.bin", TextExhibits.random(100_000)).bytes();
  }

  private static DocxMaker parts(int count) {
    DocxMaker docx = DocxMaker.of(p(PROSE));
    for (int i = 0; i < count; i++) {
      docx.part("word/media/" + i, new byte[0]);
    }
    return docx;
  }

  /** With another byte so many behind the first place where {@code mark} stands. */
  private static byte[] replaced(byte[] bytes, String mark, int behind) {
    int at = new String(bytes, ISO_8859_1).indexOf(mark) + behind;
    bytes[at] ^= 1;
    return bytes;
  }

  /** With the flag set that says so, in the head of the first part. */
  private static byte[] encrypted(byte[] zip) {
    zip[6] |= 1;
    return zip;
  }

  private static byte[] ole(String stream) {
    return TextExhibits.joined(
        TextExhibits.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
        new byte[1000],
        stream.getBytes(UTF_16LE),
        new byte[500]);
  }

  private static Stream<Exhibit> xml() {
    String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    return Stream.of(
        docx(
            "XML that asks for a file",
            () -> main(entity + "<x>&a;</x>"),
            refused("document type")),
        docx(
            "XML that asks for an address",
            () -> main("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>"),
            refused("document type")),
        docx("a billion laughs", () -> main(laughs()), refused("document type")),
        docx(
            "a document type in the properties",
            () -> DocxMaker.of(p(PROSE)).part("docProps/core.xml", entity + "<x/>"),
            refused("docProps/core.xml declares a document type")),
        docx("XML 100,000 deep", () -> main("<x>".repeat(100_000)), refused("nested deeper")),
        docx(
            "XML that breaks off",
            () -> main("<w:document xmlns:w=\"x\"><w:p>"),
            refused("no sound XML")),
        docx("no XML at all", () -> main(PROSE), refused("no sound XML")),
        docx("an empty main part", () -> main(""), refused("no sound XML")),
        docx(
            "an entity that nothing declares",
            () -> main("<x>&nbsp;</x>"),
            refused("no sound XML")),
        docx(
            "an element with 100,000 attributes",
            () -> main("<x " + attributes() + "/>"),
            refused("no sound XML")),
        docx("XML in UTF-16", () -> DocxMaker.of("").part(MAIN, wide()), taken(PROSE)),
        docx(
            "XML of another kind",
            () -> main("<html><body><p>" + PROSE + "</p></body></html>"),
            taken("", "holds no text")));
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=\"\"");
    }
    return attributes.toString();
  }

  private static byte[] wide() {
    return ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + p(PROSE)
            + "</w:body></w:document>")
        .getBytes(UTF_16);
  }

  private static String laughs() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    return xml.append("]><x>&a11;</x>").toString();
  }

  private static Stream<Exhibit> texts() {
    return Stream.of(
        docx(
            "nothing but pictures",
            () -> DocxMaker.of("<w:p/>").part("word/media/a.png", new byte[9]),
            refused("pictures and no text")),
        docx(
            "nothing but blank paragraphs",
            () -> DocxMaker.of(p(" ") + p("")),
            taken("", "holds no text")),
        docx(
            "more text than is read",
            () -> DocxMaker.of(p("0123456789".repeat(1_000_001))),
            refused("longer than the limit")),
        docx("300,000 paragraphs", () -> DocxMaker.of(p("x").repeat(300_000)), taken("x\n\nx")),
        docx(
            "a field that nobody ended",
            () ->
                DocxMaker.of(
                    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r(PROSE) + "</w:p>"),
            taken(PROSE)),
        docx(
            "ends that were all deleted",
            () ->
                DocxMaker.of(
                    ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("x ") + "</w:p>")
                        .repeat(3000)),
            taken("x x")),
        docx(
            "paragraphs in paragraphs",
            () ->
                DocxMaker.of(
                    "<w:p><w:r><w:txbxContent>".repeat(400)
                        + p(PROSE)
                        + "</w:txbxContent></w:r></w:p>".repeat(400)),
            taken(PROSE)),
        docx(
            "relations that lead in circles",
            () ->
                DocxMaker.of(p(PROSE) + "<w:sectPr><w:footerReference r:id=\"rId1\"/></w:sectPr>")
                    .related(
                        "rId1",
                        "footer",
                        "document.xml",
                        "document",
                        "<w:body>" + p(PROSE) + "</w:body>"),
            taken(PROSE)),
        docx(
            "text between the elements",
            () -> DocxMaker.of("stray" + p(PROSE) + "stray"),
            taken(PROSE)));
  }
}
