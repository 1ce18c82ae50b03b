package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a corpus. */
class CorpusCommandTest {
  private static final String RECORDS =
      """
      {"id": "a1", "title": "First", "text": "The first of two stories is about a bridge over a brook.", "publisher": "The Paper", "published": "2024-05-06T10:00:00Z", "rights": "All rights reserved. No republication."}
      {"id": "a2", "url": "https://paper.example/two", "html": "<p>The second of two stories is about a mill, its wheel, and the miller who lost his hat.</p>", "author": ["Ada Lorne"], "rights": {"license": "CC-BY-4.0"}}
      """;

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void make_a_folder() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("lock.txt"), "The lock keeper\n\nHe counted forty-one barges.\n");
    Files.writeString(corpus.resolve("README.md"), "# Not an article\n");
  }

  private Run corpus(Object... words) {
    return corpusWith("", words);
  }

  private Run corpusWith(String input, Object... words) {
    List<String> call = new ArrayList<>(List.of("corpus"));
    Stream.of(words).map(Object::toString).forEach(call::add);
    call.addAll(List.of("--corpus", corpus.toString()));
    return Run.withInput(input, call.toArray(String[]::new));
  }

  private List<String> ids() {
    return corpus("list").out().lines().map(line -> line.substring(0, line.indexOf('\t'))).toList();
  }

  @Test
  void the_files_of_the_folder_are_its_articles_and_stay_in_step() throws IOException {
    assertThat(ids()).containsExactly("lock");
    Files.writeString(corpus.resolve("mill.md"), "# The mill\n\nIts wheel turns again.\n");
    Files.createDirectory(corpus.resolve("deep"));
    Files.move(corpus.resolve("lock.txt"), corpus.resolve("deep/lock.txt"));
    assertThat(ids()).containsExactly("deep/lock", "mill");
    Files.writeString(corpus.resolve("mill.md"), "# The mill\n\nIts wheel stands still.\n");
    assertThat(corpus("show", "mill").out()).contains("Its wheel stands still.");
    Files.delete(corpus.resolve("mill.md"));
    assertThat(ids()).containsExactly("deep/lock");
  }

  @Test
  void a_sidecar_that_changes_changes_the_article() throws IOException {
    assertThat(corpus("show", "lock").out()).doesNotContain("Tarn Press");
    Files.writeString(corpus.resolve("lock.rights.yaml"), "holder: Tarn Press\n");
    assertThat(corpus("show", "lock").out()).contains("Tarn Press");
    Files.writeString(corpus.resolve("lock.rights.yaml"), "holdr: Tarn Press\n");
    Run broken = corpus("list");
    assertThat(broken.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(broken.err()).contains("lock.rights.yaml", "holdr");
  }

  @Test
  void a_policy_beside_an_article_is_what_its_rights_are() throws IOException {
    Path policy = corpus.resolve("lock.odrl.json");
    Files.writeString(
        policy,
        """
        {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Offer", "uid": "urn:tarn:1",
         "assigner": {"@type": "Party", "uid": "https://tarn.example/#us"}, "target": "urn:tarn:lock",
         "permission": [{"action": ["distribute", "reproduce"], "duty": [{"action": "attribute"}]}]}
        """);
    Run shown = corpus("show", "lock");
    assertThat(shown.out())
        .contains("permitted-with-attribution", "https://tarn.example/#us")
        .contains("ODRL Offer: permission distribute, reproduce (duty: attribute)");
    Files.writeString(policy, Files.readString(policy).replace("distribute", "annotate"));
    Run unknown = corpus("list");
    assertThat(unknown.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(unknown.err()).contains("lock.odrl.json", "annotate");
  }

  @Test
  void a_policy_in_turtle_is_read_as_well_and_an_agreement_is_refused() throws IOException {
    Path policy = corpus.resolve("lock.odrl.ttl");
    Files.writeString(
        policy,
        """
        @prefix odrl: <http://www.w3.org/ns/odrl/2/> .
        <urn:tarn:2> a odrl:Set ;
          odrl:prohibition [ odrl:target <urn:tarn:lock> ; odrl:action odrl:distribute ] .
        """);
    assertThat(corpus("show", "lock").out()).contains("no-republication");
    Files.writeString(policy, Files.readString(policy).replace("odrl:Set", "odrl:Agreement"));
    Run agreement = corpus("list");
    assertThat(agreement.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(agreement.err()).contains("lock.odrl.ttl", "only a Set or an Offer");
  }

  @Test
  void an_article_is_shown_with_the_terms_that_it_stands_on() throws IOException {
    Files.writeString(
        corpus.resolve("mill.md"),
        "# The mill\n\nIts wheel turns.\n\n© 2024 Tarn Valley Press Ltd. All rights reserved.\n");
    Run run = corpus("show", "mill");
    assertThat(run.out()).contains("publisher    Tarn Valley Press Ltd", "stance");
    Node shown = Notation.json("out", corpus("show", "mill", "--format", "json").out());
    Node rights = shown.require("rights");
    assertThat(rights.text("stance")).contains("all-rights-reserved");
    assertThat(rights.require("clause").text("text").orElseThrow()).contains("All rights reserved");
  }

  @Test
  void two_files_of_one_name_keep_apart_by_their_endings() throws IOException {
    Files.writeString(corpus.resolve("lock.md"), "# Another\n\nAnother story altogether.\n");
    assertThat(ids()).containsExactly("lock.md", "lock.txt");
  }

  @Test
  void records_are_imported_with_all_they_say() throws IOException {
    Path file = Files.writeString(folder.resolve("two.jsonl"), RECORDS);
    Run first = corpus("import", file);
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("stored 2 articles, 0 unchanged, 0 failed");
    assertThat(ids()).containsExactly("a1", "a2", "lock");
    Node one = Notation.json("out", corpus("show", "a1", "--format", "json").out());
    assertThat(one.text("published")).contains("2024-05-06");
    assertThat(one.text("publisher")).contains("The Paper");
    assertThat(corpus("show", "a2").out()).contains("Ada Lorne", "the miller who lost his hat");
    assertThat(corpus("import", file).err()).contains("stored 0 articles, 2 unchanged, 0 failed");
  }

  @Test
  void records_come_packed_and_from_standard_input_too() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(RECORDS.getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("two.jsonl.gz"), packed.toByteArray());
    assertThat(corpus("import", file).err()).contains("stored 2");
    assertThat(corpusWith(RECORDS, "import", "-").err()).contains("2 unchanged");
    Path cut =
        Files.write(
            folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(packed.toByteArray(), 90));
    Run broken = corpus("import", cut);
    assertThat(broken.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(broken.err()).contains("cannot be read any further");
  }

  @Test
  void a_broken_record_is_an_issue_and_no_stop() throws IOException {
    String lines =
        """
        {"id": "x1", "text": "Sound."}
        not json
        {"id": "x2"}
        {"id": "x1", "text": "Twice."}
        {"text": "Nameless."}
        {"id": "x3", "text": [1]}
        {"id": "x4", "text": "Sound too."}
        """;
    Run run = corpus("import", Files.writeString(folder.resolve("bad.jsonl"), lines));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.err())
        .contains("bad.jsonl:2", "bad.jsonl:3", "bad.jsonl:4", "bad.jsonl:5", "bad.jsonl:6")
        .contains("stored 2 articles, 0 unchanged, 5 failed");
    assertThat(ids()).contains("x1", "x4");
  }

  @Test
  void an_id_of_a_file_cannot_be_imported_over() throws IOException {
    assertThat(ids()).containsExactly("lock");
    Run run = corpusWith("{\"id\": \"lock\", \"text\": \"Another.\"}", "import", "-");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.err()).contains("belongs to the article file lock.txt");
    assertThat(corpus("show", "lock").out()).contains("forty-one barges");
  }

  @Test
  void files_are_added_and_removed_by_name() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), "A story\n\nOf no consequence.\n");
    assertThat(corpus("add", story).code()).isZero();
    String id = ids().stream().filter(i -> i.startsWith("story-")).findFirst().orElseThrow();
    assertThat(corpus("remove", id).code()).isZero();
    assertThat(ids()).containsExactly("lock");
    Run file = corpus("remove", "lock");
    assertThat(file.code()).isEqualTo(ExitCode.USAGE);
    assertThat(file.err()).contains("is the file").contains("delete or move that file");
    assertThat(corpus("remove", "nobody").err()).contains("there is no article 'nobody'");
    Run missing = corpus("add", folder.resolve("nowhere.txt"));
    assertThat(missing.code()).isEqualTo(ExitCode.NOT_CHECKED);
  }

  @Test
  void a_sound_corpus_is_said_to_be_sound_and_counted() {
    corpus("list");
    assertThat(corpus("verify").out()).isEqualTo("sound: 1 article\n");
    Node stats = Notation.json("out", corpus("stats", "--format", "json").out());
    assertThat(stats.require("articles").asInt()).isEqualTo(1);
    assertThat(stats.require("words").asInt()).isPositive();
    assertThat(corpus("stats").out()).contains("articles     1");
  }

  @Test
  void a_damaged_store_is_named_and_every_command_says_so() throws IOException {
    corpus("list");
    try (Stream<Path> files = Files.walk(corpus.resolve(".imprimatur"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    for (String command : List.of("list", "stats", "verify")) {
      Run run = corpus(command);
      assertThat(run.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(run.out() + run.err()).as(command).contains("damaged").doesNotContain("\tat ");
    }
  }

  @Test
  void a_damaged_store_is_repaired_as_far_as_it_can_be_read() throws IOException {
    assertThat(corpusWith(RECORDS, "import", "-").code()).isZero();
    assertThat(corpus("repair").out()).isEqualTo("sound: nothing to repair\n");
    try (Stream<Path> files = Files.walk(corpus.resolve(".imprimatur"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().equals("format")).toList()) {
        Files.delete(file);
      }
    }
    Run whole = corpus("repair");
    assertThat(whole.out()).isEqualTo("saved: 2 articles\n");
    assertThat(whole.code()).isZero();
    try (Stream<Path> files = Files.walk(corpus.resolve(".imprimatur"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Run empty = corpus("repair");
    assertThat(empty.out()).contains("lost: 2 articles of segment", "saved: 0 articles", "is kept");
    assertThat(empty.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(corpus("verify").code()).isZero();
  }

  private List<String> found(Object... words) {
    List<Object> call = new ArrayList<>(List.of("search"));
    call.addAll(List.of(words));
    return corpus(call.toArray())
        .out()
        .lines()
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  @Test
  void articles_are_searched_by_words_publisher_day_language_and_terms() {
    corpusWith(RECORDS, "import", "-");
    assertThat(found("miller", "HAT")).containsExactly("a2");
    assertThat(found("mill", "bridge")).isEmpty();
    assertThat(found("mil")).as("whole words").isEmpty();
    assertThat(found("--publisher", "paper")).containsExactly("a1");
    assertThat(found("--from", "2024-05-06", "--to", "2024-05-06")).containsExactly("a1");
    assertThat(found("--from", "2024-05-07")).isEmpty();
    assertThat(found("--language", "en")).contains("a1", "a2");
    assertThat(found("--language", "fr")).isEmpty();
    String stance =
        Notation.json("out", corpus("show", "a2", "--format", "json").out())
            .require("rights")
            .text("stance")
            .orElseThrow();
    assertThat(found("--stance", stance)).contains("a2").doesNotContain("a1");
    assertThat(found("--stance", "no-republication")).containsExactly("a1");
    assertThat(corpus("search", "--stance", "odd").code()).isEqualTo(ExitCode.USAGE);
    assertThat(corpus("search", "--from", "soon").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void words_are_found_in_titles_and_bodies_and_elsewhere_if_asked_for() throws IOException {
    corpusWith(RECORDS, "import", "-");
    Files.writeString(
        corpus.resolve("page.html"),
        "<title>Ferries</title><article><h1>Ferries</h1><p>Boats go to the quay at seven in the"
            + " morning and come back.</p></article><footer>Printed by Ada Quill</footer>");
    assertThat(found("first")).containsExactly("a1");
    assertThat(found("FERRIES", "quay")).containsExactly("page");
    assertThat(found("quay seven")).as("not in a row").isEmpty();
    assertThat(found("at seven")).containsExactly("page");
    assertThat(found("quill")).isEmpty();
    assertThat(found("--anywhere", "quill")).containsExactly("page");
    Run nothing = corpus("search", "…");
    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.err()).contains("'…' has no letter or digit to look for");
  }

  @Test
  void a_search_that_finds_nothing_says_so() {
    corpusWith(RECORDS, "import", "-");
    findsNothing("no article has all these words", "mill", "bridge");
    findsNothing("no article that fits has all these words", "--language", "fr", "miller");
    findsNothing("no article fits", "--limit", "1", "--language", "fr");
    assertThat(corpus("search", "miller").err()).isEmpty();
    Run json = corpus("search", "--format", "json", "mill", "bridge");
    assertThat(Notation.json("out", json.out()).asList()).isEmpty();
    assertThat(json.err()).isEqualTo("imprimatur: no article has all these words\n");
  }

  private void findsNothing(String words, Object... search) {
    List<Object> call = new ArrayList<>(List.of("search"));
    call.addAll(List.of(search));
    Run run = corpus(call.toArray());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("imprimatur: " + words + "\n");
  }

  @Test
  void what_is_joined_to_a_word_is_part_of_it() {
    corpusWith(
        """
        {"id": "ko", "title": "강", "language": "ko", "text": "물레방아에서 밀가루를 빻는 사람들이 노래를 부른다."}
        {"id": "ar", "title": "نهر", "language": "ar", "text": "كانت المطحنة قريبة من النهر منذ زمن طويل."}
        """,
        "import",
        "-");
    assertThat(found("물레방아에서")).containsExactly("ko");
    assertThat(found("물레방아")).isEmpty();
    assertThat(found("المطحنة")).containsExactly("ar");
    assertThat(found("مطحنة")).isEmpty();
  }

  @Test
  void who_is_named_as_the_nameless_are_counted_with_them() {
    corpusWith(
        """
        {"id": "a", "title": "A", "publisher": "(unknown)", "text": "The ferry leaves at seven."}
        {"id": "b", "title": "B", "text": "The weir was mended by hand."}
        {"id": "c", "title": "C", "text": "The lock keeper counted the barges."}
        """,
        "import",
        "-");
    Node stats = Notation.json("out", corpus("stats", "--format", "json").out());
    assertThat(stats.require("publishers").require("(unknown)").asInt())
        .as("with the file of the folder, which names nobody")
        .isEqualTo(4);
  }

  @Test
  void a_limit_says_how_many_more_there_are() {
    corpusWith(RECORDS, "import", "-");
    assertThat(corpus("list", "--limit", "1").out()).startsWith("a1\t").hasLineCount(1);
    assertThat(corpus("list", "--limit", "1").err()).isEqualTo("imprimatur: 2 more articles\n");
    assertThat(corpus("list", "--limit", "3").err()).isEmpty();
    Run some = corpus("search", "--limit", "1", "two", "stories");
    assertThat(some.out()).startsWith("a1\t").hasLineCount(1);
    assertThat(some.err()).isEqualTo("imprimatur: up to 1 more article may fit\n");
    assertThat(corpus("search", "--limit", "2", "two", "stories").err()).isEmpty();
    assertThat(corpus("search", "--limit", "0", "two").code()).isEqualTo(ExitCode.USAGE);
    assertThat(corpus("list", "--limit", "2", "--format", "json").out())
        .isEqualTo(corpus("search", "--format", "json", "two").out());
  }

  @Test
  void a_corpus_is_counted_by_publisher_language_year_and_terms() {
    StringBuilder records = new StringBuilder(RECORDS);
    for (int i = 0; i < 40; i++) {
      records.append(
          "{\"id\": \"p%d\", \"text\": \"A tale.\", \"publisher\": \"Paper %d\", \"published\": \"%d-01-01\"}\n"
              .formatted(i, i % 20, 1980 + i));
    }
    corpusWith(records.toString(), "import", "-");
    String text = corpus("stats", "--stances").out();
    assertThat(text)
        .contains("articles     43\n", "published    (unknown)        2    5 %")
        .contains("             2024             1    2 %\n")
        .contains("and 10 more  19", "and 30 earlier  30")
        .contains("held since   2026-11-24\n", "half the articles have 2 or fewer")
        .contains("terms        none              41   95 %\n");
    Node stats = Notation.json("out", corpus("stats", "--stances", "--format", "json").out());
    assertThat(stats.require("years").require("2019").asInt()).isEqualTo(1);
    assertThat(stats.require("publishers").require("Paper 19").asInt()).isEqualTo(2);
    assertThat(stats.require("stances").require("no-republication").asInt()).isEqualTo(1);
    assertThat(stats.require("medianWords").asInt()).isEqualTo(2);
    assertThat(stats.text("firstHeld")).contains("2026-11-24T12:00:00Z");
    assertThat(corpus("stats").out()).doesNotContain("terms");
  }

  @Test
  void what_is_exported_can_be_imported_with_its_terms() throws IOException {
    corpusWith(RECORDS, "import", "-");
    Path file = folder.resolve("out.jsonl");
    assertThat(corpus("export", "--output", file).code()).isZero();
    assertThat(corpus("export", "--publisher", "paper").out()).contains("\"a1\"").hasLineCount(1);
    Path other = Files.createDirectory(folder.resolve("other"));
    Run.of("corpus", "import", file.toString(), "--corpus", other.toString());
    for (String id : List.of("a1", "a2")) {
      Run copy = Run.of("corpus", "show", id, "--format", "json", "--corpus", other.toString());
      Node before = Notation.json("out", corpus("show", id, "--format", "json").out());
      Node after = Notation.json("out", copy.out());
      for (String field : List.of("title", "publisher", "published", "words", "language")) {
        assertThat(after.get(field).map(Node::toString))
            .as(id + " " + field)
            .isEqualTo(before.get(field).map(Node::toString));
      }
      assertThat(after.require("rights").text("stance"))
          .isEqualTo(before.require("rights").text("stance"));
    }
    assertThat(corpus("export", "--output", folder.resolve("no/file")).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void articles_expire_together_and_files_stay() {
    corpusWith(RECORDS, "import", "-");
    assertThat(corpus("expire").code()).isEqualTo(ExitCode.USAGE);
    Run dry = corpus("expire", "--language", "en", "--dry-run");
    assertThat(dry.out()).isEqualTo("a1\na2\n");
    assertThat(dry.err()).contains("would erase 2 articles; 1 file of the folder kept");
    assertThat(corpus("expire", "--to", "2024-12-31").err()).contains("erased 1 article");
    assertThat(ids()).containsExactly("a2", "lock");
  }

  @Test
  void a_corpus_that_is_not_there_or_no_folder_is_a_usage_error() throws IOException {
    Run missing = Run.of("corpus", "list", "--corpus", folder.resolve("nowhere").toString());
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("does not exist", "--corpus DIR");
    Run file = Run.of("corpus", "list", "--corpus", corpus.resolve("lock.txt").toString());
    assertThat(file.code()).isEqualTo(ExitCode.USAGE);
    assertThat(file.err()).contains("is not a folder");
  }
}
