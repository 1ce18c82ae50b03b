package imprimatur.ingest.pdf.extraction;

import imprimatur.ingest.declared.FileProperties;
import imprimatur.ingest.xml.HardenedXml;
import imprimatur.ingest.xml.XmlException;
import imprimatur.model.document.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself: its XMP, then its document information.
 *
 * @param fault why a part of it was not read
 */
record PdfProperties(FileProperties found, Optional<String> fault) {
  private static final int MOST_XMP = 4 << 20;

  /** Entries of the document information that speak of programs; {@code Creator} is one too. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("creator", "producer", "trapped", "moddate", "keywords", "subject");

  static PdfProperties of(PDDocument pdf) {
    FileProperties properties = new FileProperties(Position.Unit.PAGE);
    Optional<String> fault = readXmp(pdf, properties);
    readInformation(pdf.getDocumentInformation(), properties);
    properties.add("dc:language", pdf.getDocumentCatalog().getLanguage());
    return new PdfProperties(properties, fault);
  }

  private static Optional<String> readXmp(PDDocument pdf, FileProperties properties) {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return Optional.empty();
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      byte[] xmp = in.readNBytes(MOST_XMP);
      HardenedXml.read(xmp, new XmpReader(properties));
      return Optional.empty();
    } catch (XmlException e) {
      return Optional.of("the metadata of this PDF was not wholly read: its XMP " + e.getMessage());
    } catch (IOException e) {
      return Optional.of("the metadata of this PDF was not read: it is damaged");
    }
  }

  private static void readInformation(PDDocumentInformation info, FileProperties properties) {
    for (String key : info.getMetadataKeys()) {
      String name = key.toLowerCase(Locale.ROOT);
      String value = info.getCustomMetadataValue(key);
      if (value != null && !OF_PROGRAMS.contains(name)) {
        properties.add(name, name.endsWith("date") ? day(value) : value);
      }
    }
  }

  /** {@code D:20240305…} without what is put around the day. */
  private static String day(String value) {
    String plain = value.replaceFirst("^D:", "");
    return plain.matches("\\d{8}.*") ? plain.substring(0, 8) : plain;
  }
}
