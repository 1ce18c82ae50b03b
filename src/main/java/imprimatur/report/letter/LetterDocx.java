package imprimatur.report.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A letter as a DOCX file for a word processor: the same letter gives the same bytes. */
public final class LetterDocx {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>""";

  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>""";

  private LetterDocx() {}

  /**
   * Writes the whole file.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(Letter letter, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    part(zip, "[Content_Types].xml", TYPES);
    part(zip, "_rels/.rels", RELATIONS);
    part(zip, "word/document.xml", document(letter));
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String document(Letter letter) {
    StringBuilder body = new StringBuilder();
    letter.lines().forEach(line -> body.append(paragraph(line)));
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        + body
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
  }

  private static String paragraph(String line) {
    boolean heading = line.startsWith("# ");
    boolean quotation = line.startsWith("> ");
    String form = quotation ? "<w:pPr><w:ind w:left=\"567\"/></w:pPr>" : "";
    String letters = heading ? "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>" : "";
    String text = heading || quotation ? line.substring(2) : line;
    return "<w:p>%s<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"
        .formatted(form, letters, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
