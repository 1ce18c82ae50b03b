package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code authorization import}, and the way back. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AuthorizationImportTest {
  private static final Path EXAMPLE = Path.of("docs/examples/odrl/agreement.jsonld");

  @TempDir private Path folder;

  private Run imported(Path file) {
    return Run.of("authorization", "import", file.toString(), "--ledger", ledger().toString());
  }

  private Run imported(String text) throws IOException {
    return imported(Files.writeString(folder.resolve("policy"), text));
  }

  private Path ledger() {
    return folder.resolve("ledger.yaml");
  }

  @Test
  void the_example_is_entered_and_found_by_a_check() {
    Run run = imported(EXAMPLE);
    assertThat(run.err()).contains("entered https://tidewater.example/licences/26-9");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAR);
    assertThat(run.out())
        .containsPattern("actions +republish, translate")
        .containsPattern("territories +GBR, IRL")
        .containsPattern("until +2027-01-31")
        .containsPattern("uses +at most 12")
        .contains("evidence     contract TC/LP 26-9");
    Run again = imported(EXAMPLE);
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("already on file");
  }

  @Test
  void the_ledger_of_the_corpus_goes_out_and_comes_back() throws IOException {
    Path out = folder.resolve("all.jsonld");
    Files.writeString(out, Run.of("authorization", "list", "--format", "odrl").out());
    assertThat(imported(out).code()).isEqualTo(ExitCode.CLEAR);
    String[] list = {"authorization", "list", "--format", "json"};
    String[] back = {"authorization", "list", "--format", "json", "--ledger", ledger().toString()};
    assertThat(Run.of(back).out()).isEqualTo(Run.of(list).out());
    Run one = Run.of("authorization", "show", "LP-2025-003", "--format", "odrl");
    assertThat(one.out()).startsWith("{\n").contains("\"@type\" : \"Agreement\"");
  }

  @Test
  void what_cannot_be_expressed_is_named_and_nothing_is_entered() throws IOException {
    String wide = Files.readString(EXAMPLE).replace("\"count\"", "\"purpose\"");
    Run run = imported(wide);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("nothing was entered")
        .contains("https://tidewater.example/licences/26-9: the ledger cannot limit by purpose");
    assertThat(ledger()).doesNotExist();
  }

  @Test
  void hostile_files_are_errors_soon_and_fetch_nothing() throws IOException {
    String odrl = "@prefix odrl: <http://www.w3.org/ns/odrl/2/> .\n";
    Map<String, String> files =
        Map.of(
            "",
            "no ODRL policy",
            "{\"@context\": \"https://far.example/c\", \"uid\": \"urn:p\"}",
            "never fetched",
            "<a> <b> <c> .",
            "no @base",
            "<urn:a> <urn:b> " + "[ <urn:c> ".repeat(50_000),
            "nested deeper",
            odrl + "<urn:p> odrl:inheritFrom <urn:p> ; odrl:permission [] .",
            "inherits from itself",
            odrl
                + "<urn:p> odrl:permission [ odrl:constraint <urn:c> ] . <urn:c> odrl:or <urn:c> .",
            "contains itself",
            odrl + "<urn:p> odrl:permission [ odrl:action odrl:use ] .",
            "only an Agreement",
            "x".repeat((16 << 20) + 1),
            "more than 16 MiB");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Run run = imported(file.getKey());
      assertThat(run.err()).contains(file.getValue());
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }
    assertThat(imported(folder.resolve("none")).err()).contains("no such file");
    Files.write(folder.resolve("latin"), new byte[] {'<', (byte) 0xE9});
    assertThat(imported(folder.resolve("latin")).err()).contains("not UTF-8");
    assertThat(ledger()).doesNotExist();
  }
}
