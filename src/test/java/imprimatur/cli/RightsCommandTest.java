package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command {@code rights}. */
class RightsCommandTest {
  private static final String LINES =
      """
      {"id": "a", "text": "All rights reserved. No republication."}
      not json
      {"id": "b"}

      {"text": "Nameless."}
      {"id": "c", "text": "The weather is fine."}
      """;

  @Test
  void every_record_is_answered_a_broken_one_with_its_issue() {
    Run run = Run.withInput(LINES, "rights", "--jsonl", "-");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    List<Node> answers = run.out().lines().map(line -> Notation.json("out", line)).toList();
    assertThat(answers)
        .extracting(a -> a.text("id").orElseThrow())
        .containsExactly("a", "-:2", "b", "-:5", "c");
    assertThat(answers.get(0).text("stance")).isPresent();
    for (int broken : new int[] {1, 2, 3}) {
      assertThat(answers.get(broken).get("stance")).isEmpty();
      Node issue = answers.get(broken).require("issues").asList().get(0);
      assertThat(issue.text("severity")).contains("ERROR");
    }
    assertThat(answers.get(2).require("issues").asList().get(0).text("message").orElseThrow())
        .contains("'text' is missing");
  }

  @Test
  void a_notice_that_names_nobody_is_its_sites() {
    String lines =
        """
        {"id": "a", "text": "Do not republish this article.", "source": "https://ternpost.example/9"}
        {"id": "b", "text": "© 2020 Plover Press Ltd. All rights reserved.", "source": "Tern Post terms"}
        {"id": "c", "text": "Reprinted with permission.", "source": "https://ternpost.example/9"}
        {"id": "d", "text": "The weather is fine.", "source": "https://ternpost.example/9"}
        {"id": "e", "text": "All rights reserved.", "source": 7}
        """;
    Run run = Run.withInput(lines, "rights", "--jsonl", "-");
    assertThat(run.out().lines().map(l -> Notation.json("out", l).text("holder").orElse("")))
        .containsExactly("ternpost", "Plover Press Ltd", "", "", "");
  }

  @Test
  void a_private_address_is_refused_with_the_option_that_allows_it() {
    Run run = Run.of("rights", "http://127.0.0.1:9/notice.html");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.err()).contains("--allow-private-addresses");
    for (String command : List.of("rights", "extract", "compare", "scan")) {
      assertThat(Run.of(command, "--help").out()).contains("--allow-private-addresses");
    }
  }

  @Test
  void other_addresses_are_told_from_missing_files() {
    assertThat(Run.of("rights", "ftp://paper.example/a.txt").err()).contains("only http and https");
    assertThat(Run.of("rights", "file:///no/such/notice.txt").err()).contains("no such file");
  }

  @Test
  void rights_are_exported_as_a_policy_and_several_as_a_list() {
    Run one = Run.withInput("© 2026 Harbour Daily Ltd", "rights", "--format", "odrl", "-");
    assertThat(one.code()).isEqualTo(ExitCode.CLEAR);
    Node policy = Notation.json("out", one.out());
    assertThat(policy.text("@type")).contains("Offer");
    assertThat(policy.text("conflict")).contains("prohibit");
    Run several = Run.of("rights", "--format", "odrl", "corpus/harbour-daily");
    assertThat(Notation.json("out", several.out()).isList()).isTrue();
    assertThat(Run.of("rights", "--format", "odrl", "corpus/harbour-daily").out())
        .isEqualTo(several.out());
  }

  @Test
  void lines_of_json_are_no_policies() {
    Run run = Run.withInput(LINES, "rights", "--format", "odrl", "--jsonl", "-");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--jsonl");
  }
}
