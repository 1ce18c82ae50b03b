package imprimatur.odrl.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.odrl.Odrls;
import imprimatur.odrl.evaluate.PolicyReport.Answer;
import imprimatur.odrl.evaluate.RuleReport.Activation;
import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Odrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
  private static final Request PRINT =
      Request.of("urn:lamp", Odrl.iri("print"), "https://x.example/a");
  private static final World NOTHING = World.builder().build();

  private static Answer answer(String turtle, World world) {
    return Evaluator.evaluate(Odrls.policy(turtle), PRINT, world).answer();
  }

  /** A permission to print with a constraint, written as a node. */
  private static Answer under(String constraint, World world) {
    String policy =
        "<urn:p> odrl:permission [ odrl:action odrl:print ; odrl:constraint %s ] ."
            .formatted(constraint);
    return answer(policy, world);
  }

  private static World channels(String... names) {
    World.Builder world = World.builder();
    for (String name : names) {
      world.value(Odrl.iri("deliveryChannel"), RdfTerm.Literal.of(name));
    }
    return world.build();
  }

  @ParameterizedTest
  @CsvSource({
    "print, PERMITTED",
    "present, PERMITTED",
    "use, PERMITTED",
    "display, NOT_PERMITTED",
    "transfer, NOT_PERMITTED"
  })
  void a_rule_reaches_the_actions_that_its_own_includes(String action, Answer expected) {
    String policy = "<urn:p> odrl:permission [ odrl:action odrl:%s ] .".formatted(action);
    assertThat(answer(policy, NOTHING)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"perm, PERMITTED", "prohibit, PROHIBITED", "invalid, VOID"})
  void a_conflict_is_resolved_as_the_policy_says(String strategy, Answer expected) {
    String policy =
        """
        <urn:p> odrl:conflict odrl:%s ; odrl:permission [ odrl:action odrl:use ] ;
          odrl:prohibition [ odrl:action odrl:print ] .
        """
            .formatted(strategy);
    assertThat(answer(policy, NOTHING)).isEqualTo(expected);
  }

  @Test
  void a_policy_that_does_not_say_how_is_void_when_its_rules_conflict() {
    String both =
        """
        <urn:p> odrl:permission [ odrl:action odrl:use ] ;
          odrl:prohibition [ odrl:action odrl:%s ] .
        """;
    assertThat(answer(both.formatted("print"), NOTHING)).isEqualTo(Answer.VOID);
    assertThat(answer(both.formatted("sell"), NOTHING)).isEqualTo(Answer.PERMITTED);
  }

  @ParameterizedTest
  @CsvSource({
    "and, web, web, PERMITTED",
    "and, web, print, NOT_PERMITTED",
    "or, web, print, PERMITTED",
    "or, app, print, NOT_PERMITTED",
    "xone, web, print, PERMITTED",
    "xone, web, web, NOT_PERMITTED",
    "andSequence, web, web, PERMITTED"
  })
  void constraints_combine(String logic, String one, String other, Answer expected) {
    String limit =
        "[ odrl:leftOperand odrl:deliveryChannel ; odrl:operator odrl:eq ; odrl:rightOperand '%s' ]";
    String combined = "[ odrl:%s %s , %s ]";
    assertThat(
            under(
                combined.formatted(logic, limit.formatted(one), limit.formatted(other)),
                channels("web")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "eq, 2026-05-01, PERMITTED",
    "neq, 2026-05-01, NOT_PERMITTED",
    "lt, 2026-05-01, NOT_PERMITTED",
    "lteq, 2026-05-01, PERMITTED",
    "gt, 2026-04-30, PERMITTED",
    "gteq, 2026-05-02, NOT_PERMITTED",
    "lteq, 2026-05-01T10:30:00Z, PERMITTED",
    "lt, 2026-05-01T10:30:00Z, NOT_PERMITTED",
    "lteq, some day, UNKNOWN"
  })
  void days_and_moments_are_compared_by_time(String operator, String right, Answer expected) {
    World world = World.builder().now("2026-05-01T12:30:00+02:00").build();
    String limit =
        "[ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:%s ; odrl:rightOperand '%s' ]";
    assertThat(under(limit.formatted(operator, right), world)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "isAnyOf, 'web,print', PERMITTED",
    "isAnyOf, 'web', NOT_PERMITTED",
    "isNoneOf, 'app', PERMITTED",
    "isNoneOf, 'web', NOT_PERMITTED",
    "isAllOf, 'web', PERMITTED",
    "isAllOf, 'web,app', NOT_PERMITTED"
  })
  void operators_on_sets_look_at_all_values(String operator, String right, Answer expected) {
    String limit =
        "[ odrl:leftOperand odrl:deliveryChannel ; odrl:operator odrl:%s ; odrl:rightOperand '%s' ]"
            .formatted(operator, right.replace(",", "' , '"));
    assertThat(under(limit, channels("web", "print"))).isEqualTo(expected);
  }

  @Test
  void a_permission_wants_all_values_and_a_prohibition_one() {
    String rule =
        """
        <urn:p> odrl:%s [ odrl:action odrl:print ; odrl:constraint [
          odrl:leftOperand odrl:deliveryChannel ; odrl:operator odrl:eq ; odrl:rightOperand 'web' ] ] .
        """;
    World both = channels("web", "print");
    assertThat(answer(rule.formatted("permission"), both)).isEqualTo(Answer.NOT_PERMITTED);
    assertThat(answer(rule.formatted("prohibition"), both)).isEqualTo(Answer.PROHIBITED);
  }

  @Test
  void what_the_world_does_not_say_is_unknown_unless_it_makes_no_difference() {
    String limited =
        """
        <urn:p> odrl:conflict odrl:prohibit ; odrl:permission [ odrl:action odrl:print ] ;
          odrl:prohibition [ odrl:action odrl:%s ; odrl:constraint [ odrl:leftOperand odrl:purpose ;
            odrl:operator odrl:eq ; odrl:rightOperand 'war' ] ] .
        """;
    assertThat(answer(limited.formatted("print"), NOTHING)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(limited.formatted("sell"), NOTHING)).isEqualTo(Answer.PERMITTED);
    assertThat(
            answer(limited.formatted("print").replace("odrl:prohibit ;", "odrl:perm ;"), NOTHING))
        .isEqualTo(Answer.PERMITTED);
  }

  @Test
  void members_are_found_through_collections_and_their_sources() {
    World world =
        World.builder().partOf("urn:lamp", "urn:local").partOf("urn:local", "urn:all").build();
    String rule =
        """
        <urn:p> odrl:permission [ odrl:action odrl:print ; odrl:assignee <urn:papers> ] .
        <urn:papers> a odrl:PartyCollection ; odrl:source <urn:all> .
        """;
    assertThat(answer(rule, world)).isEqualTo(Answer.PERMITTED);
    assertThat(answer(rule, NOTHING)).isEqualTo(Answer.NOT_PERMITTED);
  }

  @Test
  void refinements_narrow_action_and_party() {
    String rule =
        """
        <urn:p> odrl:permission [ odrl:action [
          <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:print ; odrl:refinement [
            odrl:leftOperand odrl:resolution ; odrl:operator odrl:lteq ; odrl:rightOperand 300 ] ] ] .
        """;
    World.Builder world = World.builder();
    assertThat(answer(rule, NOTHING)).isEqualTo(Answer.UNKNOWN);
    world.value(Odrl.iri("resolution"), RdfTerm.Literal.of("72.5"));
    assertThat(answer(rule, world.build())).isEqualTo(Answer.PERMITTED);
    world.value(Odrl.iri("resolution"), RdfTerm.Literal.of("1200"));
    assertThat(answer(rule, world.build())).isEqualTo(Answer.NOT_PERMITTED);
  }

  @ParameterizedTest
  @CsvSource({"FULFILLED, ACTIVE, 0", "NON_SET, ACTIVE, 1", "VIOLATED, INACTIVE, 0"})
  void a_violated_duty_takes_the_permission_away(DutyState state, Activation active, int open) {
    String rule =
        """
        <urn:p> odrl:permission [ odrl:action odrl:print ; odrl:duty <urn:d> ] .
        <urn:d> odrl:action odrl:attribute .
        """;
    World world = World.builder().duty("urn:d", state).build();
    PolicyReport report = Evaluator.evaluate(Odrls.policy(rule), PRINT, world);
    assertThat(report.rules().get(0).activation()).isEqualTo(active);
    assertThat(report.open()).hasSize(open);
  }

  @Test
  void rules_and_what_a_policy_says_for_all_of_them_are_inherited() {
    String child =
        """
        <urn:p> odrl:inheritFrom <urn:q> ; odrl:assignee <urn:lamp> ;
          odrl:prohibition [ odrl:action odrl:sell ] .
        <urn:q> odrl:action odrl:print ; odrl:target <https://x.example/%s> ; odrl:permission [] .
        """;
    assertThat(answer(child.formatted("a"), NOTHING)).isEqualTo(Answer.PERMITTED);
    assertThat(answer(child.formatted("b"), NOTHING)).isEqualTo(Answer.NOT_PERMITTED);
  }

  @Test
  void a_request_says_of_itself_what_it_is_for() {
    String rule =
        """
        <urn:p> odrl:permission [ odrl:action odrl:print ; odrl:constraint [
          odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand 'news' ] ] .
        """;
    Request asked =
        Request.of(
                Odrls.policy(
                    """
                    <urn:r> a odrl:Request ; odrl:permission [ odrl:action odrl:print ;
                      odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ;
                        odrl:rightOperand 'news' ] ] .
                    """))
            .get(0);
    assertThat(Evaluator.evaluate(Odrls.policy(rule), asked, NOTHING).answer())
        .isEqualTo(Answer.PERMITTED);
    assertThat(answer(rule, NOTHING)).isEqualTo(Answer.UNKNOWN);
  }
}
