package imprimatur.gate.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration file of a project says.
 *
 * @param folder what its paths are relative to
 * @param values the settings of one value
 * @param include globs of the files that are documents, relative to the folder
 * @param exclude globs of the files among them that are not checked
 * @param limits how much one file may cost
 */
public record ProjectConfig(
    Path folder,
    Map<Key, Setting> values,
    List<String> include,
    List<String> exclude,
    FileLimits limits) {
  /** Name of the file. */
  public static final String NAME = ".imprimatur.yml";

  /** What is a document if nobody says otherwise. */
  public static final List<String> DOCUMENTS =
      List.of(
          "**/*.{md,mdx,markdown,mdown,mkd}",
          "**/*.{adoc,asciidoc,rst,txt,text,ipynb}",
          "**/*.{html,htm,xhtml,docx,pdf}");

  public ProjectConfig {
    values = Map.copyOf(values);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** What holds in a folder without a configuration file. */
  public static ProjectConfig none(Path folder) {
    return new ProjectConfig(folder, Map.of(), DOCUMENTS, List.of(), FileLimits.standard());
  }

  /** What the file says of a setting. */
  public Optional<Setting> value(Key key) {
    return Optional.ofNullable(values.get(key));
  }
}
