package imprimatur.gate;

import imprimatur.gate.config.Key;
import imprimatur.gate.config.ProjectConfig;
import imprimatur.gate.git.GitRepository;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a project that has no configuration yet, and writes one that fits it. */
public final class FirstConfig {
  private static final List<String> USUAL_FOLDERS =
      List.of("docs", "doc", "content", "posts", "_posts", "articles", "blog", "src/content");
  private static final String CORPUS = Key.CORPUS.standard().orElseThrow();
  private static final List<String> BUILT =
      List.of("node_modules", "_site", "public", "build", "dist", "target", "vendor");

  private final Path folder;
  private final Map<String, Integer> endings = new TreeMap<>();
  private final List<String> folders;

  private FirstConfig(Path folder, List<String> files) {
    this.folder = folder;
    Globs documents = Globs.of(ProjectConfig.DOCUMENTS);
    files.stream().filter(documents::match).forEach(f -> endings.merge(ending(f), 1, Integer::sum));
    folders =
        USUAL_FOLDERS.stream()
            .filter(f -> files.stream().anyMatch(p -> p.startsWith(f + "/") && documents.match(p)))
            .toList();
  }

  /** What is to be seen in a folder. */
  public static FirstConfig of(Path folder) throws IOException {
    List<String> files =
        Project.checkout(folder).isPresent() ? kept(folder) : Selection.below(folder);
    return new FirstConfig(folder, files.stream().filter(f -> !isSource(f)).toList());
  }

  /** What git keeps or may be told of: neither what it ignores nor the files of submodules. */
  private static List<String> kept(Path folder) throws IOException {
    GitRepository repository = GitRepository.of(folder);
    String place = ProjectPaths.below(repository.top(), folder).orElse("");
    String prefix = place.isEmpty() ? "" : place + "/";
    return Stream.concat(repository.files().stream(), repository.untracked().stream())
        .filter(file -> file.startsWith(prefix))
        .map(file -> file.substring(prefix.length()))
        .toList();
  }

  /** Source articles are compared with and not checked. */
  private static boolean isSource(String file) {
    return file.startsWith(CORPUS + "/");
  }

  /** Whether there is no folder of source articles yet. */
  public boolean lacksCorpus() {
    return !Files.isDirectory(folder.resolve(CORPUS));
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** What was seen, in a few words. */
  public List<String> seen() {
    List<String> seen = new ArrayList<>();
    seen.add(
        endings.isEmpty()
            ? "no documents yet"
            : endings.entrySet().stream()
                .map(e -> e.getValue() + " ." + e.getKey())
                .collect(Collectors.joining(", ", "documents: ", "")));
    seen.add(
        folders.isEmpty() ? "no usual folder of documents" : "in " + String.join(", ", folders));
    pipelines().forEach((file, advice) -> seen.add(file + ": add " + advice));
    return seen;
  }

  /** What runs here already, with the command to add to it. */
  private Map<String, String> pipelines() {
    Map<String, String> found = new TreeMap<>();
    if (Files.isDirectory(folder.resolve(".github/workflows"))) {
      found.put(
          ".github/workflows",
          "a step 'imprimatur check --changed-since origin/${{ github.base_ref }}' behind a checkout"
              + " with fetch-depth: 0");
    }
    if (Files.exists(folder.resolve(".gitlab-ci.yml"))) {
      found.put(
          ".gitlab-ci.yml",
          "a job 'imprimatur check --changed-since origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME' with"
              + " GIT_DEPTH: 0");
    }
    if (Files.exists(folder.resolve(".pre-commit-config.yaml"))) {
      found.put(".pre-commit-config.yaml", "a hook 'imprimatur check --files-from -'");
    }
    return found;
  }

  /** The configuration. */
  public String text() {
    TreeSet<String> kinds = new TreeSet<>(endings.keySet());
    String files = kinds.size() == 1 ? "*." + kinds.first() : "*.{" + String.join(",", kinds) + "}";
    List<String> include =
        kinds.isEmpty()
            ? ProjectConfig.DOCUMENTS
            : folders.isEmpty()
                ? List.of("**/" + files)
                : folders.stream().map(f -> f + "/**/" + files).toList();
    List<String> exclude =
        BUILT.stream().filter(b -> Files.isDirectory(folder.resolve(b))).map(b -> b + "/").toList();
    boolean use = Files.exists(folder.resolve("use.yaml"));
    return TEXT.formatted(use ? "use: use.yaml" : "# use: use.yaml", list(include), list(exclude));
  }

  private static String list(List<String> globs) {
    return globs.isEmpty()
        ? " []"
        : globs.stream().map(g -> "\n  - \"" + g + "\"").collect(Collectors.joining());
  }

  private static final String TEXT =
      """
      # What Imprimatur checks here, and by what. 'imprimatur config show --origin' says what holds,
      # 'imprimatur config schema' prints the schema of this file, 'imprimatur doctor' what is amiss.

      # Folder of the source articles that documents are compared with.
      corpus: corpus

      # Who may do what with whose text; without this line authorizations.yaml in the corpus folder.
      # ledger: corpus/authorizations.yaml

      # Who publishes the documents, where and how; see 'imprimatur scan --help'.
      %s

      # Which files are documents (globs, relative to this folder), and which of them are left out.
      include:%s
      exclude:%s

      # From which verdict on a run fails: block, review or never.
      fail-on: block

      # What was there before ('imprimatur baseline create') and what somebody has accepted
      # ('imprimatur waiver add').
      baseline: .imprimatur/baseline.yml
      waivers: .imprimatur/waivers.yml

      # How much one file may cost before it is reported as not checked.
      limits:
        file-bytes: 16777216
        file-characters: 2000000
        file-seconds: 120
      """;
}
