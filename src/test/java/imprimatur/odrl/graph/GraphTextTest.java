package imprimatur.odrl.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.notation.NotationException;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.PolicyReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTextTest {
  private static final String CONTEXT = "\"@context\": \"http://www.w3.org/ns/odrl.jsonld\"";

  @Test
  void both_notations_say_the_same() {
    Policy turtle =
        read(
            """
            @prefix odrl: <http://www.w3.org/ns/odrl/2/> .
            @prefix ex: <https://x.example/> .
            ex:p a odrl:Offer ; odrl:conflict odrl:perm ; odrl:permission ex:r .
            ex:r odrl:target ex:a ; odrl:constraint ex:c ; odrl:action ex:move .
            ex:c odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ; odrl:rightOperand 5 .
            """);
    Policy json =
        read(
            """
            {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "https://x.example/"}],
             "@type": "Offer", "uid": "ex:p", "conflict": "perm",
             "permission": {"uid": "ex:r", "target": "ex:a", "action": "ex:move",
               "constraint": [{"@id": "ex:c", "leftOperand": "count", "operator": "lteq",
                 "rightOperand": {"@value": "5", "@type": "xsd:integer"}}]}}
            """);
    assertThat(json).isEqualTo(turtle);
  }

  @Test
  void lists_count_as_their_elements_even_if_they_run_in_a_circle() {
    Graph graph =
        GraphText.read(
            "a.ttl",
            """
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            <urn:a> <urn:p> ( "one" "two" ) , _:l .
            _:l rdf:first "three" ; rdf:rest _:l .
            """);
    assertThat(graph.values(RdfTerm.iri("urn:a"), "urn:p"))
        .extracting(RdfTerm::text)
        .containsExactly("one", "two", "three");
  }

  @Test
  void errors_point_at_the_place() {
    assertThatThrownBy(() -> GraphText.read("a.ttl", "<urn:a> <urn:b>\n<c> ."))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("no @base")
        .satisfies(e -> assertThat(((NotationException) e).line()).isEqualTo(2));
    assertThatThrownBy(() -> GraphText.read("a.jsonld", "{" + CONTEXT + ",\n\"uid\": \"policy\"}"))
        .isInstanceOf(NotationException.class)
        .hasMessage("'policy' is no whole address")
        .satisfies(e -> assertThat(((NotationException) e).line()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"https://far.example/context.jsonld\", \"uid\": \"urn:p\"}",
        "{\"@context\": [{\"x\": \"nowhere\"}], \"uid\": \"urn:p\"}",
        "{\"uid\": \"urn:p\", \"permission\": []}",
        "{\"@context\": \"http://www.w3.org/ns/odrl.jsonld\", \"@reverse\": {}}",
        "{\"@context\": \"http://www.w3.org/ns/odrl.jsonld\", \"permission\": [[{}]]}",
        "{\"@context\": \"http://www.w3.org/ns/odrl.jsonld\", \"x:y\": {\"@value\": 1, \"z\": 2}}",
        "{\"@context\": \"http://www.w3.org/ns/odrl.jsonld\", \"action\": \"two words\"}",
        "[{\"@id\": \"urn:a\", \"urn:b\": 1}, {\"@id\": \"urn:a\", \"urn:c\": 2}]",
        "@prefix a: <https://a.example/> . b:c a:d a:e .",
        "<urn:a> <urn:b> \"open",
        "{",
        "<urn:a> <urn:b> <urn:c d> ."
      })
  void what_is_not_understood_is_an_error(String text) {
    assertThatThrownBy(() -> GraphText.read("policy", text)).isInstanceOf(NotationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ <urn:b> ", "( "})
  void deep_nesting_is_an_error_and_no_crash(String open) {
    assertThatThrownBy(() -> GraphText.read("a.ttl", "<urn:a> <urn:b> " + open.repeat(100_000)))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("nested deeper");
    String json = "{\"urn:b\":".repeat(100_000);
    assertThatThrownBy(() -> GraphText.read("a.jsonld", json))
        .isInstanceOf(NotationException.class);
  }

  private static Policy read(String text) {
    List<Policy> policies = PolicyReader.read(GraphText.read("policy", text));
    assertThat(policies).hasSize(1);
    return policies.get(0);
  }
}
