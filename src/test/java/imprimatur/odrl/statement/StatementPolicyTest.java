package imprimatur.odrl.statement;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.PolicyData;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.JsonText;
import imprimatur.rights.GoldenCase;
import imprimatur.rights.RightsExtractor;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every notice under {@code golden/odrl/statements}: its policy stands above its words. */
class StatementPolicyTest {
  private static final RightsExtractor RIGHTS = RightsExtractor.standard();
  private static final PolicyData DATA = PolicyData.bundled();
  private static final String PAGE = "https://harbour.example/ferry";

  @TestFactory
  Stream<DynamicTest> a_notice_makes_the_policy_above_it() throws IOException {
    return GoldenCase.under("odrl/statements").map(g -> g.test(StatementPolicyTest::policy));
  }

  private static String policy(String notice) {
    RightsStatement rights = RIGHTS.readNotice(notice);
    return JsonText.pretty(
        StatementPolicy.of(PAGE, rights, rights.license().flatMap(DATA::license)));
  }

  @Test
  void a_work_without_a_whole_address_gets_a_name_that_is_one() {
    assertThat(StatementPolicy.target("pages/my ferry.html"))
        .isEqualTo("urn:imprimatur:document:pages/my%20ferry.html");
    assertThat(StatementPolicy.target(PAGE)).isEqualTo(PAGE);
    assertThat(StatementPolicy.of(PAGE + "#top", RightsStatement.none(), Optional.empty()))
        .containsEntry("uid", PAGE + "#top-rights")
        .containsEntry("@type", "Set")
        .containsEntry("conflict", "prohibit");
  }
}
