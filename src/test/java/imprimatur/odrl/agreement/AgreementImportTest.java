package imprimatur.odrl.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.RightsTerm;
import imprimatur.odrl.Odrls;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementImportTest {
  private static final String POLICY =
      "a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ;";
  private static final String RULE =
      "odrl:target <https://t.example/a> ; odrl:action odrl:distribute ;";

  private static AgreementImport.Result read(String turtle) {
    return AgreementImport.of(Odrls.policy(turtle), "contract.ttl");
  }

  /** A sound agreement with something added to its permission. */
  private static AgreementImport.Result with(String added) {
    return read("<urn:p> %s odrl:permission [ %s %s ] .".formatted(POLICY, RULE, added));
  }

  private static String limit(String left, String operator, String right) {
    return "odrl:constraint [ odrl:leftOperand odrl:%s ; odrl:operator odrl:%s ; odrl:rightOperand %s ]"
        .formatted(left, operator, right);
  }

  @Test
  void a_licence_from_outside_becomes_an_entry() {
    AgreementImport.Result result =
        read(
            """
            <https://t.example/licence/7> a odrl:Agreement ;
              odrl:assigner [ vcard:fn "Tidewater Chronicle Ltd" ; vcard:hasEmail <mailto:r@t.example> ] ;
              odrl:assignee [ vcard:fn "The Lantern Post" ] ;
              odrl:obligation [ odrl:action odrl:inform ] ;
              odrl:prohibition [ odrl:action odrl:translate ] ;
              odrl:permission [
                odrl:target <https://t.example/a> , <https://t.example/b> ;
                odrl:action odrl:distribute , odrl:archive ;
                odrl:duty [ odrl:action odrl:attribute ] , [ odrl:action odrl:compensate ;
                  odrl:constraint [ odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ;
                    odrl:rightOperand "80.00"^^xsd:decimal ; odrl:unit <urn:iso:EUR> ] ] ;
                odrl:constraint [ odrl:and
                  [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:isAnyOf ; odrl:rightOperand "DEU" , "AUT" ] ,
                  [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:eq ; odrl:rightOperand "DEU" ] ,
                  [ odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand 4 ] ] ] .
            """);
    assertThat(result.reasons()).isEmpty();
    assertThat(result.entries()).hasSize(2);
    Authorization entry = result.entries().get(0);
    assertThat(entry.id()).isEqualTo("https://t.example/licence/7");
    assertThat(entry.grantor().name()).isEqualTo("Tidewater Chronicle Ltd");
    assertThat(entry.grantor().contact()).contains("mailto:r@t.example");
    assertThat(entry.works().uri()).contains("https://t.example/a");
    assertThat(entry.actions()).containsExactlyInAnyOrder(Action.REPUBLISH, Action.ARCHIVE);
    assertThat(entry.territories()).containsExactly("DEU");
    assertThat(entry.allowance().quota()).contains(new Quota(3, Optional.empty()));
    assertThat(entry.evidence()).isEqualTo("contract.ttl");
    assertThat(entry.duties())
        .contains(new RightsTerm.Duty(DutyKind.INFORM, "", Optional.empty()))
        .contains(
            new RightsTerm.Duty(DutyKind.PAY, "payAmount eq 80.00 urn:iso:EUR", Optional.empty()));
    assertThat(result.entries().get(1).id()).isEqualTo("https://t.example/licence/7#2");
  }

  @ParameterizedTest
  @CsvSource({
    "gteq, 2026-03-01, 2026-03-01, ''",
    "gt, 2026-03-01, 2026-03-02, ''",
    "gteq, 2026-03-01T00:00:00Z, 2026-03-01, ''",
    "gteq, 2026-03-01T12:00:00Z, 2026-03-02, rounded",
    "lteq, 2026-03-01, 2026-03-01, ''",
    "lt, 2026-03-01, 2026-02-28, ''",
    "lteq, 2026-03-01T23:59:59+01:00, 2026-03-01, ''",
    "lteq, 2026-03-01T12:00:00, 2026-02-28, rounded",
    "lt, 2026-03-01T00:00:00Z, 2026-02-28, ''"
  })
  void a_limit_on_time_is_read_as_the_whole_days_that_it_allows(
      String operator, String right, LocalDate day, String rounded) {
    AgreementImport.Result result = with(limit("dateTime", operator, "'" + right + "'"));
    Authorization entry = result.entries().get(0);
    assertThat(operator.startsWith("g") ? entry.from() : entry.until()).contains(day);
    assertThat(result.remarks()).hasSize(rounded.isEmpty() ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand 'news' ] | cannot limit by purpose eq news
          odrl:constraint [ odrl:leftOperand odrl:recipient ; odrl:operator odrl:eq ; odrl:rightOperand 'schools' ] | cannot limit by recipient
          odrl:constraint [ odrl:leftOperand <urn:x> ; odrl:operator odrl:eq ; odrl:rightOperand 1 ] | cannot limit by urn:x
          odrl:constraint [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:neq ; odrl:rightOperand 'DEU' ] | cannot limit by spatial neq DEU
          odrl:constraint [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:eq ; odrl:rightOperand 'Elbonia' ] | no country code
          odrl:constraint [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:eq ; odrl:rightOperand 'DEU' ] , [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:eq ; odrl:rightOperand 'FRA' ] | leaves nothing allowed
          odrl:constraint [ odrl:leftOperand odrl:language ; odrl:operator odrl:eq ; odrl:rightOperand '??' ] | no language tag
          odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:gteq ; odrl:rightOperand 2 ] | cannot limit by count
          odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ; odrl:rightOperand 2 ; odrl:unit <urn:month> ] | cannot limit by count
          odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:neq ; odrl:rightOperand '2026-01-01' ] | cannot limit by dateTime
          odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand 'soon' ] | cannot limit by dateTime
          odrl:constraint [ odrl:or [ odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand 2 ] ] | joined by 'or'
          odrl:duty [ odrl:action odrl:ensureExclusivity ] | no duty to ensureExclusivity
          odrl:duty [ odrl:action odrl:inform ; odrl:consequence [ odrl:action odrl:compensate ] ] | without consequences
          odrl:duty [ odrl:action odrl:inform , odrl:attribute ] | one action
          odrl:action odrl:anonymize | no word that allows as little
          odrl:action odrl:display | no word that allows as little
          odrl:output <urn:x> | has output
          odrl:target <https://t.example/*> | any text
          odrl:target [ a odrl:AssetCollection ; odrl:source <https://t.example/> ] | members of the collection
          odrl:target [] | a target has no address
          odrl:target [ odrl:refinement [ odrl:leftOperand odrl:fileFormat ; odrl:operator odrl:eq ; odrl:rightOperand 'x' ] ] | cannot narrow works by fileFormat
          odrl:target [ odrl:refinement [ odrl:leftOperand odrl:media ; odrl:operator odrl:eq ; odrl:rightOperand 'picture' ] ] | every work there is
          odrl:assignee <urn:other> | more than one assignee
          odrl:assigner [ a odrl:PartyCollection ; odrl:source <urn:s> ] | more than one assigner
          """)
  void what_the_ledger_cannot_express_is_refused_with_its_name(String added, String reason) {
    AgreementImport.Result result = with(added);
    assertThat(result.entries()).isEmpty();
    assertThat(result.reasons()).anySatisfy(r -> assertThat(r).contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a odrl:Offer ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; | only an Agreement
          a odrl:Agreement ; odrl:assigner <urn:t> ; | no assignee
          a odrl:Agreement ; odrl:assignee <urn:l> ; | no assigner
          a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; odrl:profile <urn:strange> ; | profile urn:strange
          a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; odrl:constraint [] ; | it has constraint
          a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; odrl:prohibition [ odrl:action odrl:print ] ; | prohibited within
          a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; odrl:prohibition [ odrl:action odrl:commercialize ] ; | prohibited within
          a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; odrl:prohibition [] ; | prohibited within
          a odrl:Agreement ; odrl:assigner <urn:t> ; odrl:assignee <urn:l> ; imp:revoked "soon" ; | no day
          """)
  void an_agreement_that_would_come_out_wider_is_refused(String policy, String reason) {
    AgreementImport.Result result =
        read("<urn:p> %s odrl:permission [ %s ] .".formatted(policy, RULE));
    assertThat(result.entries()).isEmpty();
    assertThat(result.reasons()).anySatisfy(r -> assertThat(r).contains(reason));
  }

  @Test
  void words_of_odrl_never_become_wider_words_of_ours() {
    String permission =
        "<urn:p> %s odrl:permission [ odrl:target <https://t.example/a> ; odrl:action odrl:%s ] .";
    assertThat(read(permission.formatted(POLICY, "reproduce")).reasons()).isNotEmpty();
    assertThat(read(permission.formatted(POLICY, "modify")).reasons()).isNotEmpty();
    Set<Action> use = read(permission.formatted(POLICY, "use")).entries().get(0).actions();
    assertThat(use)
        .contains(Action.REPUBLISH, Action.TRANSLATE)
        .doesNotContain(Action.USE, Action.SELL, Action.USE_IMAGE, Action.AI_TRAIN, Action.MINE);
    assertThat(read(permission.formatted(POLICY, "use , odrl:transfer")).entries().get(0).actions())
        .contains(Action.SELL)
        .doesNotContain(Action.USE);
  }

  @Test
  void permissions_on_the_same_terms_make_one_entry() {
    List<Authorization> entries =
        read("<urn:p> %s odrl:permission [ %s ] , [ %s ] ."
                .formatted(POLICY, RULE, RULE.replace("distribute", "translate")))
            .entries();
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).actions())
        .containsExactlyInAnyOrder(Action.REPUBLISH, Action.TRANSLATE);
  }
}
