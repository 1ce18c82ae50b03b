package imprimatur.pipeline.pan;

import imprimatur.model.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reads and writes the files of a text-alignment corpus: folders with a {@code pairs} file and
 * labels as XML, beside {@code susp} and {@code src} with the texts.
 */
final class PanFiles {
  private static final String PAIRS = "pairs";

  private final Path directory;

  PanFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * All pairs, by folder and then as listed.
   *
   * @throws IOException if there is no folder with pairs, or a file cannot be read
   */
  List<PanPair> pairs() throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(directory)) {
      folders = children.filter(f -> Files.isRegularFile(f.resolve(PAIRS))).sorted().toList();
    }
    if (folders.isEmpty()) {
      throw new IOException(directory + ": no folder with a file '" + PAIRS + "' in it");
    }
    List<PanPair> pairs = new ArrayList<>();
    for (Path folder : folders) {
      for (String line : Files.readAllLines(folder.resolve(PAIRS), StandardCharsets.UTF_8)) {
        String names = line.replace("\uFEFF", "").strip();
        if (!names.isEmpty()) {
          pairs.add(pair(folder, names));
        }
      }
    }
    return pairs;
  }

  /** Whether there is a file that says what one text takes from the other, be it nothing. */
  boolean isLabelled(PanPair pair) {
    return Files.exists(labels(pair));
  }

  private Path labels(PanPair pair) {
    return directory.resolve(pair.folder()).resolve(pair.fileName());
  }

  private PanPair pair(Path folder, String names) throws IOException {
    String[] files = names.split("\\s+", -1);
    if (files.length != 2) {
      throw new IOException(folder.resolve(PAIRS) + ": not two names in a line: " + names);
    }
    PanPair pair = new PanPair(folder.getFileName().toString(), files[0], files[1], List.of());
    List<PanCase> cases = isLabelled(pair) ? readCases(labels(pair)) : List.of();
    return new PanPair(pair.folder(), pair.submission(), pair.source(), cases);
  }

  String submission(PanPair pair) throws IOException {
    return Files.readString(directory.resolve("susp").resolve(pair.submission()));
  }

  String source(PanPair pair) throws IOException {
    return Files.readString(directory.resolve("src").resolve(pair.source()));
  }

  private static List<PanCase> readCases(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    List<PanCase> cases = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && "plagiarism".equals(reader.getAttributeValue(null, "name"))) {
          cases.add(readCase(reader));
        }
      }
    } catch (XMLStreamException | NumberFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return cases;
  }

  private static PanCase readCase(XMLStreamReader reader) {
    return new PanCase(
        span(reader, "this_offset", "this_length"), span(reader, "source_offset", "source_length"));
  }

  private static Span span(XMLStreamReader reader, String offset, String length) {
    int start = Integer.parseInt(reader.getAttributeValue(null, offset));
    return new Span(start, start + Integer.parseInt(reader.getAttributeValue(null, length)));
  }

  /** Writes the detections of a pair into its folder under {@code output}. */
  static void write(Path output, PanPair pair, List<PanCase> detections) throws IOException {
    Path folder = Files.createDirectories(output.resolve(pair.folder()));
    try (OutputStream out = Files.newOutputStream(folder.resolve(pair.fileName()))) {
      XMLStreamWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
      writer.writeStartElement("document");
      writer.writeAttribute("reference", pair.submission());
      for (PanCase detection : detections) {
        writer.writeCharacters("\n");
        writeCase(writer, pair, detection);
      }
      writer.writeCharacters("\n");
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IOException(pair.fileName() + ": " + e.getMessage(), e);
    }
  }

  private static void writeCase(XMLStreamWriter writer, PanPair pair, PanCase detection)
      throws XMLStreamException {
    writer.writeEmptyElement("feature");
    writer.writeAttribute("name", "detected-plagiarism");
    writer.writeAttribute("this_offset", String.valueOf(detection.submission().start()));
    writer.writeAttribute("this_length", String.valueOf(detection.submission().length()));
    writer.writeAttribute("source_reference", pair.source());
    writer.writeAttribute("source_offset", String.valueOf(detection.source().start()));
    writer.writeAttribute("source_length", String.valueOf(detection.source().length()));
  }
}
