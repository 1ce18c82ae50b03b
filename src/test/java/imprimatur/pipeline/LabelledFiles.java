package imprimatur.pipeline;

import imprimatur.model.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Labelled submissions that were written by hand, one a file in a folder for each kind.
 *
 * <p>Above the first empty line stand {@code source:} (a file of the corpus) and, where not the
 * whole of it was used, {@code from:} and {@code to:} (the first and last words of the part). Below
 * stands the submission, what it takes between {@code ⟦} and {@code ⟧}.
 */
final class LabelledFiles {
  static final Path FOLDER = Path.of("src/test/resources/quality");

  private final Map<String, String> sources;

  /**
   * @param sources texts of the corpus, by id
   */
  LabelledFiles(Map<String, String> sources) {
    this.sources = sources;
  }

  List<LabelledCase> read() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(FOLDER, 2)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<LabelledCase> cases = new ArrayList<>();
    for (Path file : files) {
      String kind = file.getParent().getFileName().toString();
      String[] parts = Files.readString(file).replace("\r", "").split("\n\n", 2);
      cases.add(read(file.getFileName().toString(), kind, keys(parts[0]), parts[1].strip()));
    }
    return cases;
  }

  private static Map<String, String> keys(String head) {
    Map<String, String> keys = new LinkedHashMap<>();
    head.lines().map(line -> line.split(": ", 2)).forEach(pair -> keys.put(pair[0], pair[1]));
    return keys;
  }

  private LabelledCase read(String name, String kind, Map<String, String> keys, String marked) {
    String source = id(keys.get("source"));
    String text = marked.replace("⟦", "").replace("⟧", "");
    if (kind.equals(LabelledCase.CLEAN)) {
      return new LabelledCase(name, kind, text, source, List.of());
    }
    Span taken = new Span(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
    return LabelledCase.of(name, kind, text, source, taken, part(sources.get(source), keys));
  }

  private static String id(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static Span part(String text, Map<String, String> keys) {
    if (!keys.containsKey("from")) {
      return new Span(0, text.length());
    }
    int start = text.indexOf(keys.get("from"));
    int end = text.indexOf(keys.get("to"), Math.max(0, start));
    if (start < 0 || end < 0) {
      throw new IllegalArgumentException("not in the source: " + keys);
    }
    return new Span(start, end + keys.get("to").length());
  }
}
