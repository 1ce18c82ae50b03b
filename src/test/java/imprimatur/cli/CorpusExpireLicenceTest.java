package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles go when the agreements end that they were held under; today is 24 November 2026. */
class CorpusExpireLicenceTest {
  private static final String RECORDS =
      """
      {"id": "ferry", "title": "Ferry", "publisher": "Tarn Press", "published": "2019-05-06", "text": "The ferry fares go up by a penny in May."}
      {"id": "weir", "title": "Weir", "publisher": "The Tarn Press Ltd.", "published": "2024-05-06", "text": "The weir was mended by hand, stone by stone."}
      {"id": "mill", "title": "Mill", "text": "The miller lost his hat in the reeds. © 2024 Mill Manor Ltd. All rights reserved."}
      {"id": "paper", "title": "Paper", "url": "https://paper.example/two", "text": "The second of two stories is about a goat."}
      {"id": "photo", "title": "Photo", "publisher": "Photo House", "text": "A lighthouse at noon, seen from the sea."}
      {"id": "quay", "title": "Quay", "publisher": "Quay Press", "text": "Nobody said who wrote about the quay."}
      {"id": "lamp", "title": "Lamp", "publisher": "Lamp Works", "text": "The lamp is lit again from January on."}
      {"id": "free", "title": "Free", "publisher": "Somebody", "text": "What nobody ever signed a contract about."}
      """;

  private static final String LEDGER =
      """
      authorizations:
      - {id: TC-1, grantor: Tarn Press, grantee: We, works: {publisher: Tarn Press}, actions: [republish], until: 2026-06-30}
      - {id: TC-2, grantor: Tarn Press, grantee: We, works: {source: weir}, actions: [republish]}
      - {id: MM-1, grantor: Mill Manor, grantee: We, works: {holder: Mill Manor}, actions: [republish], revoked: 2026-05-01}
      - {id: UR-1, grantor: Paper, grantee: We, works: {uri: "https://paper.example/*"}, actions: [excerpt], until: 2026-10-31}
      - {id: UR-2, grantor: Paper, grantee: We, works: {source: paper}, actions: [republish], until: 2026-10-30}
      - {id: PH-1, grantor: Photo House, grantee: We, works: {publisher: Photo House}, actions: [use-image], until: 2020-01-31}
      - {id: QP-1, grantor: Quay Press, grantee: We, works: {publisher: Quay Press}, actions: [republish], until: 2026-01-31}
      - {id: QP-2, grantor: Ada Quay, grantee: We, works: {publisher: Quay Press, holder: Ada Quay}, actions: [republish]}
      - {id: LW-1, grantor: Lamp Works, grantee: We, works: {source: lamp}, actions: [republish], until: 2026-01-31}
      - {id: LW-2, grantor: Lamp Works, grantee: We, works: {publisher: Lamp Works}, actions: [republish], from: 2027-01-01}
      - {id: LK-1, grantor: Lock, grantee: We, works: {source: lock}, actions: [republish], until: 2026-01-31}
      """;

  private static final List<String> ALL =
      List.of("ferry", "free", "lamp", "lock", "mill", "paper", "photo", "quay", "weir");

  @TempDir Path folder;
  private Path corpus;
  private Path ledger;

  @BeforeEach
  void make_a_corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    ledger = Files.writeString(corpus.resolve("authorizations.yaml"), LEDGER);
    Files.writeString(corpus.resolve("lock.txt"), "The lock keeper counted forty-one barges.\n");
    assertThat(in(RECORDS, "import", "-").code()).isZero();
    assertThat(ids()).isEqualTo(ALL);
  }

  private Run in(String input, String... words) {
    List<String> call = new ArrayList<>(List.of("corpus"));
    call.addAll(List.of(words));
    call.addAll(List.of("--corpus", corpus.toString()));
    return Run.withInput(input, call.toArray(String[]::new));
  }

  private Run expire(String... words) {
    List<String> call = new ArrayList<>(List.of("expire"));
    call.addAll(List.of(words));
    return in("", call.toArray(String[]::new));
  }

  private List<String> ids() {
    return in("", "list").out().lines().map(l -> l.substring(0, l.indexOf('\t'))).toList();
  }

  @Test
  void what_no_entry_holds_any_more_goes() {
    Run dry = expire("--ended", "--dry-run");
    assertThat(dry.out()).isEqualTo("ferry\tTC-1\nmill\tMM-1\npaper\tUR-1, UR-2\n");
    assertThat(dry.err()).contains("would erase 3 articles; 1 file of the folder kept");
    assertThat(ids()).isEqualTo(ALL);
    assertThat(expire("--ended").code()).isZero();
    assertThat(ids()).containsExactly("free", "lamp", "lock", "photo", "quay", "weir");
    assertThat(in("", "history", "ferry").out()).contains("removed: expired", "(text erased)");
    assertThat(expire("--ended").err()).contains("erased 0 articles");
  }

  @Test
  void the_last_day_is_inside_and_the_day_of_revocation_is_not() {
    assertThat(expire("--ended", "--on", "2026-04-30", "--dry-run").out()).isEmpty();
    assertThat(expire("--ended", "--on", "2026-05-01", "--dry-run").out())
        .isEqualTo("mill\tMM-1\n");
    assertThat(expire("--ended", "--on", "2026-06-30", "--dry-run").out())
        .isEqualTo("mill\tMM-1\n");
    assertThat(expire("--ended", "--on", "2026-07-01", "--dry-run").out())
        .isEqualTo("ferry\tTC-1\nmill\tMM-1\n");
    assertThat(expire("--ended", "--on", "2026-10-31", "--dry-run").out())
        .as("one of two entries has ended")
        .doesNotContain("paper");
  }

  @Test
  void what_one_entry_covers_goes_whatever_others_say() {
    assertThat(expire("--licence", "TC-1", "--dry-run").out())
        .isEqualTo("ferry\tTC-1\nweir\tTC-1\n");
    assertThat(expire("--licence", "TC-2", "--dry-run").out()).isEqualTo("weir\tTC-2\n");
    assertThat(expire("--licence", "MM-1", "--dry-run").out()).isEqualTo("mill\tMM-1\n");
    assertThat(expire("--licence", "UR-1", "--dry-run").out()).isEqualTo("paper\tUR-1\n");
    assertThat(expire("--licence", "LK-1", "--dry-run").err())
        .contains("would erase 0 articles; 1 file of the folder kept");
    assertThat(expire("--licence", "TC-1", "--ended", "--dry-run").out())
        .isEqualTo("ferry\tTC-1\n");
    assertThat(expire("--licence", "TC-1").err()).contains("erased 2 articles");
    assertThat(ids()).doesNotContain("ferry", "weir").contains("free");
  }

  @Test
  void the_other_filters_narrow_it() {
    assertThat(expire("--licence", "TC-1", "--from", "2020-01-01", "--dry-run").out())
        .isEqualTo("weir\tTC-1\n");
    assertThat(expire("--ended", "--publisher", "tarn", "--dry-run").out())
        .isEqualTo("ferry\tTC-1\n");
  }

  @Test
  void a_ledger_elsewhere_is_named() throws IOException {
    Path elsewhere = Files.move(ledger, folder.resolve("licences.yaml"));
    Run missing = expire("--ended");
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("there is no ledger", "--ledger FILE");
    assertThat(expire("--ended", "--dry-run", "--ledger", elsewhere.toString()).out())
        .startsWith("ferry\tTC-1\n");
    assertThat(ids()).isEqualTo(ALL);
  }

  @Test
  void by_a_ledger_that_cannot_be_read_nothing_goes() throws IOException {
    Files.writeString(ledger, LEDGER.replace("until: 2026-06-30", "until: 2026-06-31"));
    refused("authorizations.yaml:2:", "--ended");
    refused("authorizations.yaml:2:", "--licence", "TC-1");
    Files.writeString(ledger, LEDGER);
    Path history = corpus.resolve("authorizations.history.jsonl");
    Files.writeString(history, "{\"what\": \"revoked\"}\n");
    refused("authorizations.history.jsonl:1", "--ended");
    Files.delete(history);
    assertThat(expire("--ended").code()).isZero();
  }

  private void refused(String words, String... options) {
    Run run = expire(options);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(words);
    assertThat(ids()).isEqualTo(ALL);
  }

  @Test
  void a_slip_is_told() {
    refused("no authorization 'TC-11' is on file", "--licence", "TC-11");
    refused("--on goes with --ended", "--licence", "TC-1", "--on", "2026-01-31");
    refused("--on", "--ended", "--on", "soon");
    refused("Say which articles are to go");
  }
}
