package imprimatur.odrl.statement;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.odrl.Odrls;
import imprimatur.odrl.evaluate.Evaluator;
import imprimatur.odrl.evaluate.PolicyReport;
import imprimatur.odrl.evaluate.PolicyReport.Answer;
import imprimatur.odrl.evaluate.Request;
import imprimatur.odrl.evaluate.World;
import imprimatur.odrl.policy.Actions;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.terms.DutyTerms;
import imprimatur.rights.GoldenCase;
import imprimatur.rights.RightsExtractor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A policy, read back by our evaluator, gives the answers that its statement gives. */
class StatementAnswersTest {
  private static final String PAGE = "https://harbour.example/ferry";
  private static final World NOTHING = World.builder().build();

  @Property(tries = 300)
  void any_statement_is_answered_as_it_says(@ForAll("statements") RightsStatement rights) {
    assertAnswers(rights, Optional.empty());
  }

  @Test
  void so_is_every_golden_notice() throws IOException {
    RightsExtractor extractor = RightsExtractor.standard();
    PolicyData data = PolicyData.bundled();
    List<GoldenCase> cases = GoldenCase.under("notices").toList();
    for (GoldenCase golden : cases) {
      RightsStatement rights = extractor.readNotice(golden.input());
      assertAnswers(rights, rights.license().flatMap(data::license));
    }
    assertThat(cases).hasSizeGreaterThan(300);
  }

  private static void assertAnswers(RightsStatement rights, Optional<LicenseTerms> licence) {
    Policy policy = Odrls.policy(StatementPolicy.of(PAGE, rights, licence));
    Set<String> permitted = words(rights.permissions().map(RightsTerm.Permission::action).toList());
    Set<String> prohibited =
        words(rights.prohibitions().map(RightsTerm.Prohibition::action).toList());
    for (Action action : Action.values()) {
      for (String word : StatementActions.of(action)) {
        PolicyReport report = ask(policy, action, word);
        Answer expected =
            reaches(prohibited, action, word)
                ? Answer.PROHIBITED
                : reaches(permitted, action, word) ? Answer.PERMITTED : Answer.NOT_PERMITTED;
        if (isUnlimited(rights) && !isFree(rights)) {
          assertThat(report.answer()).as("%s under %s", word, rights).isEqualTo(expected);
          assertDuties(rights, report);
        } else if (expected == Answer.NOT_PERMITTED && !isFree(rights)) {
          assertThat(report.answer()).isEqualTo(expected);
        }
      }
    }
  }

  private static PolicyReport ask(Policy policy, Action action, String word) {
    String target =
        action == Action.USE_IMAGE ? StatementPolicy.pictures(PAGE) : StatementPolicy.target(PAGE);
    return Evaluator.evaluate(policy, Request.of("urn:lamp", word, target), NOTHING);
  }

  /** Duties are asked for wherever something is permitted, and of everybody where nothing is. */
  private static void assertDuties(RightsStatement rights, PolicyReport report) {
    Set<String> open =
        report.open().stream()
            .map(d -> d.duty().actions().get(0).iri())
            .collect(Collectors.toSet());
    Set<String> duties =
        rights.duties().map(d -> DutyTerms.action(d.kind())).collect(Collectors.toSet());
    if (report.answer() == Answer.PERMITTED) {
      assertThat(open).isEqualTo(duties);
    } else if (rights.permissions().findAny().isEmpty() && !rights.terms().isEmpty()) {
      assertThat(open).isSubsetOf(duties);
    }
  }

  private static boolean isUnlimited(RightsStatement rights) {
    return rights.constraints().isEmpty()
        && rights.permissions().allMatch(p -> p.constraints().isEmpty())
        && rights.prohibitions().allMatch(p -> p.constraints().isEmpty());
  }

  private static boolean isFree(RightsStatement rights) {
    return Set.of(Stance.PUBLIC_DOMAIN, Stance.CC0, Stance.OPEN_GOVERNMENT)
        .contains(rights.stance());
  }

  private static boolean reaches(Set<String> words, Action action, String word) {
    boolean pictures = action == Action.USE_IMAGE;
    return pictures
        ? words.contains(word)
        : words.stream().anyMatch(w -> Actions.includes(w, word));
  }

  private static Set<String> words(List<Action> actions) {
    return actions.stream()
        .flatMap(a -> StatementActions.of(a).stream())
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<RightsStatement> statements() {
    Arbitrary<RightsTerm> may =
        Arbitraries.of(Action.class).map(a -> new RightsTerm.Permission(a, List.of()));
    Arbitrary<RightsTerm> mustNot =
        Arbitraries.of(Action.class).map(a -> new RightsTerm.Prohibition(a, List.of()));
    Arbitrary<RightsTerm> must =
        Arbitraries.of(DutyKind.class).map(d -> new RightsTerm.Duty(d, "", Optional.empty()));
    Arbitrary<String> holders = Arbitraries.of("Harbour Daily", "O'Neil & Søn", "纸");
    return Combinators.combine(
            Arbitraries.of(Stance.class),
            Arbitraries.oneOf(may, mustNot, must).list().ofMaxSize(5),
            holders.optional())
        .as(
            (stance, terms, holder) ->
                RightsStatement.builder(stance)
                    .terms(terms)
                    .holder(holder.map(Party::of).orElse(null))
                    .build());
  }
}
