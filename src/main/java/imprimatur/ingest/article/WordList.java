package imprimatur.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A data file of words under headings: {@code heading: entry entry} or, where entries contain
 * spaces, {@code heading: entry | entry}. Lines that begin with {@code #} say why. Immutable.
 */
public final class WordList {
  private final Map<String, List<String>> entries;

  private WordList(Map<String, List<String>> entries) {
    this.entries = entries;
  }

  /**
   * Reads a file that comes with the program.
   *
   * @throws IllegalStateException if there is no such file, which is a fault of the build
   */
  public static WordList load(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("/imprimatur/ingest/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without its data file " + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WordList parse(String text) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (line.isBlank() || line.startsWith("#") || colon < 0) {
        continue;
      }
      String separator = line.indexOf('|') >= 0 ? "\\|" : "\\s+";
      List<String> words =
          entries.computeIfAbsent(line.substring(0, colon).strip(), k -> new ArrayList<>());
      for (String word : line.substring(colon + 1).strip().split(separator, -1)) {
        words.add(word.strip());
      }
    }
    return new WordList(entries);
  }

  /** The entries under a heading, in the order of the file; empty if there is no such heading. */
  public List<String> under(String heading) {
    return List.copyOf(entries.getOrDefault(heading, List.of()));
  }

  /** The headings with their entries, in the order of the file. */
  public Map<String, List<String>> all() {
    return Map.copyOf(entries);
  }

  /** From each entry to the heading it stands under, the heading in upper case. */
  public Map<String, String> inverted() {
    Map<String, String> inverted = new HashMap<>();
    entries.forEach(
        (heading, words) ->
            words.forEach(word -> inverted.put(word, heading.toUpperCase(Locale.ROOT))));
    return inverted;
  }
}
