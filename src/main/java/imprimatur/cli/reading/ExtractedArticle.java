package imprimatur.cli.reading;

import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The article in a document, as {@code extract} prints it. */
final class ExtractedArticle {
  private final Document document;

  ExtractedArticle(Document document) {
    this.document = document;
  }

  /** The name of the file without folder and endings; {@code -} for standard input. */
  String key() {
    String uri = document.uri().replace('\\', '/');
    if (uri.contains("://")) {
      uri = uri.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    }
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    String unzipped = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    int dot = unzipped.lastIndexOf('.');
    return dot > 0 ? unzipped.substring(0, dot) : unzipped;
  }

  /** Plain values in the order in which they are printed. */
  Map<String, Object> values() {
    Metadata metadata = document.metadata();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("articleBody", document.bodyText());
    values.put("title", metadata.title());
    values.put("authors", metadata.authors());
    values.put("published", metadata.published().map(LocalDate::toString));
    values.put("language", metadata.language());
    values.put("publisher", metadata.publisher());
    values.put("agency", metadata.agency());
    values.put("captions", captions());
    return values;
  }

  private List<String> captions() {
    return document.spans(Region.Kind.CAPTION).stream().map(s -> s.slice(document.text())).toList();
  }

  /** A head of labelled lines, a blank line, and the body. */
  String text() {
    Metadata metadata = document.metadata();
    StringBuilder out = new StringBuilder();
    line(out, "Title", metadata.title());
    line(out, "Authors", Optional.of(String.join(", ", metadata.authors())));
    line(out, "Published", metadata.published().map(LocalDate::toString));
    line(out, "Publisher", metadata.publisher());
    line(out, "Agency", metadata.agency());
    line(out, "Language", metadata.language());
    captions().forEach(caption -> line(out, "Caption", Optional.of(caption)));
    return out.append(out.isEmpty() ? "" : "\n")
        .append(document.bodyText())
        .append('\n')
        .toString();
  }

  private static void line(StringBuilder out, String label, Optional<String> value) {
    value
        .filter(v -> !v.isEmpty())
        .ifPresent(v -> out.append(label).append(": ").append(v.replace('\n', ' ')).append('\n'));
  }
}
