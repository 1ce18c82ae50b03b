package imprimatur.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  @Test
  void every_value_knows_its_place() {
    Node node = Notation.yaml("use.yaml", "publisher: Gull Post\nchannels:\n  - web\n  - print\n");
    assertThat(node.require("publisher").asText()).isEqualTo("Gull Post");
    Node second = node.require("channels").asList().get(1);
    assertThat(second.line()).isEqualTo(4);
    assertThat(second.column()).isEqualTo(5);
  }

  @Test
  void an_error_points_at_the_place_with_a_caret() {
    Node node = Notation.yaml("use.yaml", "commercial: perhaps\n");
    NotationException error =
        catchThrowableOfType(NotationException.class, () -> node.require("commercial").asBoolean());
    assertThat(error.withCaret())
        .isEqualTo(
            """
            use.yaml:1:13: expected true or false, found 'perhaps'
              commercial: perhaps
                          ^""");
  }

  @Test
  void an_unknown_key_is_named_with_the_known_ones() {
    Node node = Notation.json("a.json", "{\"idd\": 1}");
    NotationException error =
        catchThrowableOfType(NotationException.class, () -> node.only(Set.of("id", "text")));
    assertThat(error.located()).contains("unknown key 'idd'").contains("id, text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"a\":1,}", "[1 2]", "{\"a\":1}{\"b\":2}", "nul", "{\"a\":1,\"a\":2}"})
  void malformed_json_is_refused_with_its_place(String text) {
    NotationException error =
        catchThrowableOfType(NotationException.class, () -> Notation.json("bad.json", text));
    assertThat(error.located()).startsWith("bad.json:1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "a: b: c", "\tb: 1", "a: 1\na: 2", "&x a: *x"})
  void malformed_yaml_is_refused(String text) {
    assertThat(catchThrowableOfType(NotationException.class, () -> Notation.yaml("b.yaml", text)))
        .isNotNull();
  }

  @Test
  void yaml_tags_create_nothing() {
    Node node = Notation.yaml("evil.yaml", "a: !!javax.script.ScriptEngineManager [x]\n");
    assertThat(node.require("a").asList()).hasSize(1);
  }

  @Test
  void deep_nesting_is_refused_and_does_not_overflow() {
    String deep = "[".repeat(100_000);
    assertThat(catchThrowableOfType(NotationException.class, () -> Notation.json("d", deep)))
        .isNotNull();
  }

  @Property
  void what_is_written_reads_back(@ForAll String text, @ForAll int number, @ForAll boolean truth) {
    String json = JsonText.compact(Map.of("v", List.of(text, number, truth)));
    List<Node> read = Notation.json("x", json).require("v").asList();
    if (text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      assertThat(read.get(0).asText()).isEqualTo(text);
    }
    assertThat(read.get(1).asInt()).isEqualTo(number);
    assertThat(read.get(2).asBoolean()).isEqualTo(truth);
  }

  @Test
  void a_list_that_is_written_piece_by_piece_is_written_as_a_whole_one() {
    for (List<Object> list :
        List.of(
            List.<Object>of(),
            List.<Object>of(1, "a\nb\u2028"),
            List.<Object>of(Map.of("a", List.of(1, Map.of())), Map.of(), List.of()))) {
      StringBuilder written = new StringBuilder();
      JsonText.prettyArray(list.iterator(), written::append);
      assertThat(written.toString()).isEqualTo(JsonText.pretty(list));
    }
  }
}
