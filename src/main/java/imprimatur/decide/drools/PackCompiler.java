package imprimatur.decide.drools;

import imprimatur.model.document.Issue;
import imprimatur.notation.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Results;

/**
 * Compiles files of rules into the jar of a {@link RulePack}: the same files, the same bytes.
 *
 * <p>Compiling runs code of the files, so only their author may have it done. The compiler is not
 * among the libraries that the program runs with: {@link #isPresent} tells whether it was added.
 */
public final class PackCompiler {
  private static final String GROUP = "pack";
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0); // a ZIP's first
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("@ruleId\\(\"([^\"]+)\"\\)");

  private final String name;
  private final String version;
  private final SortedMap<String, String> files;

  /**
   * A compiler of some files.
   *
   * @param name of the pack: small letters, digits and hyphens
   * @param files the text of each file of rules by its name
   */
  public PackCompiler(String name, String version, SortedMap<String, String> files) {
    this.name = name;
    this.version = version;
    this.files = files;
  }

  /** Whether the libraries that compile rules are there. */
  public static boolean isPresent() {
    try {
      Class.forName("org.drools.model.codegen.ExecutableModelProject");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * What came of it.
   *
   * @param jar the pack; nothing if there are errors
   * @param errors what the compiler says, each with the file and line where it knows them
   */
  public record Outcome(Optional<byte[]> jar, List<Issue> errors) {}

  /**
   * Compiles.
   *
   * @param cases put into the pack with the rules that they prove
   */
  public Outcome compile(SortedMap<String, String> cases) throws IOException {
    KieServices kie = KieServices.get();
    KieFileSystem folder = kie.newKieFileSystem();
    folder.generateAndWritePomXML(kie.newReleaseId(GROUP, name, version));
    files.forEach((file, text) -> folder.write("src/main/resources/" + file, text));
    KieBuilder builder = kie.newKieBuilder(folder, PackCompiler.class.getClassLoader());
    builder.buildAll(ExecutableModelProject.class);
    Results results = builder.getResults();
    if (results.hasMessages(Message.Level.ERROR)) {
      return new Outcome(
          Optional.empty(),
          results.getMessages(Message.Level.ERROR).stream().map(PackCompiler::issue).toList());
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    return new Outcome(Optional.of(jar(module, cases)), List.of());
  }

  private static Issue issue(Message message) {
    String line = message.getLine() > 0 ? ":" + message.getLine() + ":1" : "";
    return Issue.error(message.getText().strip(), message.getPath() + line);
  }

  private byte[] jar(InternalKieModule module, SortedMap<String, String> cases) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class") && !file.startsWith("org/drools/")) {
        entries.put(file, module.getBytes(file));
      }
    }
    entries.put(RulePack.MANIFEST, bytes(JsonText.pretty(manifest(module)))); // JSON is YAML
    cases.forEach((path, text) -> entries.put(RulePack.CASES + path, bytes(text)));
    return zip(entries);
  }

  private Map<String, Object> manifest(InternalKieModule module) {
    String listing = "META-INF/kie/" + GROUP + "/" + name + "/drools-model";
    String model =
        new String(module.getBytes(listing), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains(".Rules"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no rules were compiled"));
    return RulePack.manifest(name, version, model, rules());
  }

  private Map<String, String> rules() {
    Map<String, String> ids = new TreeMap<>();
    for (String text : files.values()) {
      Matcher rule = RULE.matcher(text);
      while (rule.find()) {
        Matcher id = ID.matcher(text).region(rule.end(), text.length());
        ids.put(rule.group(1), id.find() ? id.group(1) : "");
      }
    }
    return ids;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(SortedMap<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry stored = new ZipEntry(entry.getKey());
        stored.setTimeLocal(EPOCH);
        zip.putNextEntry(stored);
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }
}
