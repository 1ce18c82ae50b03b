package imprimatur.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {
  @ParameterizedTest
  @EnumSource(Action.class)
  void a_word_reads_back_as_it_is_written(Action action) {
    Node node = Notation.yaml("f", "a: " + Vocabulary.id(action));
    assertThat(Vocabulary.word(node.require("a"), Action.class, "action")).isEqualTo(action);
  }

  @Test
  void an_unknown_word_is_named_with_the_known_ones() {
    assertThat(error("a: [republish, reprnt]", n -> Vocabulary.actions(n, "a")))
        .startsWith("f:1:16: unknown action 'reprnt'; known: use, republish, reproduce");
  }

  @Test
  void a_list_may_be_a_single_value() {
    assertThat(Vocabulary.actions(yaml("a: use-image"), "a")).containsExactly(Action.USE_IMAGE);
    assertThat(Vocabulary.actions(yaml("a: [Print, QUOTE]"), "a"))
        .containsExactly(Action.PRINT, Action.QUOTE);
    assertThat(Vocabulary.actions(yaml("b: 1"), "a")).isEmpty();
  }

  @Test
  void territories_are_codes_of_three_letters() {
    assertThat(Vocabulary.territories(yaml("t: [deu, FRA]"), "t")).containsExactly("DEU", "FRA");
    assertThat(error("t: GB", n -> Vocabulary.territories(n, "t")))
        .startsWith("f:1:4: 'GB' is no country code of three letters (ISO 3166-1)")
        .endsWith("did you mean GBR?");
  }

  @Test
  void days_are_written_as_iso_8601() {
    assertThat(Vocabulary.date(yaml("d: 2025-06-15"), "d")).contains(LocalDate.of(2025, 6, 15));
    assertThat(Vocabulary.date(yaml("e: 1"), "d")).isEmpty();
    assertThat(error("d: 15.6.2025", n -> Vocabulary.date(n, "d")))
        .isEqualTo("f:1:4: '15.6.2025' is no day; write it as 2026-01-31");
    assertThat(error("d: 2025-02-30", n -> Vocabulary.date(n, "d"))).contains("is no day");
  }

  @Test
  void a_party_is_a_name_or_a_name_with_a_contact() {
    assertThat(Vocabulary.party(yaml("p: Gull Post").require("p")))
        .isEqualTo(Party.of("Gull Post"));
    assertThat(Vocabulary.party(yaml("p: {name: Gull Post, contact: desk}").require("p")))
        .isEqualTo(new Party("Gull Post", Optional.of("desk")));
    assertThat(error("p: ' '", n -> Vocabulary.party(n.require("p"))))
        .isEqualTo("f:1:4: expected text, found nothing");
    assertThat(error("p: {name: G, mail: x}", n -> Vocabulary.party(n.require("p"))))
        .contains("unknown key 'mail'");
  }

  @Test
  void a_duty_may_say_how_and_towards_whom() {
    assertThat(Vocabulary.duty(yaml("d: link-back").require("d")))
        .isEqualTo(new RightsTerm.Duty(DutyKind.LINK_BACK, "", Optional.empty()));
    assertThat(
            Vocabulary.duty(
                yaml("d: {kind: obtain-consent, detail: written, party: Gull}").require("d")))
        .isEqualTo(
            new RightsTerm.Duty(DutyKind.OBTAIN_CONSENT, "written", Optional.of(Party.of("Gull"))));
  }

  @ParameterizedTest
  @CsvSource({
    "words<=75, WORDS, LTEQ, 75",
    "date >= 2025-07-01, DATE, GTEQ, 2025-07-01",
    "territory!=FRA, TERRITORY, NEQ, FRA",
    "channel = web, CHANNEL, EQ, web",
  })
  void a_limit_has_kind_sign_and_value(
      String text, Constraint.Kind kind, Constraint.Operator operator, String value) {
    assertThat(Vocabulary.constraint(yaml("c: '" + text + "'").require("c")))
        .isEqualTo(new Constraint(kind, operator, value));
  }

  @ParameterizedTest
  @CsvSource({"words, is no limit", "letters<=4, cannot be limited", "=4, is no limit"})
  void a_limit_that_is_none_is_refused(String text, String message) {
    assertThat(error("c: '" + text + "'", n -> Vocabulary.constraint(n.require("c"))))
        .startsWith("f:1:4:")
        .contains(message);
  }

  private static Node yaml(String text) {
    return Notation.yaml("f", text);
  }

  private interface Reader {
    Object read(Node node);
  }

  private static String error(String text, Reader reader) {
    return catchThrowableOfType(NotationException.class, () -> reader.read(yaml(text))).located();
  }
}
