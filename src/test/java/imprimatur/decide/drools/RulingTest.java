package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.PolicyFacts;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision says, and in which order. */
class RulingTest {
  private static final String CASE =
      """
      title: an article of the Herald
      source:
        id: gannet/tide-mill
        title: The tide mill
        publisher: Gannet Herald
        rights: {stance: %s, holder: Gannet Publishing plc}
      match:
        passages: [{kind: verbatim, words: 200}]
        submission-words: 250
        source-words: 250
        headline: true
        lede: true
      submission: {text: "By Gannet Herald.", language: en}
      use: {%s}
      authorizations: [%s]
      expect: {verdict: ALLOW}
      """;
  private static final String ENTRY =
      """
      {id: A-1, grantor: {name: Gannet Publishing plc, contact: desk@gannet.example},
      grantee: The Wick Lamp, works: {publisher: Gannet Herald}, actions: [republish], %s}""";

  private static PolicyFacts facts(String stance, String use, String terms) {
    String entry = terms.isEmpty() ? "" : ENTRY.replace('\n', ' ').formatted(terms);
    return PolicyCase.parse("case.yaml", CASE.formatted(stance, use, entry)).facts();
  }

  private static Decision decision(String stance, String use, String terms) {
    return Cases.POLICY.decide(facts(stance, use, terms));
  }

  private static String renewal(String use, String terms) {
    return decision("authorization-required", use, terms).findings().get(0).cures().stream()
        .filter(c -> c.kind() == Cure.Kind.LICENSE)
        .map(Cure::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_clearance_shows_no_limits_that_are_nothing_to_it() {
    Decision decision = decision("permitted-with-attribution", "publisher: The Wick Lamp", "");
    assertThat(decision.clearances()).hasSize(1);
    assertThat(decision.clearances().get(0).title())
        .isEqualTo("Permitted on conditions that are met");
    assertThat(decision.clearances().get(0).facts())
        .isNotEmpty()
        .allMatch(fact -> fact.limit().isEmpty());
  }

  @Test
  void what_is_taken_or_not_is_no_number() {
    Finding finding =
        decision("authorization-required", "publisher: The Wick Lamp", "").findings().get(0);
    assertThat(finding.facts())
        .filteredOn(fact -> fact.name().equals("headline and opening"))
        .extracting(fact -> fact.actual().toString())
        .containsExactly("taken");
  }

  @Test
  void the_cure_names_the_one_thing_to_do() {
    String use = "publisher: The Wick Lamp, channel: web, date: 2025-06-15";
    assertThat(renewal(use, "until: 2025-01-31, channels: [web]"))
        .isEqualTo(
            "Make authorization A-1 reach this use: have Gannet Publishing plc"
                + " (desk@gannet.example) renew it.");
    assertThat(renewal(use, "until: 2025-01-31, revoked: 2025-01-01, channels: [print]"))
        .isEqualTo(
            "Make authorization A-1 reach this use: have Gannet Publishing plc"
                + " (desk@gannet.example) replace it by one for this use.");
  }

  @Test
  void what_the_use_file_leaves_open_is_asked_for_at_once() {
    assertThat(renewal("date: 2025-06-15", "channels: [web], territories: [IRL]"))
        .isEqualTo(
            "Make authorization A-1 reach this use: say in the use file who publishes, where it is"
                + " published and on which channel.");
  }

  @Test
  void a_share_that_counts_less_than_the_words_says_so() {
    PolicyFacts facts = facts("authorization-required", "publisher: The Wick Lamp", "");
    assertThat(Cases.POLICY.decide(facts).findings().get(0).message())
        .contains("200 words of “The tide mill” (Gannet Herald) are used, 80 % of it; ");
    Alignment all = facts.matches().get(0).alignment();
    Alignment quoting = new Alignment(all.passages(), 250, 250, 150, 150, true, true);
    assertThat(Cases.POLICY.decide(with(facts, quoting)).findings().get(0).message())
        .contains("are used, 60 % of it (quotations of third persons not counted); ");
  }

  private static PolicyFacts with(PolicyFacts facts, Alignment alignment) {
    return new PolicyFacts(
        facts.submission(),
        List.of(renamed(facts.matches().get(0), "gannet/tide-mill", alignment)),
        facts.authorizations(),
        facts.use());
  }

  @Test
  void the_source_from_which_most_was_taken_comes_first() {
    PolicyFacts facts = facts("authorization-required", "publisher: The Wick Lamp", "");
    SourceMatch best = renamed(facts.matches().get(0), "z/newer", alignment(facts, 200, 1));
    SourceMatch older = renamed(facts.matches().get(0), "a/older", alignment(facts, 200, 0.9));
    SourceMatch brief = renamed(facts.matches().get(0), "b/brief", alignment(facts, 160, 1));
    PolicyFacts several =
        new PolicyFacts(
            facts.submission(), List.of(brief, older, best), facts.authorizations(), facts.use());
    assertThat(Cases.POLICY.decide(several).findings())
        .extracting(f -> f.source().id())
        .containsExactly("z/newer", "a/older", "b/brief");
  }

  private static Alignment alignment(PolicyFacts facts, int words, double similarity) {
    Passage p = facts.matches().get(0).alignment().passages().get(0);
    Passage changed =
        new Passage(p.submission(), p.source(), ReuseKind.EDITED, similarity, words, words);
    return new Alignment(List.of(changed), 250, 250, words, words, true, true);
  }

  private static SourceMatch renamed(SourceMatch match, String id, Alignment alignment) {
    SourceRef ref = match.source();
    SourceRef renamed =
        new SourceRef(id, ref.title(), ref.publisher(), ref.uri(), ref.published(), ref.agency());
    return new SourceMatch(renamed, match.document(), match.rights(), alignment);
  }
}
