package imprimatur.ingest;

import static imprimatur.ingest.Exhibit.refused;
import static imprimatur.ingest.Exhibit.taken;
import static imprimatur.ingest.TextExhibits.PROSE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import imprimatur.ingest.Exhibit.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files: locked, cut off, forged, without text, and such as never come to an end. */
final class PdfExhibits {
  private static final String FLATE = "/Filter/FlateDecode";

  private PdfExhibits() {}

  static Stream<Exhibit> all() {
    return Stream.of(files(), structures(), contents()).flatMap(s -> s);
  }

  private static Exhibit of(String wrong, Supplier<byte[]> bytes, Form form) {
    return new Exhibit(wrong, "story.pdf", bytes, form);
  }

  private static Exhibit pdf(String wrong, Supplier<PdfMaker> maker, Form form) {
    return of(wrong, () -> maker.get().bytes(), form);
  }

  /** A sound file after a change of its bytes. */
  private static Exhibit changed(String wrong, UnaryOperator<String> change, Form form) {
    return of(
        wrong, () -> change.apply(new String(sound(), ISO_8859_1)).getBytes(ISO_8859_1), form);
  }

  private static byte[] sound() {
    return PdfMaker.of(PROSE).bytes();
  }

  private static Stream<Exhibit> files() {
    return Stream.of(
        of("a password", () -> locked("user"), refused("password-protected")),
        of("a password for changes only", () -> locked(""), taken(PROSE)),
        of("a file that breaks off in its table", () -> cut(sound(), 60), taken(PROSE, "cut off")),
        of(
            "a file that breaks off in a page",
            () -> cut(twoPages(), twoPages().length / 2),
            refused("")),
        of(
            "the head of a file and no more",
            () -> "%PDF-1.7\n".getBytes(ISO_8859_1),
            refused("damaged")),
        of(
            "the head of a file and noise",
            () ->
                TextExhibits.joined(
                    "%PDF-1.7\n".getBytes(ISO_8859_1), TextExhibits.random(300_000)),
            refused("damaged")),
        of(
            "a page of a web server in front",
            () -> TextExhibits.joined("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1), sound()),
            taken(PROSE)),
        of(
            "much behind the end",
            () -> TextExhibits.joined(sound(), TextExhibits.filled(100_000, '\n')),
            taken(PROSE, "cut off")));
  }

  private static byte[] cut(byte[] bytes, int from) {
    return Arrays.copyOf(bytes, bytes.length - from);
  }

  private static byte[] twoPages() {
    PdfMaker pdf = new PdfMaker();
    pdf.endPage("", TextExhibits.filled(50_000, ' '));
    return pdf.line(72, 100, 11, PROSE).endPage().bytes();
  }

  private static byte[] locked(String user) {
    try (PDDocument pdf = Loader.loadPDF(sound())) {
      AccessPermission nothing = new AccessPermission(0);
      pdf.protect(new StandardProtectionPolicy("owner", user, nothing));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Exhibit> structures() {
    return Stream.of(
        changed(
            "a table that leads nowhere",
            s -> s.replaceAll("\\d{9}(\\d) 00000 n", "00009999$1 00000 n"),
            taken(PROSE)),
        changed(
            "a start that leads nowhere",
            s -> s.replaceAll("startxref\\n\\d+", "startxref\n99999999999"),
            taken(PROSE)),
        changed(
            "a table that leads to itself",
            s ->
                s.replaceAll(
                    "(?s)/Info 6 0 R>>\\nstartxref\\n(\\d+)",
                    "/Info 6 0 R/Prev $1>>\nstartxref\n$1"),
            taken(PROSE)),
        changed(
            "no table",
            s -> s.substring(0, s.indexOf("xref\n0 ")) + "trailer<</Root 1 0 R>>\n%%EOF",
            taken(PROSE)),
        changed("no trailer", s -> s.substring(0, s.indexOf("trailer")) + "%%EOF", taken(PROSE)),
        changed(
            "pages that contain themselves",
            s -> s.replace("/Kids[", "/Kids[2 0 R 2 0 R "),
            taken(PROSE)),
        changed(
            "a page that is a number",
            s -> s.replaceAll("/Kids\\[[^]]*\\]", "/Kids[42]"),
            refused("")),
        changed(
            "more pages promised than there are",
            s -> s.replace("/Count 1", "/Count 2000000000"),
            taken(PROSE)),
        changed(
            "a length below nothing",
            s -> s.replaceAll("/Length \\d+", "/Length -5"),
            taken(PROSE)),
        changed(
            "a length beyond the end",
            s -> s.replaceAll("/Length \\d+", "/Length 99999999"),
            taken(PROSE)),
        changed(
            "a length that is itself",
            s -> s.replaceAll("/Length \\d+", "/Length 7 0 R"),
            refused("no text layer")),
        changed(
            "arrays 100,000 deep",
            s -> s.replace("/Type/Catalog", "/Type/Catalog/X " + "[".repeat(100_000)),
            refused("damaged")),
        changed(
            "a lock that nobody has the key for",
            s ->
                s.replace(
                    "/Info 6 0 R",
                    "/Encrypt<</Filter/Adobe.PubSec/V 4/Recipients[(x)]>>/ID[(a)(a)]/Info 6 0 R"),
            refused("")),
        changed(
            "a lock that there is not",
            s -> s.replace("/Info 6 0 R", "/Encrypt<</Filter/Nonsense/V 9>>/Info 6 0 R"),
            refused("")),
        pdf("10,000 pages", () -> pages(10_000), taken("Page 9999 of a long book")),
        pdf("25,000 pages", () -> pages(25_000), refused("more than the limit of 20000 pages")),
        pdf(
            "properties of five megabytes",
            () -> PdfMaker.of(PROSE).xmp("<!--" + " ".repeat(5 << 20) + "-->"),
            taken(PROSE, "metadata")),
        pdf(
            "properties that laugh a billion times",
            () -> {
              PdfMaker pdf = PdfMaker.of(PROSE);
              int xmp =
                  pdf.stream(
                      "/Type/Metadata",
                      "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>".getBytes(ISO_8859_1));
              return pdf.catalog("/Metadata " + xmp + " 0 R");
            },
            taken(PROSE, "document type")));
  }

  private static PdfMaker pages(int count) {
    PdfMaker pdf = new PdfMaker();
    for (int i = 1; i <= count; i++) {
      pdf.line(72, 300, 11, "Page " + i + " of a long book").endPage();
    }
    return pdf;
  }

  private static Stream<Exhibit> contents() {
    return Stream.of(
        pdf(
            "no text",
            () -> new PdfMaker().draw("0 0 100 100 re f").endPage(),
            refused("no text layer")),
        pdf("no pages", PdfMaker::new, refused("no text layer")),
        pdf(
            "a page that unpacks to a gigabyte",
            () -> new PdfMaker().endPage(FLATE, PdfMaker.packed(new byte[1 << 30])),
            refused("unpacked, a part of it is larger")),
        pdf(
            "a page that unpacks to a gigabyte behind a sound one",
            () -> PdfMaker.of(PROSE).endPage(FLATE, PdfMaker.packed(new byte[1 << 30])),
            taken(PROSE, "page 2 could not be read")),
        pdf(
            "packed data that breaks off",
            () ->
                PdfMaker.of(PROSE)
                    .endPage(FLATE, cut(PdfMaker.packed(TextExhibits.random(9000)), 3000)),
            taken(PROSE, "damaged")),
        pdf(
            "a page of noise",
            () -> PdfMaker.of(PROSE).endPage("", TextExhibits.random(100_000)),
            taken(PROSE)),
        pdf(
            "a form that draws itself",
            () -> form("/X 7 0 R", "/X Do BT /F1 11 Tf 72 700 Td (Round) Tj ET"),
            taken("Round")),
        pdf(
            "a font that is not there",
            () -> new PdfMaker().draw("BT /F9 11 Tf 72 700 Td (" + PROSE + ") Tj ET").endPage(),
            taken("")),
        pdf(
            "a million operators",
            () -> new PdfMaker().draw("q Q ".repeat(1_000_000)).line(72, 100, 11, PROSE).endPage(),
            taken(PROSE)),
        pdf(
            "states saved and never restored",
            () -> new PdfMaker().draw("q ".repeat(300_000)).line(72, 100, 11, PROSE).endPage(),
            taken(PROSE)),
        pdf(
            "letters at impossible places",
            () -> new PdfMaker().line(1e9, -1e9, 1e-9, "Far").line(0, 0, 1e7, PROSE).endPage(),
            taken(PROSE)),
        pdf(
            "all letters in one place",
            () ->
                new PdfMaker()
                    .draw("BT /F1 0 Tf 72 700 Td " + "(abc) Tj ".repeat(20_000) + "ET")
                    .endPage(),
            taken("a")),
        pdf("100,000 lines on a page", () -> lines(100_000), taken("Line 1")),
        pdf(
            "letters up the side, by the ten thousand",
            () ->
                new PdfMaker()
                    .draw("BT /F1 8 Tf 0 1 -1 0 30 0 Tm (" + "abc ".repeat(20_000) + ") Tj ET")
                    .endPage(),
            taken("abc")));
  }

  private static PdfMaker form(String name, String content) {
    PdfMaker pdf = new PdfMaker();
    pdf.stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<<"
            + name
            + ">>/Font<</F1 3 0 R>>>>",
        content.getBytes(ISO_8859_1));
    return pdf.resources("/XObject<<" + name + ">>").draw("/X Do").endPage();
  }

  private static PdfMaker lines(int count) {
    PdfMaker pdf = new PdfMaker();
    for (int i = 0; i < count; i++) {
      pdf.line(72 + i % 7, i % 842, 5, "Line " + i);
    }
    return pdf.endPage();
  }
}
