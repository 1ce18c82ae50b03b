package imprimatur.pipeline.policy;

import imprimatur.decide.BundledRules;
import imprimatur.decide.PolicyData;
import imprimatur.notation.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules as texts: those that were compiled into the program, and the tables that they work
 * with.
 *
 * @param folder of the tables, for messages
 * @param tables text by file name, those of {@link PolicyData#FILES}
 */
public record RulesText(String folder, Map<String, String> tables) {
  public RulesText {
    tables = Map.copyOf(tables);
  }

  /** What came with the program. */
  public static RulesText bundled() {
    Map<String, String> tables = new TreeMap<>();
    PolicyData.FILES.forEach(file -> tables.put(file, BundledRules.text("data/" + file)));
    return new RulesText("rules/data", tables);
  }

  /**
   * The tables under {@code data} of a rules folder.
   *
   * @throws IOException if one cannot be read; the message says which
   */
  public static RulesText read(Path rules) throws IOException {
    Path folder = rules.resolve("data");
    Map<String, String> tables = new TreeMap<>();
    for (String file : PolicyData.FILES) {
      tables.put(file, PolicyFiles.text(folder.resolve(file)));
    }
    return new RulesText(folder.toString(), tables);
  }

  /**
   * What the tables say.
   *
   * @throws IOException if two of them contradict each other
   * @throws imprimatur.notation.NotationException if one does not say what it should
   */
  public PolicyData data() throws IOException {
    try {
      return PolicyData.parse(folder, tables);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** All texts, by their paths below a rules folder. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    BundledRules.LAYERS.forEach(layer -> files.put(layer, BundledRules.text(layer)));
    tables.forEach((name, text) -> files.put("data/" + name, text));
    return files;
  }

  /** SHA-256 over the names and texts of all files, in hexadecimal. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    files()
        .forEach((name, text) -> lines.append(Sha256.hex(text)).append("  ").append(name + "\n"));
    return Sha256.hex(lines.toString());
  }
}
