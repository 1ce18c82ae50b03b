package imprimatur.decide.drools;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;

/**
 * Rules of a house's own, compiled by {@code imprimatur rules build}: one jar with the classes of
 * the rules, their cases, and a page that says what it is.
 *
 * <p>A pack is code. Opening one runs nothing of it; the rules run when the first submission is
 * judged. Who opens it answers for its bytes: see {@link PackPin}. Immutable and thread-safe.
 */
public final class RulePack {
  /** Where a pack says what it is. */
  public static final String MANIFEST = "META-INF/imprimatur-pack.yaml";

  /** Folder of the cases in a pack. */
  public static final String CASES = "cases/";

  private static final String FORMAT = "imprimatur-pack/1";
  private static final long MAX_BYTES = 64L << 20;
  private static final Set<String> KEYS =
      Set.of("format", "name", "version", "built-by", "model", "rules");

  private final String digest;
  private final Node manifest;
  private final Map<String, byte[]> classes;
  private final SortedMap<String, String> cases;

  private RulePack(
      String digest, Node manifest, Map<String, byte[]> classes, SortedMap<String, String> cases) {
    this.digest = digest;
    this.manifest = manifest;
    this.classes = Map.copyOf(classes);
    this.cases = Collections.unmodifiableSortedMap(cases);
  }

  /**
   * Opens a pack.
   *
   * @param file name for messages
   * @throws IOException if the bytes are no pack, or one that another version of the program built
   */
  public static RulePack open(String file, byte[] jar) throws IOException {
    Map<String, byte[]> entries = entries(file, jar);
    byte[] page = entries.get(MANIFEST);
    if (page == null) {
      throw new IOException(file + " is no rule pack: it holds no " + MANIFEST);
    }
    try {
      Node manifest =
          Notation.yaml(file + ":" + MANIFEST, new String(page, StandardCharsets.UTF_8)).only(KEYS);
      requireFormat(file, manifest);
      return new RulePack(
          PackPin.of(file, jar).sha256(), manifest, classes(entries), cases(entries));
    } catch (NotationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void requireFormat(String file, Node manifest) throws IOException {
    String format = manifest.require("format").asText();
    if (!format.equals(FORMAT)) {
      throw new IOException("%s is a %s; this program reads %s".formatted(file, format, FORMAT));
    }
    String builder = manifest.require("built-by").asText();
    if (!builder.equals(program())) {
      throw new IOException(
          "%s was built by imprimatur %s and this is %s; build it again with 'imprimatur rules build'"
              .formatted(file, builder, program()));
    }
  }

  /** What a pack is built by and runs with: rules know the facts of one version only. */
  private static String program() {
    return Optional.ofNullable(RulePack.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }

  private static Map<String, byte[]> entries(String file, byte[] jar) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    long bytes = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        byte[] content = zip.readNBytes((int) (MAX_BYTES - bytes + 1));
        bytes += content.length;
        if (bytes > MAX_BYTES || entries.put(e.getName(), content) != null) {
          throw new IOException(file + " holds more than a rule pack may, or a name twice");
        }
      }
    }
    return entries;
  }

  private static Map<String, byte[]> classes(Map<String, byte[]> entries) {
    Map<String, byte[]> classes = new HashMap<>();
    entries.forEach(
        (name, content) -> {
          if (name.endsWith(".class")) {
            classes.put(name.replace('/', '.').substring(0, name.length() - 6), content);
          }
        });
    return classes;
  }

  private static SortedMap<String, String> cases(Map<String, byte[]> entries) {
    SortedMap<String, String> cases = new TreeMap<>();
    entries.forEach(
        (name, content) -> {
          if (name.startsWith(CASES)) {
            cases.put(name.substring(CASES.length()), new String(content, StandardCharsets.UTF_8));
          }
        });
    return cases;
  }

  /** The page that says what a pack is. */
  static Map<String, Object> manifest(
      String name, String version, String model, Map<String, String> rules) {
    return new TreeMap<>(
        Map.of(
            "format", FORMAT,
            "name", name,
            "version", version,
            "built-by", program(),
            "model", model,
            "rules", new TreeMap<>(rules)));
  }

  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  public String digest() {
    return digest;
  }

  public String name() {
    return manifest.require("name").asText();
  }

  public String version() {
    return manifest.require("version").asText();
  }

  /** What it is called, and which bytes it has. */
  @Override
  public String toString() {
    return "%s %s (sha256:%s)".formatted(name(), version(), digest);
  }

  /** The names of its rules. */
  public Set<String> rules() {
    return manifest.require("rules").asObject().keySet();
  }

  /** The text of each case by its path: {@code HARB-001/fail-front-page.yaml}. */
  public SortedMap<String, String> cases() {
    return cases;
  }

  /** The rules; this loads code of the pack. */
  Model model() {
    try {
      return new PackClasses(classes)
          .loadClass(manifest.require("model").asText())
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the rules of the pack " + name() + " cannot be loaded", e);
    }
  }

  /** Gives out the classes of a pack; those of the program come first. */
  private static final class PackClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    PackClasses(Map<String, byte[]> classes) {
      super(RulePack.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
