package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Work HERALD =
      new Work(Set.of(), Optional.of("Gannet Herald"), Set.of(), Optional.empty(), Set.of());
  private static final Authorization ALL = Entries.named("ALL");
  private static final Authorization BRITISH =
      entry("GBR", "works: {publisher: Gannet Herald}", "territories: [GBR]");
  private static final Authorization BRITISH_PRINT =
      entry("PRINT", "works: {publisher: Gannet Herald}", "territories: [GBR]", "channels: print");

  @Test
  void an_entry_that_covers_the_request_is_a_yes() {
    Answer answer = Answer.of(List.of(BRITISH, ALL), HERALD, request("DEU"));
    assertThat(answer.state()).isEqualTo(State.FULFILLED);
    assertThat(answer.granting().map(t -> t.authorization().id())).contains("ALL");
    assertThat(answer.tried()).hasSize(2);
  }

  @Test
  void what_was_not_said_leaves_it_open() {
    Answer answer = Answer.of(List.of(BRITISH), HERALD, request());
    assertThat(answer.state()).isEqualTo(State.UNKNOWN);
    assertThat(answer.granting()).isEmpty();
    assertThat(lacks(answer)).containsExactly("territory");
  }

  @Test
  void nothing_on_file_is_a_no() {
    assertThat(Answer.of(List.of(), HERALD, request("GBR")).state()).isEqualTo(State.VIOLATED);
    Authorization other = entry("OTHER", "works: {publisher: Gull Post}");
    Answer answer = Answer.of(List.of(other), HERALD, request("GBR"));
    assertThat(answer.state()).isEqualTo(State.VIOLATED);
    assertThat(answer.tried()).isEmpty();
    assertThat(answer.nearest()).isEmpty();
  }

  @Test
  void the_nearest_entry_is_the_one_that_lacks_least() {
    Answer answer = Answer.of(List.of(BRITISH_PRINT, BRITISH), HERALD, request("DEU"));
    assertThat(answer.state()).isEqualTo(State.VIOLATED);
    assertThat(answer.nearest().map(t -> t.authorization().id())).contains("GBR");
    assertThat(lacks(answer)).containsExactly("territory");
  }

  @Test
  void one_entry_must_cover_all_of_it() {
    Authorization translate =
        Entries.of(
            "id: T",
            "grantor: Gannet Herald plc",
            "grantee: The Wick Lamp",
            "works: {publisher: Gannet Herald}",
            "actions: translate");
    Request both =
        new Request(
            Set.of("The Wick Lamp"),
            Set.of(Action.REPUBLISH, Action.TRANSLATE),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2025, 6, 1));
    assertThat(Answer.of(List.of(ALL, translate), HERALD, both).state()).isEqualTo(State.VIOLATED);
  }

  @Test
  void an_entry_for_one_article_concerns_a_publisher_who_granted_it() {
    Authorization article = entry("ONE", "works: {source: gannet/tide-mill}");
    Answer answer = Answer.of(List.of(article), HERALD, request("GBR"));
    assertThat(answer.state()).isEqualTo(State.UNKNOWN);
    assertThat(lacks(answer)).containsExactly("article");
    Work gull = new Work(Set.of(), Optional.of("Gull Post"), Set.of(), Optional.empty(), Set.of());
    assertThat(Answer.of(List.of(article), gull, request("GBR")).tried()).isEmpty();
  }

  @Test
  void a_text_taken_over_needs_the_word_of_whom_it_came_from() {
    Work wired =
        new Work(
            Set.of(),
            Optional.of("Gannet Herald"),
            Set.of("Skua Wire"),
            Optional.empty(),
            Set.of());
    Answer publisherOnly = Answer.of(List.of(ALL), wired, request("GBR"));
    assertThat(publisherOnly.state()).isEqualTo(State.UNKNOWN);
    assertThat(publisherOnly.unasked()).containsExactly("Skua Wire");
    Authorization wire =
        Entries.of(
            "id: W",
            "grantor: Skua Wire Ltd",
            "grantee: The Wick Lamp",
            "works: {holder: Skua Wire}",
            "actions: republish");
    Answer both = Answer.of(List.of(ALL, wire), wired, request("GBR"));
    assertThat(both.state()).isEqualTo(State.FULFILLED);
    assertThat(both.unasked()).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void one_entry_more_never_makes_the_answer_worse(
      @ForAll("entries") List<Authorization> entries, @ForAll("entry") Authorization more) {
    Request request = request("DEU");
    List<Authorization> all = new ArrayList<>(entries);
    all.add(more);
    assertThat(Answer.of(all, HERALD, request).state())
        .isLessThanOrEqualTo(Answer.of(entries, HERALD, request).state());
  }

  @Provide
  Arbitrary<List<Authorization>> entries() {
    return entry().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<Authorization> entry() {
    return Entries.any().map(a -> a.publishedBy("Gannet Herald"));
  }

  private static Authorization entry(String id, String... more) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "id: " + id,
                "grantor: Gannet Herald plc",
                "grantee: The Wick Lamp",
                "actions: [republish]"));
    lines.addAll(List.of(more));
    return Entries.of(lines.toArray(String[]::new));
  }

  private static Request request(String... territories) {
    return new Request(
        Set.of("The Wick Lamp"),
        Set.of(Action.REPUBLISH),
        Set.of(territories),
        Optional.of("web"),
        Optional.empty(),
        LocalDate.of(2025, 6, 1));
  }

  private static List<String> lacks(Answer answer) {
    return answer.nearest().orElseThrow().lacks().stream()
        .map(Condition::fact)
        .map(f -> f.name())
        .toList();
  }
}
