package imprimatur.decide.observe;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.PolicyData;
import imprimatur.decide.State;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.decide.facts.Agreement;
import imprimatur.decide.facts.Agreement.Side;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.ledger.Work;
import imprimatur.model.finding.SourceMatch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which authorizations concern a source, and how their terms come out beside a submission. */
class AgreementsTest {
  private static final Observer OBSERVER = new Observer(PolicyData.bundled());
  private static final String CASE =
      """
      title: an article of the Herald
      source:
        id: gannet/tide-mill
        publisher: Gannet Herald
        uri: https://gannetherald.example/harbour/tide-mill
        rights:
          stance: authorization-required
          holder: Gannet Publishing plc
          credits: [%s]
      match:
        passages: [{kind: VERBATIM, words: 200}]
        submission-words: 250
        source-words: 220
      submission: {text: "%s", language: en}
      use: {publisher: The Wick Lamp, channel: web, territory: GBR, date: 2025-06-15}
      authorizations:
        - id: A
          grantor: %s
          grantee: The Wick Lamp
          works: {%s}
          actions: [%s]
          %s
      expect: {verdict: ALLOW}
      """;

  private String credits = "";
  private String text = "";
  private String grantor = "Gannet Publishing plc";
  private String works = "publisher: Gannet Herald";
  private String actions = "republish";
  private String more = "channels: [web]";

  private SourceFacts observed() {
    String yaml = CASE.formatted(credits, text, grantor, works, actions, more);
    return OBSERVER.observe(PolicyCase.parse("case.yaml", yaml).facts()).get(0);
  }

  private Stream<Side> sides() {
    return observed().only(Agreement.class).map(Agreement::side);
  }

  private List<AgreementCondition> conditions(Side side) {
    return observed().only(AgreementCondition.class).filter(c -> c.side() == side).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "publisher: Gannet Herald, true",
    "holder: Gannet Publishing, true",
    "holder: Gannet Herald, true",
    "uri: https://gannetherald.example/harbour/*, true",
    "source: gannet/tide-mill, true",
    "publisher: Gull Post, false",
    "holder: Ann Oake, false",
    "uri: https://gannetherald.example/town/*, false",
    "source: gannet/other, false"
  })
  void an_authorization_concerns_the_works_that_it_names(String named, boolean concerned) {
    works = named.replace(": ", ": \"") + "\"";
    assertThat(sides()).hasSize(concerned ? 1 : 0);
  }

  @Test
  void each_term_comes_out_with_the_name_of_its_authorization() {
    assertThat(conditions(Side.HOLDER))
        .allMatch(c -> c.state() == State.FULFILLED)
        .extracting(c -> c.fact().name())
        .containsExactly(
            "grantee of authorization A",
            "action of authorization A",
            "channel of authorization A",
            "grantor of authorization A");
  }

  @ParameterizedTest
  @CsvSource({
    "'channels: [print]', channel, VIOLATED",
    "'territories: [DEU]', territory, VIOLATED",
    "'languages: [de]', language, VIOLATED",
    "'languages: [en-gb]', language, FULFILLED",
    "'until: 2025-06-15', last day, FULFILLED",
    "'until: 2025-06-14', last day, VIOLATED",
    "'from: 2025-06-16', first day, VIOLATED",
    "'revoked: 2025-06-15', withdrawal, VIOLATED",
    "'max-uses: 4', number of uses, FULFILLED",
    "'max-uses: 0', number of uses, VIOLATED",
    "'embargo: 1 day', embargo, UNKNOWN",
    "'keep-until: 2025-06-14', retention, VIOLATED",
    "'duties: [pay]', duty, UNKNOWN"
  })
  void a_term_is_held_against_the_use(String term, String name, State state) {
    more = term;
    assertThat(conditions(Side.HOLDER))
        .filteredOn(c -> c.fact().name().equals(name + " of authorization A"))
        .extracting(AgreementCondition::state)
        .containsExactly(state);
  }

  @Test
  void a_duty_is_looked_for_in_the_submission() {
    more = "duties: [attribute]";
    assertThat(conditions(Side.HOLDER))
        .filteredOn(c -> c.fact().name().startsWith("duty"))
        .extracting(AgreementCondition::state)
        .doesNotContain(State.FULFILLED);
    text = "First published by Gannet Herald.";
    assertThat(conditions(Side.HOLDER)).allMatch(c -> c.state() == State.FULFILLED);
  }

  @Test
  void an_agency_that_is_credited_speaks_for_itself() {
    credits = "{kind: wire, party: Skua Wire}";
    grantor = "Skua Wire";
    works = "holder: Skua Wire";
    assertThat(sides()).containsExactly(Side.UPSTREAM);
  }

  @Test
  void permission_for_the_text_does_not_reach_pictures_of_another() {
    credits = "{kind: photo, party: Tern Pictures}";
    actions = "republish, use-image";
    assertThat(sides()).containsExactly(Side.HOLDER);
  }

  @Test
  void pictures_that_nobody_else_is_credited_for_come_with_it() {
    actions = "republish, use-image";
    assertThat(sides()).containsExactly(Side.HOLDER, Side.PICTURE);
  }

  @ParameterizedTest
  @CsvSource({"holder: Tern Pictures", "source: gannet/tide-mill", "publisher: Gannet Herald"})
  void the_holder_of_the_pictures_cannot_allow_the_text(String named) {
    credits = "{kind: photo, party: Tern Pictures}";
    grantor = "Tern Pictures";
    works = named;
    actions = "republish, use-image";
    assertThat(sides()).containsExactly(Side.PICTURE);
  }

  @Test
  void the_ledger_alone_is_asked_about_the_same_work() {
    credits = "{kind: wire, party: Skua Wire}";
    SourceMatch match = observed().match();
    Work work = OBSERVER.work(match.source(), match.document(), match.rights());
    assertThat(work.holders()).containsExactly("Gannet Publishing plc");
    assertThat(work.publisher()).contains("Gannet Herald");
    assertThat(work.upstream()).containsExactly("Skua Wire");
    assertThat(work.sourceId()).contains("gannet/tide-mill");
    assertThat(work.addresses()).containsExactly("https://gannetherald.example/harbour/tide-mill");
  }
}
