package imprimatur.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;

/** Makes PDF files, sound ones and others, object by object. Pages are 595 by 842 points. */
final class PdfMaker {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int FIRST_FREE = 7;

  private final List<byte[]> objects = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final Map<String, String> information = new LinkedHashMap<>();
  private StringBuilder content = new StringBuilder();
  private StringBuilder annotations = new StringBuilder();
  private String catalog = "";
  private String resources = "";

  /** A file whose one page holds these lines, one below the other. */
  static PdfMaker of(String... lines) {
    PdfMaker pdf = new PdfMaker();
    for (int i = 0; i < lines.length; i++) {
      pdf.line(72, 100 + 14 * i, 11, lines[i]);
    }
    return pdf.endPage();
  }

  /** A line whose baseline is so far from the left and the upper edge. */
  PdfMaker line(double left, double down, double size, String text) {
    return show("F1", left, down, size, literal(text));
  }

  PdfMaker bold(double left, double down, double size, String text) {
    return show("F2", left, down, size, literal(text));
  }

  /** A line of Chinese, in a font that is not in the file. */
  PdfMaker chinese(double left, double down, double size, String text) {
    StringBuilder hex = new StringBuilder("<");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append(String.format(Locale.ROOT, "%02X", b));
    }
    return show("F3", left, down, size, hex + ">");
  }

  private PdfMaker show(String font, double left, double down, double size, String string) {
    return draw(
        String.format(
            Locale.ROOT,
            "BT /%s %.2f Tf 1 0 0 1 %.2f %.2f Tm %s Tj ET\n",
            font,
            size,
            left,
            842 - down,
            string));
  }

  /** Any operators. */
  PdfMaker draw(String operators) {
    content.append(operators);
    return this;
  }

  private static String literal(String text) {
    StringBuilder escaped = new StringBuilder("(");
    for (byte b : text.getBytes(WINDOWS)) {
      int c = b & 0xFF;
      boolean plain = c >= ' ' && c < 0x7F && c != '(' && c != ')' && c != '\\';
      escaped.append(plain ? String.valueOf((char) c) : String.format("\\%03o", c));
    }
    return escaped.append(')').toString();
  }

  /** A link over an area of the page. */
  PdfMaker link(double left, double top, double right, double bottom, String address) {
    annotations.append(
        String.format(
            Locale.ROOT,
            "<</Type/Annot/Subtype/Link/Rect[%.1f %.1f %.1f %.1f]/A<</S/URI/URI%s>>>>",
            left,
            842 - bottom,
            right,
            842 - top,
            literal(address)));
    return this;
  }

  PdfMaker information(String key, String value) {
    information.put(key, literal(value));
    return this;
  }

  PdfMaker xmp(String description) {
    String packet =
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\">"
            + description
            + "</rdf:RDF></x:xmpmeta>";
    int number = stream("/Type/Metadata/Subtype/XML", packet.getBytes(StandardCharsets.UTF_8));
    return catalog("/Metadata " + number + " 0 R");
  }

  /** More entries of the catalog. */
  PdfMaker catalog(String entries) {
    catalog += entries;
    return this;
  }

  /** More resources of the pages that follow. */
  PdfMaker resources(String entries) {
    resources = entries;
    return this;
  }

  /** Ends a page, packed as pages usually are. */
  PdfMaker endPage() {
    byte[] plain = content.toString().getBytes(StandardCharsets.ISO_8859_1);
    return endPage("/Filter/FlateDecode", packed(plain));
  }

  /** Ends a page whose content is these bytes. */
  PdfMaker endPage(String filter, byte[] bytes) {
    int number = stream(filter, bytes);
    String page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents "
            + number
            + " 0 R/Annots["
            + annotations
            + "]/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>"
            + resources
            + ">>>>";
    pages.add(object(page.getBytes(StandardCharsets.ISO_8859_1)));
    content = new StringBuilder();
    annotations = new StringBuilder();
    return this;
  }

  static byte[] packed(byte[] plain) {
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** The number of a new stream object. */
  int stream(String entries, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("<<" + entries + "/Length " + bytes.length + ">>\nstream\n"));
    out.writeBytes(bytes);
    out.writeBytes(ascii("\nendstream"));
    return object(out.toByteArray());
  }

  private int object(byte[] body) {
    objects.add(body);
    return FIRST_FREE + objects.size() - 1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] bytes() {
    StringBuilder kids = new StringBuilder();
    pages.forEach(page -> kids.append(page).append(" 0 R "));
    StringBuilder info = new StringBuilder();
    information.forEach((key, value) -> info.append('/').append(key).append(value));
    String type1 = "<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/";
    List<byte[]> all = new ArrayList<>();
    all.add(ascii("<</Type/Catalog/Pages 2 0 R" + catalog + ">>"));
    all.add(ascii("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>"));
    all.add(ascii(type1 + "Helvetica>>"));
    all.add(ascii(type1 + "Helvetica-Bold>>"));
    all.add(
        ascii(
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
                + "/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
                + "/Supplement 4>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4>>>>]>>"));
    all.add(ascii("<<" + info + ">>"));
    all.addAll(objects);
    return assembled(all);
  }

  private static byte[] assembled(List<byte[]> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes(ascii((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(ascii("\nendobj\n"));
    }
    int start = out.size();
    int size = objects.size() + 1;
    out.writeBytes(ascii("xref\n0 " + size + "\n" + table));
    out.writeBytes(
        ascii(
            "trailer\n<</Size "
                + size
                + "/Root 1 0 R/Info 6 0 R>>\nstartxref\n"
                + start
                + "\n%%EOF\n"));
    return out.toByteArray();
  }
}
