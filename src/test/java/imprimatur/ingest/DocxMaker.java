package imprimatur.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes DOCX files, sound ones and others, part by part. */
final class DocxMaker {
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();

  /** A file with these paragraphs and what else the body holds, in WordprocessingML. */
  static DocxMaker of(String body) {
    DocxMaker docx = new DocxMaker();
    docx.part("[Content_Types].xml", "<Types/>");
    docx.part(
        "_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml", false)));
    return docx.story("word/document.xml", "document", "<w:body>" + body + "</w:body>");
  }

  /** A part of any content. */
  DocxMaker part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  DocxMaker part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of WordprocessingML. */
  DocxMaker story(String name, String root, String content) {
    return part(
        name,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:"
            + root
            + NAMESPACES
            + ">"
            + content
            + "</w:"
            + root
            + ">");
  }

  /** A part that the main text refers to by an id. */
  DocxMaker related(String id, String type, String name, String root, String content) {
    relations.append(relation(id, type, name, false));
    return story("word/" + name, root, content);
  }

  /** An address that the main text refers to by an id. */
  DocxMaker address(String id, String address) {
    relations.append(relation(id, "hyperlink", address, true));
    return this;
  }

  /** Core properties: elements of Dublin Core. */
  DocxMaker core(String elements) {
    return part(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
            + elements
            + "</cp:coreProperties>");
  }

  private static String relations(String elements) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + elements
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target, boolean external) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATION
        + type
        + "\" Target=\""
        + target
        + (external ? "\" TargetMode=\"External\"/>" : "\"/>");
  }

  byte[] bytes() {
    return part("word/_rels/document.xml.rels", relations(relations.toString())).unrelated();
  }

  /** The file without the list of what its main text refers to. */
  byte[] unrelated() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A paragraph of one run. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** A paragraph of one run in a style. */
  static String p(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
  }

  /** A run. */
  static String r(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
  }
}
