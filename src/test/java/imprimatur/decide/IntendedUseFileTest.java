package imprimatur.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.notation.NotationException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntendedUseFileTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

  @Test
  void everything_can_be_said() {
    IntendedUse use =
        read(
            """
            publisher: {name: The Gull Post, contact: desk@gullpost.example}
            affiliates: [Evening Gull, Gull Post Ltd]
            actions: [republish, translate]
            commercial: true
            advertising: false
            paywall: false
            images: true
            channel: Web
            territories: [GBR, IRL]
            territory: fra
            date: 2025-07-01
            purpose: News
            license: CC-BY-4.0
            """);
    assertThat(use)
        .isEqualTo(
            new IntendedUse(
                Optional.of(new Party("The Gull Post", Optional.of("desk@gullpost.example"))),
                Set.of("Evening Gull", "Gull Post Ltd"),
                Set.of(Action.REPUBLISH, Action.TRANSLATE),
                Optional.of(true),
                Optional.of(false),
                Optional.of(false),
                Optional.of(true),
                Optional.of("web"),
                Set.of("GBR", "IRL", "FRA"),
                LocalDate.of(2025, 7, 1),
                Optional.of("news"),
                Optional.of("CC-BY-4.0")));
  }

  @Test
  void what_is_not_said_stays_unsaid() {
    assertThat(read("")).isEqualTo(IntendedUse.republication(TODAY));
    IntendedUse use = read("publisher: The Gull Post\ncommercial: ~\n");
    assertThat(use.commercial()).isEmpty();
    assertThat(use.actions()).containsExactly(Action.REPUBLISH);
    assertThat(use.date()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comercial: true | use.yaml:1:1: unknown key 'comercial'",
        "commercial: perhaps | use.yaml:1:13: expected true or false, found 'perhaps'",
        "commercial: | use.yaml:1:12: expected true or false, found ''",
        "actions: [reprint] | use.yaml:1:11: unknown action 'reprint'",
        "territory: Germany | use.yaml:1:12: 'Germany' is no country code",
        "date: tomorrow | use.yaml:1:7: 'tomorrow' is no day",
        "publisher: '' | use.yaml:1:12: expected text, found nothing",
        "channel: [web] | use.yaml:1:10: expected text, found a list",
        "[publisher] | use.yaml:1:1: expected an object, found a list",
      })
  void what_is_not_understood_is_pointed_at(String text, String message) {
    assertThat(catchThrowableOfType(NotationException.class, () -> read(text)).located())
        .startsWith(message);
  }

  private static IntendedUse read(String text) {
    return IntendedUseFile.parse("use.yaml", text, TODAY);
  }
}
