package imprimatur.bench;

import imprimatur.model.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of submissions in memory.
 *
 * @param file the lines
 * @param texts of the documents
 * @param bytes of all texts, in UTF-8
 */
record Batch(byte[] file, List<Document> texts, long bytes) {
  static Batch of(Path file) throws IOException {
    byte[] lines = Files.readAllBytes(file);
    List<Document> texts = new ArrayList<>();
    Texts.documents(lines, (id, document) -> texts.add(document));
    long bytes = 0;
    for (Document document : texts) {
      bytes += document.text().getBytes(StandardCharsets.UTF_8).length;
    }
    return new Batch(lines, texts, bytes);
  }

  int documents() {
    return texts.size();
  }
}
