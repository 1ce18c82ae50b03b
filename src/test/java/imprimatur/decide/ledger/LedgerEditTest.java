package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.decide.Ledger;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.NotationException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerEditTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String TERMS =
      "grantor: A, grantee: B, works: {source: x}, actions: [republish]";
  private static final String OURS =
      """
      # Kept by the permissions desk.
      authorizations:

        # Renewed every spring.
        - id: ONE   # first
          grantor: A
          grantee: B
          works: {source: x}
          actions: [republish]
          evidence: |
            letter
            # not a comment

        # Asked twice.
        - id: TWO
          grantor: A
          grantee: B
          works:
            source: y
          actions:
            - republish

      # That is all.
      """;

  @Test
  void a_first_entry_makes_a_ledger() {
    assertThat(LedgerEdit.granted("l", "", Entries.named("GH-1")))
        .isEqualTo(
            """
            # Who has allowed whom to do what with whose text. One entry per agreement.
            authorizations:
              - id: GH-1
                grantor: Gannet Herald plc
                grantee: The Wick Lamp
                works:
                  publisher: Gannet Herald
                actions: [republish]
            """);
  }

  @Test
  void an_entry_is_written_as_its_owner_would_write_it() {
    Authorization entry =
        Entries.of(
            "id: GH-2",
            "grantor: {name: Gannet Herald plc, contact: rights@gannetherald.example}",
            "grantee: Müller & Co",
            "works: {holder: \"Ann: Oake\", uri: https://gannetherald.example/*, source: g/h}",
            "actions: [use-image, adapt]",
            "territories: [NOR]",
            "channels: [web, print]",
            "languages: [\"no\"]",
            "from: 2026-01-01",
            "until: 2026-12-31",
            "max-uses: 2",
            "duties: [attribute, {kind: pay, detail: 40 crowns, party: Ann Oake}]",
            "evidence: \"yes\"",
            "revoked: 2026-06-01");
    assertThat(LedgerEdit.granted("l", "authorizations:\n", entry))
        .isEqualTo(
            """
            authorizations:
              - id: GH-2
                grantor:
                  name: Gannet Herald plc
                  contact: "rights@gannetherald.example"
                grantee: "Müller & Co"
                works:
                  holder: "Ann: Oake"
                  uri: "https://gannetherald.example/*"
                  source: g/h
                actions: [adapt, use-image]
                territories: [NOR]
                channels: [print, web]
                languages: ["no"]
                from: 2026-01-01
                until: 2026-12-31
                max-uses: 2
                duties: [attribute, {"kind":"pay","detail":"40 crowns","party":"Ann Oake"}]
                evidence: "yes"
                revoked: 2026-06-01
            """);
  }

  @Test
  void the_owners_comments_and_layout_stay() {
    String text = LedgerEdit.granted("l", OURS, Entries.named("THREE"));
    assertThat(text).startsWith(OURS + "\n  - id: THREE\n");
    assertThat(ids(text)).containsExactly("ONE", "TWO", "THREE");
  }

  @ParameterizedTest
  @MethodSource
  void entries_are_added_to_any_usual_layout(String text) {
    String edited = LedgerEdit.granted("l", text, Entries.named("NEW"));
    assertThat(ids(edited)).endsWith("NEW");
    assertThat(ids(edited)).hasSize(ids(text).size() + 1);
    text.lines()
        .filter(line -> line.contains("#"))
        .forEach(comment -> assertThat(edited).contains(comment.substring(comment.indexOf('#'))));
    assertThat(edited.contains("\r\n")).isEqualTo(text.contains("\r\n"));
    assertThat(edited.replace("\r\n", "").contains("\n")).isEqualTo(!text.contains("\r\n"));
  }

  static List<String> entries_are_added_to_any_usual_layout() {
    return List.of(
        "# nothing yet",
        "# nothing yet\n",
        "---\n# nothing yet\n",
        "authorizations:",
        "authorizations: # none\n",
        "authorizations: []\n",
        "authorizations: [] # none [so far]\n",
        "authorizations: [\n  # none\n]\n",
        "authorizations:\n- {id: A, " + TERMS + "}",
        "authorizations:\n    - {id: A, " + TERMS + "} # four spaces\n",
        "authorizations:\n  -   id: A\n      "
            + TERMS
                .replace(", g", "\n      g")
                .replace(", w", "\n      w")
                .replace(", a", "\n      a"),
        "authorizations: [{id: A, " + TERMS + "}, {id: B, " + TERMS + "}] # two\n",
        "{\"authorizations\": [{\"id\": \"A\", " + TERMS + "}]}\n",
        "authorizations:\r\n  # of ours\r\n  - {id: A, " + TERMS + "}\r\n",
        OURS);
  }

  @ParameterizedTest
  @MethodSource
  void an_entry_of_any_usual_layout_is_revoked(String text) {
    String edited = LedgerEdit.revoked("l", text, "ONE", DAY);
    List<Authorization> before = Ledger.parse("l", text);
    assertThat(Ledger.parse("l", edited))
        .containsExactlyElementsOf(
            before.stream().map(a -> a.id().equals("ONE") ? a.revokedOn(DAY) : a).toList());
    assertThat(edited).contains("revoked: 2026-03-01");
  }

  static List<String> an_entry_of_any_usual_layout_is_revoked() {
    String block =
        TERMS.replace(", g", "\n    g").replace(", w", "\n    w").replace(", a", "\n    a");
    return List.of(
        OURS,
        "authorizations:\n  - id: ONE\n    " + block,
        "authorizations:\n  - \"id\": \"ONE\"\n    " + block + "\n",
        "authorizations:\n  - id: >-\n      ONE\n    " + block + "\n",
        "authorizations:\n  -\n    id: ONE\n    " + block + "\n",
        "authorizations:\n  - " + block + "\n    id: ONE\n  - {id: TWO, " + TERMS + "}\n",
        "authorizations:\n  - {id: ONE, " + TERMS + "}\n",
        "authorizations: [{id: TWO, " + TERMS + "}, {id: ONE, " + TERMS + "}]",
        "authorizations:\n  - id: ONE\n    " + block + "\n    evidence: |\n      a\n\n      # b\n");
  }

  @Test
  void a_revocation_stands_at_the_end_of_its_entry() {
    String edited = LedgerEdit.revoked("l", OURS, "TWO", DAY);
    assertThat(edited)
        .isEqualTo(
            OURS.replace("      - republish\n", "      - republish\n    revoked: 2026-03-01\n"));
  }

  @Test
  void line_ends_stay_as_they_are() {
    String text = LedgerEdit.revoked("l", OURS.replace("\n", "\r\n"), "TWO", DAY);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void an_id_is_given_once() {
    assertThatThrownBy(() -> LedgerEdit.granted("l", OURS, Entries.named("TWO")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("authorization 'TWO' is already on file");
  }

  @Test
  void only_an_entry_on_file_is_revoked_and_once() {
    assertThatThrownBy(() -> LedgerEdit.revoked("l", OURS, "THREE", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no authorization 'THREE' is on file");
    String once = LedgerEdit.revoked("l", OURS, "TWO", DAY);
    assertThatThrownBy(() -> LedgerEdit.revoked("l", once, "TWO", DAY.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("authorization 'TWO' was revoked on 2026-03-01");
  }

  @Test
  void a_layout_that_takes_no_entry_is_refused_and_nothing_is_lost() {
    String text = "authorizations:\n  - {id: A, " + TERMS + "}\n...\n";
    assertThatThrownBy(() -> LedgerEdit.granted("l.yaml", text, Entries.named("NEW")))
        .isInstanceOfSatisfying(
            NotationException.class,
            e -> assertThat(e.located()).startsWith("l.yaml:1:1: the layout of this ledger"));
  }

  @Test
  void a_broken_ledger_is_not_edited() {
    String broken = OURS.replace("actions:\n", "action:\n");
    assertThatThrownBy(() -> LedgerEdit.granted("l.yaml", broken, Entries.named("NEW")))
        .isInstanceOf(NotationException.class);
    assertThatThrownBy(() -> LedgerEdit.revoked("l.yaml", broken, "ONE", DAY))
        .isInstanceOf(NotationException.class);
  }

  private static List<String> ids(String text) {
    return Ledger.parse("l", text).stream().map(Authorization::id).toList();
  }
}
