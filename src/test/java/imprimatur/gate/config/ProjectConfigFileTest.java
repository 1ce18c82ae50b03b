package imprimatur.gate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import imprimatur.notation.NotationException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading {@code .imprimatur.yml}, its errors, and the schema that editors check it with. */
class ProjectConfigFileTest {
  private static final Path FOLDER = Path.of("project");

  private static ProjectConfig parse(String text) {
    return ProjectConfigFile.parse(".imprimatur.yml", FOLDER, text);
  }

  @Test
  void what_is_left_out_is_as_without_a_file() {
    assertThat(parse("")).isEqualTo(ProjectConfig.none(FOLDER));
    assertThat(parse("# nothing yet\n")).isEqualTo(ProjectConfig.none(FOLDER));
  }

  @Test
  void every_key_is_read_with_its_place() {
    ProjectConfig config =
        parse(
            """
            corpus: sources
            fail-on: review
            include: ["content/**/*.md", "*.txt"]
            exclude: drafts/
            limits:
              file-seconds: 5
              cache-bytes: 1000
            """);
    assertThat(config.value(Key.CORPUS))
        .contains(new Setting("sources", FOLDER, ".imprimatur.yml:1:9"));
    assertThat(config.value(Key.CORPUS).orElseThrow().path()).isEqualTo(Path.of("project/sources"));
    assertThat(config.value(Key.FAIL_ON).orElseThrow().value()).isEqualTo("review");
    assertThat(config.include()).containsExactly("content/**/*.md", "*.txt");
    assertThat(config.exclude()).containsExactly("drafts/");
    assertThat(config.limits()).isEqualTo(new FileLimits(16 << 20, 2_000_000, 5, 1_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corpsu: x          | :1:1: unknown key 'corpsu'  | did you mean 'corpus'?",
        "fail-on: blok      | :1:10: unknown verdict      | did you mean 'block'?",
        "limits: {seconds: 1} | unknown key 'seconds'     | file-seconds",
        "limits: {file-bytes: 0} | :1:22: a limit is 1    | ^",
        "corpus: [a]        | expected text, found a list | ^",
        "include: ['']      | expected text, found nothing | ^",
      })
  void a_slip_is_shown_at_its_place(String text, String first, String second) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            NotationException.class,
            e ->
                assertThat(e.withCaret())
                    .contains(".imprimatur.yml:1:", first, second, "\n  ", "^"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "corpus: a\nfail-on: never\n", "include: a\nlimits: {file-bytes: 9}"})
  void the_schema_accepts_what_is_read(String text) throws Exception {
    parse(text);
    assertThat(schema().validate(yaml(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpsu: a", "fail-on: blok", "limits: {file-bytes: 0}", "include: {}"})
  void the_schema_refuses_what_is_not_read(String text) throws Exception {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(NotationException.class);
    assertThat(schema().validate(yaml(text))).isNotEmpty();
  }

  @Test
  void the_schema_knows_every_key() throws Exception {
    TreeSet<String> keys = new TreeSet<>(Key.ids());
    keys.addAll(Set.of("include", "exclude", "limits"));
    TreeSet<String> known = new TreeSet<>();
    new ObjectMapper()
        .readTree(ConfigSchema.text())
        .get("properties")
        .fieldNames()
        .forEachRemaining(known::add);
    assertThat(known).isEqualTo(keys);
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(ConfigSchema.text());
  }

  private static JsonNode yaml(String text) throws Exception {
    JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(text);
    return node.isMissingNode() ? new ObjectMapper().nullNode() : node;
  }
}
