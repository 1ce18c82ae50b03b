package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.bundle.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle of the project's own examples, and what may be done to it. */
class BundleCommandTest {
  @TempDir static Path folder;
  private static Path bundle;
  private static Run written;

  @BeforeAll
  static void scan() {
    bundle = folder.resolve("evidence.zip");
    written = scan(bundle);
  }

  private static Run scan(Path file) {
    return Run.of(
        "scan",
        "--bundle",
        file.toString(),
        "docs/examples/harbour-post.md",
        "docs/examples/seagrass-licensed.md",
        "docs/examples/reef-via-courier.md",
        "docs/examples/cantines.docx",
        "docs/examples/missing.md");
  }

  private static Run verify(Map<String, byte[]> entries) {
    return Run.of(
        "report", "verify", Zips.write(folder.resolve("altered.zip"), entries).toString());
  }

  private static String text(Map<String, byte[]> entries, String path) {
    return new String(entries.get(path), StandardCharsets.UTF_8);
  }

  @Test
  void a_bundle_verifies_and_its_decision_comes_out_again() {
    Run verified = Run.of("report", "verify", bundle.toString());
    assertThat(verified.out())
        .contains("✔ The bundle is as it was written")
        .contains("✔ The decision made again is the same: BLOCK.");
    assertThat(verified.code()).isZero();
  }

  @Test
  void the_same_evidence_gives_the_same_bytes_and_the_seal_that_was_told() throws Exception {
    Path again = folder.resolve("again.zip");
    scan(again);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(bundle));
    byte[] sums = Zips.read(bundle).get("SHA256SUMS");
    String seal = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sums));
    assertThat(written.err()).contains("note its seal: " + seal);
    Run noted = Run.of("report", "verify", "--seal", seal, bundle.toString());
    assertThat(noted.code()).isZero();
    Run other = Run.of("report", "verify", "--seal", "0".repeat(64), bundle.toString());
    assertThat(other.out()).contains("the seal is not the one that was noted");
    assertThat(other.code()).isEqualTo(1);
  }

  @Test
  void it_holds_the_bytes_the_texts_and_only_the_entries_of_the_ledger_that_bear_on_them()
      throws IOException {
    Map<String, byte[]> entries = Zips.read(bundle);
    assertThat(entries.get("submissions/0001/original-harbour-post.md"))
        .isEqualTo(Files.readAllBytes(Path.of("docs/examples/harbour-post.md")));
    assertThat(text(entries, "README.txt"))
        .contains("submissions/0005/  NOT CHECKED  docs/examples/missing.md")
        .contains("harbour-daily/ferry-line-reopens");
    assertThat(text(entries, "policy/ledger.yaml"))
        .contains("LP-2025-003")
        .doesNotContain("LP-2024-024");
    assertThat(text(entries, "policy/rules/20-findings.drl")).contains("rule");
  }

  @Test
  void an_altered_an_added_and_a_missing_file_are_named() {
    Map<String, byte[]> entries = Zips.read(bundle);
    entries.put("report.pdf", new byte[] {1});
    entries.put("note.txt", new byte[] {1});
    entries.remove("submissions/0002/original-seagrass-licensed.md");
    Run verified = verify(entries);
    assertThat(verified.out())
        .contains("altered: report.pdf")
        .contains("added: note.txt")
        .contains("missing: submissions/0002/original-seagrass-licensed.md");
    assertThat(verified.code()).isEqualTo(1);
  }

  @Test
  void whoever_alters_the_use_and_all_hashes_is_found_out_by_the_decision() throws Exception {
    Map<String, byte[]> entries = Zips.read(bundle);
    byte[] use =
        "{\"date\": \"2036-01-01\", \"publisher\": \"Harbour Daily\"}"
            .getBytes(StandardCharsets.UTF_8);
    rehash(entries, "policy/use.json", use);
    Run verified = verify(entries);
    assertThat(verified.out())
        .contains("✔ The bundle is as it was written")
        .contains("✖ The decision made again is not the same")
        .contains("docs/examples/harbour-post.md");
    assertThat(verified.code()).isEqualTo(1);
  }

  @Test
  void a_text_that_does_not_follow_from_the_bytes_is_found_out() throws Exception {
    Map<String, byte[]> entries = Zips.read(bundle);
    rehash(
        entries,
        "submissions/0001/original-harbour-post.md",
        "Another text.".getBytes(StandardCharsets.UTF_8));
    Run verified = verify(entries);
    assertThat(verified.out()).contains("gives another text than as-read.txt");
    assertThat(verified.code()).isEqualTo(1);
  }

  @Test
  void rules_of_another_version_are_noted() throws Exception {
    Map<String, byte[]> entries = Zips.read(bundle);
    rehash(entries, "policy/rules/10-derive.drl", "rules".getBytes(StandardCharsets.UTF_8));
    Run verified = verify(entries);
    assertThat(verified.out()).contains("10-derive.drl is not the one of this program");
    assertThat(verified.code()).isZero();
  }

  @Test
  void what_is_no_bundle_is_said_in_one_line() {
    Run verified = Run.of("report", "verify", "README.md");
    assertThat(verified.err()).contains("README.md is no ZIP archive").hasLineCount(1);
    assertThat(verified.code()).isEqualTo(2);
    Run batch = Run.of("scan", "--jsonl", "x.jsonl", "--bundle", "e.zip");
    assertThat(batch.err()).contains("--bundle does not go with --jsonl");
    assertThat(batch.code()).isEqualTo(2);
  }

  /** Replaces a file and its hash wherever that stands, as a forger would. */
  private static void rehash(Map<String, byte[]> entries, String path, byte[] bytes)
      throws Exception {
    String old = hash(entries.get(path));
    String oldManifest = hash(entries.get("manifest.json"));
    entries.put(path, bytes);
    replace(entries, "manifest.json", old, hash(bytes));
    replace(entries, "SHA256SUMS", old, hash(bytes));
    replace(entries, "SHA256SUMS", oldManifest, hash(entries.get("manifest.json")));
  }

  private static void replace(Map<String, byte[]> entries, String path, String old, String now) {
    entries.put(path, text(entries, path).replace(old, now).getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
