package imprimatur.cli.corpus;

import imprimatur.cli.console.UsageException;
import imprimatur.model.document.Issue;
import imprimatur.notation.JsonText;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records that were not taken in, one JSON object a line: where, why, and the record itself. */
final class RejectsFile implements Closeable {
  private final Path file;
  private final BufferedWriter out;
  private int count;

  /** Begins an empty file. */
  RejectsFile(Path file) {
    this.file = file;
    try {
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UsageException("cannot write the rejects file " + file + ": " + e.getMessage());
    }
  }

  void add(List<Issue> issues, String record) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("where", issues.get(0).where());
    line.put("issues", issues.stream().map(Issue::message).toList());
    line.put("record", record);
    try {
      out.write(JsonText.compact(line) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
  }

  /** {@code 3 records in rejects.jsonl}. */
  String inWords() {
    return count + (count == 1 ? " record in " : " records in ") + file;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
