package imprimatur.gate.config;

import imprimatur.decide.Vocabulary;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code .imprimatur.yml}. */
public final class ProjectConfigFile {
  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";
  private static final String LIMITS = "limits";

  private static final String FILE_BYTES = "file-bytes";
  private static final String FILE_CHARACTERS = "file-characters";
  private static final String FILE_SECONDS = "file-seconds";
  private static final String CACHE_BYTES = "cache-bytes";

  private ProjectConfigFile() {}

  /**
   * What a configuration says; an empty text says nothing.
   *
   * @param name of the file, for messages
   * @param folder what its paths are relative to
   * @throws imprimatur.notation.NotationException if a key or value is not understood
   */
  public static ProjectConfig parse(String name, Path folder, String text) {
    Node root = Notation.yaml(name, text);
    ProjectConfig none = ProjectConfig.none(folder);
    if (root.isNull()) {
      return none;
    }
    root.only(keys());
    Map<Key, Setting> values = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      root.get(key.id()).ifPresent(node -> values.put(key, setting(name, folder, key, node)));
    }
    return new ProjectConfig(
        folder,
        values,
        globs(root, INCLUDE, none.include()),
        globs(root, EXCLUDE, none.exclude()),
        root.get(LIMITS).map(ProjectConfigFile::limits).orElse(none.limits()));
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(Key.ids());
    keys.addAll(Set.of(INCLUDE, EXCLUDE, LIMITS));
    return keys;
  }

  private static Setting setting(String name, Path folder, Key key, Node node) {
    String value = Vocabulary.nonBlank(node);
    if (key == Key.FAIL_ON) {
      Vocabulary.word(node, FailOn.class, "verdict");
    }
    return new Setting(value, folder, name + ":" + node.line() + ":" + node.column());
  }

  private static List<String> globs(Node root, String name, List<String> standard) {
    return root.get(name)
        .map(list -> list.asList().stream().map(Vocabulary::nonBlank).toList())
        .orElse(standard);
  }

  private static FileLimits limits(Node node) {
    node.only(Set.of(FILE_BYTES, FILE_CHARACTERS, FILE_SECONDS, CACHE_BYTES));
    FileLimits standard = FileLimits.standard();
    return new FileLimits(
        number(node, FILE_BYTES, standard.maxBytes()),
        number(node, FILE_CHARACTERS, standard.maxCharacters()),
        number(node, FILE_SECONDS, standard.seconds()),
        number(node, CACHE_BYTES, standard.cacheBytes()));
  }

  private static int number(Node limits, String name, int standard) {
    return limits.get(name).map(ProjectConfigFile::positive).orElse(standard);
  }

  private static int positive(Node node) {
    if (node.asInt() < 1) {
      throw node.error("a limit is 1 or more");
    }
    return node.asInt();
  }
}
