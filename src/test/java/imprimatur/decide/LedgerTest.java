package imprimatur.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.Retention;
import imprimatur.notation.NotationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerTest {
  private static final String ENTRY =
      """
      authorizations:
        - id: GH-7
          grantor: {name: Gannet Herald plc, contact: rights@gannetherald.example}
          grantee: The Wick Lamp
          works: {publisher: Gannet Herald, uri: https://gannetherald.example/harbour/*}
          actions: [republish, translate]
          territories: gbr
          channels: [Web]
          languages: [EN, pt-BR]
          from: 2025-01-01
          until: 2025-12-31
          max-uses: 3
          per: month
          embargo: 24 hours
          keep-for: 90 days
          keep-until: 2026-06-30
          sublicensing: true
          duties: [attribute, {kind: pay, detail: 40 crowns, party: Gannet Herald plc}]
          evidence: letter of 3 January
      """;

  @Test
  void an_entry_is_read_with_all_its_terms() {
    Authorization entry = Ledger.parse("ledger.yaml", ENTRY).get(0);
    assertThat(entry.id()).isEqualTo("GH-7");
    assertThat(entry.grantor().contact()).contains("rights@gannetherald.example");
    assertThat(entry.grantee().name()).isEqualTo("The Wick Lamp");
    assertThat(entry.works().publisher()).contains("Gannet Herald");
    assertThat(entry.works().holder()).isEmpty();
    assertThat(entry.actions()).containsExactlyInAnyOrder(Action.REPUBLISH, Action.TRANSLATE);
    assertThat(entry.territories()).containsExactly("GBR");
    assertThat(entry.channels()).containsExactly("web");
    assertThat(entry.languages()).containsExactlyInAnyOrder("en", "pt-br");
    assertThat(entry.until()).contains(LocalDate.of(2025, 12, 31));
    assertThat(entry.allowance())
        .isEqualTo(
            new Allowance(
                Optional.of(new Quota(3, Optional.of(Quota.Period.MONTH))),
                Age.parse("PT24H"),
                Optional.of(
                    new Retention(Age.parse("90 days"), Optional.of(LocalDate.of(2026, 6, 30)))),
                true));
    assertThat(entry.duties()).extracting(d -> d.kind()).contains(DutyKind.ATTRIBUTE, DutyKind.PAY);
    assertThat(entry.evidence()).isEqualTo("letter of 3 January");
    assertThat(entry.revoked()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @MethodSource
  void a_ledger_without_entries_is_empty(String text) {
    assertThat(Ledger.parse("ledger.yaml", text)).isEmpty();
  }

  static List<String> a_ledger_without_entries_is_empty() {
    return List.of(
        "", "\n \n", "# nothing yet\n", "authorizations:\n", "authorizations: []\n", "---\n");
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource
  void a_broken_ledger_is_refused_with_the_place(String text, String place, String message) {
    NotationException error =
        catchThrowableOfType(NotationException.class, () -> Ledger.parse("ledger.yaml", text));
    assertThat(error).as("nothing was refused").isNotNull();
    assertThat(error.located()).startsWith("ledger.yaml:" + place + ":").contains(message);
    assertThat(error.withCaret()).endsWith("^");
  }

  static List<Arguments> a_broken_ledger_is_refused_with_the_place() {
    return List.of(
        broken("    grantr: X\n", "7:5", "unknown key 'grantr'; known: actions,"),
        broken("    grantr: X\n", "7:5", "did you mean 'grantor'?"),
        broken("    until: 2024-01-01\n    from: 2024-01-02\n", "2:5", "ends before it begins"),
        broken("    until: 31.12.2024\n", "7:12", "'31.12.2024' is no day"),
        broken("    until: 2025-02-30\n", "7:12", "'2025-02-30' is no day"),
        broken("    revoked:\n", "7:13", "'' is no day"),
        broken("    territories: [DEU, AT]\n", "7:24", "such as DEU; did you mean AUT?"),
        broken("    territories:\n", "7:17", "'' is no country code"),
        broken("    languages: [german]\n", "7:17", "no language tag"),
        broken("    languages: [no]\n", "7:17", "no language tag"),
        broken("    max-uses: -1\n", "7:15", "0 or more"),
        broken("    max-uses: 2\n    per: fortnight\n", "8:10", "unknown period 'fortnight'"),
        broken("    per: month\n", "7:10", "'per' goes with a number"),
        broken("    embargo: a while\n", "7:14", "write it as 24 hours or 90 days"),
        broken("    keep-for: -3 days\n", "7:15", "no length of time"),
        broken("    sublicensing: perhaps\n", "7:19", "true or false"),
        broken("    max-uses: 1.5\n", "7:15", "whole number"),
        broken("    duties: [atribute]\n", "7:14", "did you mean 'attribute'?"),
        broken("    duties: [{kind: pay, amount: 3}]\n", "7:26", "unknown key 'amount'"),
        broken("    evidence: [a, b]\n", "7:15", "expected text, found a list"),
        broken("    actions: [republish]\n", "7:12", "Duplicate field 'actions'"),
        broken("\tchannels: [web]\n", "6:24", "Do not use \\t(TAB) for indentation"),
        Arguments.of(text("    actions: [republish]\n"), "2:5", "'works' is missing"),
        Arguments.of(
            text("    works: {}\n    actions: [republish]\n"), "2:5", "which works it covers"),
        Arguments.of(text("    works: {source: a}\n"), "2:5", "allows nothing"),
        Arguments.of(text("    works: {site: a}\n    actions: [use]\n"), "5:13", "'site'"),
        Arguments.of(text("    works: {source: ' '}\n    actions: [use]\n"), "5:21", "nothing"),
        Arguments.of(
            text("    works: {source: a}\n    actions: [republsh]\n"),
            "6:15",
            "unknown action 'republsh'; known: use, republish,"),
        Arguments.of(
            ENTRY + "  - {id: GH-7, grantor: A, grantee: B, works: {source: x}, actions: [use]}\n",
            "20:10",
            "'GH-7' is entered twice"),
        Arguments.of("authorizations: none\n", "1:17", "expected a list of authorizations"),
        Arguments.of("autorizations: []\n", "1:1", "did you mean 'authorizations'?"),
        Arguments.of("- id: A\n", "1:1", "expected an object, found a list"),
        Arguments.of("authorizations:\n  - A\n", "2:5", "expected an object, found 'A'"),
        Arguments.of("authorizations:\n  - id: A\n   grantor: B\n", "3:4", "block"),
        Arguments.of("authorizations: [\n", "1:18", "expected the node content"),
        Arguments.of("authorizations: []\n---\nauthorizations: []\n", "3:1", "after the first"),
        Arguments.of("authorizations: []\nauthorizations: []\n", "2:15", "Duplicate field"),
        Arguments.of("%PDF-1.7\n", "1:1", "directive"),
        Arguments.of("PK\u0003\u0004\u0000\u0000", "1:1", "special characters"));
  }

  private static Arguments broken(String line, String place, String message) {
    return Arguments.of(
        text("    works: {source: x}\n    actions: [republish]\n" + line), place, message);
  }

  private static String text(String rest) {
    return "authorizations:\n  - id: A\n    grantor: B\n    grantee: C\n" + rest;
  }

  @Test
  void a_bomb_of_aliases_does_not_unfold() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      bomb.append("%c: &%c [*%c, *%c]\n".formatted(c, c, c - 1, c - 1));
    }
    NotationException error =
        catchThrowableOfType(
            NotationException.class, () -> Ledger.parse("ledger.yaml", bomb.toString()));
    assertThat(error.located()).isEqualTo("ledger.yaml:2:8: aliases are not allowed");
  }

  @Test
  void a_ledger_of_many_thousand_entries_is_read() {
    StringBuilder text = new StringBuilder("authorizations:\n");
    String entry = ENTRY.substring(ENTRY.indexOf('\n') + 1);
    for (int i = 0; i < 9_000; i++) {
      text.append(entry.replace("GH-7", "GH-" + i));
    }
    assertThat(text.length()).isGreaterThan(3_500_000);
    assertThat(Ledger.parse("ledger.yaml", text.toString())).hasSize(9_000);
  }

  @Test
  void a_byte_order_mark_in_front_does_no_harm() {
    assertThat(Ledger.parse("ledger.yaml", "\uFEFF" + ENTRY)).hasSize(1);
  }
}
