package imprimatur.pipeline.pack;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.pipeline.policy.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of a rule pack: {@code pack.yaml} with its name and version, files of rules, and
 * cases that prove them.
 *
 * @param folder where it lies
 * @param name small letters, digits and hyphens
 * @param rules the text of each file of rules by its name
 * @param cases the text of each case by its path: {@code HARB-001/fail-front-page.yaml}
 */
record PackFolder(
    Path folder,
    String name,
    String version,
    SortedMap<String, String> rules,
    SortedMap<String, String> cases) {
  private static final String PAGE = "pack.yaml";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,3}");

  /**
   * Reads a folder.
   *
   * @throws IOException if a file cannot be read; the message says which
   * @throws imprimatur.notation.NotationException if {@code pack.yaml} does not say what it should
   */
  static PackFolder read(Path folder) throws IOException {
    Path page = folder.resolve(PAGE);
    Node node =
        Notation.yaml(page.toString(), PolicyFiles.text(page)).only(Set.of("name", "version"));
    Node name = node.require("name");
    if (!NAME.matcher(name.asText()).matches()) {
      throw name.error("a pack's name is of small letters, digits and hyphens");
    }
    Node version = node.require("version");
    if (!VERSION.matcher(version.asText()).matches()) {
      throw version.error("a pack's version is of numbers and dots, in quotation marks: \"1.0\"");
    }
    SortedMap<String, String> rules = texts(folder, 1, ".drl");
    if (rules.isEmpty()) {
      throw new IOException(folder + " holds no files of rules (.drl)");
    }
    return new PackFolder(
        folder,
        name.asText(),
        version.asText(),
        rules,
        texts(folder.resolve("cases"), Integer.MAX_VALUE, ".yaml"));
  }

  private static SortedMap<String, String> texts(Path root, int depth, String ending)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return texts;
    }
    try (Stream<Path> walk = Files.walk(root, depth)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), PolicyFiles.text(file));
      }
    }
    return texts;
  }
}
