package imprimatur.pipeline.policy;

import imprimatur.decide.BundledRules;
import imprimatur.decide.PolicyData;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.cases.CaseReport;
import imprimatur.decide.cases.CaseSuite;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.decide.drools.DroolsPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder like {@code rules/}: tables under {@code data} that the policy works with, and cases
 * under {@code cases} that prove it.
 *
 * <p>The rules themselves are never read from a folder: they are code, and were compiled when the
 * program was built. Immutable; holds the texts as they were when it was read.
 */
public final class RulesFolder {
  private static final String BUNDLE = "/imprimatur/rules";

  private final String name;
  private final PolicyData data;
  private final SortedMap<String, String> cases;
  private final List<String> foreignRules;

  private RulesFolder(Path folder, String name) throws IOException {
    this.name = name;
    boolean tables = Files.isDirectory(folder.resolve("data"));
    this.data = tables ? PolicyFiles.data(folder) : PolicyData.bundled();
    this.cases = files(folder.resolve("cases"));
    this.foreignRules = foreignRules(folder);
  }

  /**
   * Reads a folder.
   *
   * @throws IOException if it or a file in it cannot be read; the message says which, in words
   * @throws imprimatur.notation.NotationException if a table does not say what it should
   */
  public static RulesFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder + " is not a folder");
    }
    return new RulesFolder(folder, folder.toString().replace('\\', '/'));
  }

  /** The folder that came with the program. */
  public static RulesFolder bundled() throws IOException {
    URL url = RulesFolder.class.getResource(BUNDLE);
    if (url == null) {
      throw new IllegalStateException("the program was built without its rules");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new RulesFolder(Path.of(uri), "rules");
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return new RulesFolder(jar.getPath(BUNDLE), "rules");
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the program's rules say of themselves, by id. */
  public static List<RuleInfo> rules() {
    return DroolsPolicy.rules();
  }

  /** The tables of this folder; those of the program if it has none. */
  public PolicyData data() {
    return data;
  }

  /**
   * Files with rules in the folder that are not those of the program, whose rules are used all the
   * same.
   */
  public List<String> foreignRules() {
    return foreignRules;
  }

  /**
   * Puts the cases of this folder to the program's rules with the tables of this folder.
   *
   * @throws imprimatur.notation.NotationException if a case is not understood
   */
  public CaseReport test() {
    return CaseSuite.run(name + "/cases", cases, rules(), DroolsPolicy.of(data));
  }

  /** The titles of the cases of one rule, by their names: {@code pass-open-licence}. */
  public SortedMap<String, String> cases(String ruleId) {
    SortedMap<String, String> titles = new TreeMap<>();
    cases.forEach(
        (path, text) -> {
          if (path.startsWith(ruleId + "/")) {
            String file = path.substring(ruleId.length() + 1).replaceFirst("\\.yaml$", "");
            titles.put(file, PolicyCase.parse(name + "/cases/" + path, text).title());
          }
        });
    return titles;
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(RulesFolder::shown).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), PolicyFiles.text(file));
      }
    }
    return texts;
  }

  private static boolean shown(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }

  /**
   * Names of the files with rules in a folder that are not those of the program.
   *
   * @throws IOException if the folder or a file cannot be read
   */
  public static List<String> foreignRules(Path folder) throws IOException {
    List<String> foreign = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        String layer = file.getFileName().toString();
        if (!BundledRules.LAYERS.contains(layer)
            || !BundledRules.text(layer).equals(PolicyFiles.text(file).replace("\r\n", "\n"))) {
          foreign.add(layer);
        }
      }
    }
    return List.copyOf(foreign);
  }
}
