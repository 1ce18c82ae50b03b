package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RecordedUse;
import imprimatur.notation.NotationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final Stamp ANN = new Stamp("Ann Oake", Instant.parse("2025-06-01T08:00:00Z"));
  private static final Stamp BO = new Stamp("Bo Marsh", Instant.parse("2025-06-02T09:30:00Z"));
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final Authorization ENTRY = Entries.named("A");

  private static History history() {
    return History.parse("h.jsonl", "")
        .with(LedgerEvent.granted(ANN, ENTRY))
        .with(LedgerEvent.of(BO, LedgerEvent.Kind.USED, "A", "gannet/mill", DAY))
        .with(LedgerEvent.of(BO, LedgerEvent.Kind.USED, "A", "gannet/ferry", DAY))
        .with(LedgerEvent.revoked(ANN, "A", DAY.plusDays(3)));
  }

  @Test
  void what_is_written_is_read_again() {
    History read = History.parse("h.jsonl", history().toString());
    assertThat(read.events()).isEqualTo(history().events());
    assertThat(read.seal()).isEqualTo(history().seal());
    assertThat(read.entered("A")).contains(ANN);
    assertThat(read.entered("B")).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void any_entry_is_read_as_it_was_entered(@ForAll("entries") Authorization entry) {
    History read =
        History.parse(
            "h.jsonl",
            History.parse("h.jsonl", "").with(LedgerEvent.granted(ANN, entry)).toString());
    assertThat(read.events().get(0).entry()).contains(entry.asEntered());
    assertThat(read.altered(List.of(entry))).isEmpty();
  }

  @Provide
  Arbitrary<Authorization> entries() {
    return Entries.any();
  }

  @Test
  void an_old_line_is_the_same_whatever_comes_after() {
    History more = history().with(LedgerEvent.of(BO, LedgerEvent.Kind.REMOVED, "A", "x", DAY));
    assertThat(more.toString()).startsWith(history().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"changed", "left out", "swapped", "put in"})
  void a_rewritten_history_is_found(String how) {
    List<String> lines = new ArrayList<>(history().toString().lines().toList());
    switch (how) {
      case "changed" -> lines.set(1, lines.get(1).replace("gannet/mill", "gannet/hill"));
      case "left out" -> lines.remove(1);
      case "swapped" -> Collections.swap(lines, 1, 2);
      default -> lines.add(2, lines.get(1));
    }
    int line = how.equals("put in") ? 3 : 2;
    assertThatThrownBy(() -> History.parse("h.jsonl", String.join("\n", lines) + "\n"))
        .isInstanceOfSatisfying(
            NotationException.class,
            e ->
                assertThat(e.located())
                    .startsWith("h.jsonl:" + line + ":")
                    .contains("the history was changed here"));
  }

  @Test
  void a_cut_line_is_named_with_its_place() {
    String text = history().toString();
    assertThatThrownBy(() -> History.parse("h.jsonl", text.substring(0, text.length() - 20)))
        .isInstanceOfSatisfying(
            NotationException.class, e -> assertThat(e.located()).startsWith("h.jsonl:4:"));
  }

  @Test
  void uses_are_counted_without_those_recorded_by_mistake() {
    History more =
        history()
            .with(LedgerEvent.of(BO, LedgerEvent.Kind.CANCELLED, "A", "gannet/ferry", DAY))
            .with(
                LedgerEvent.of(BO, LedgerEvent.Kind.REMOVED, "A", "gannet/mill", DAY.plusDays(1)));
    assertThat(more.uses("A"))
        .containsExactly(new RecordedUse("gannet/mill", DAY, Optional.of(DAY.plusDays(1))));
    assertThat(more.joined(List.of(ENTRY)).get(0).uses()).hasSize(1);
    assertThat(more.uses("B")).isEmpty();
  }

  @Test
  void what_was_altered_or_taken_out_by_hand_is_known() {
    Authorization wider =
        Entries.of(
            "id: A",
            "grantor: Gannet Herald plc",
            "grantee: The Wick Lamp",
            "works: {publisher: Gannet Herald}",
            "actions: [republish, adapt]");
    assertThat(history().altered(List.of(ENTRY.revokedOn(DAY)))).isEmpty();
    assertThat(history().altered(List.of(wider))).containsExactly("A");
    assertThat(history().missing(List.of())).containsExactly("A");
    assertThat(history().missing(List.of(ENTRY))).isEmpty();
  }
}
