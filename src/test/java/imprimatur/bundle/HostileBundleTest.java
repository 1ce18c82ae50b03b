package imprimatur.bundle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may send in place of a bundle. */
class HostileBundleTest {
  private static final byte[] CONTENT = "x".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private void refused(byte[] zip, String why) throws IOException {
    Path file = Files.write(folder.resolve("hostile.zip"), zip);
    assertThatThrownBy(() -> Verification.of(file, Optional.empty(), List.of()))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "a/../../evil.txt",
        "/etc/passwd",
        "C:\\evil.txt",
        "a\\..\\evil.txt",
        "a//b",
        "./a",
        "a/",
        "a\u202Etxt",
        "con\ntrol"
      })
  void names_that_lead_elsewhere_are_refused(String name) throws IOException {
    refused(Zips.bytes(Map.of(name, CONTENT)), "has a name that no file of a bundle has");
  }

  @Test
  void a_file_that_is_there_twice_is_refused() throws IOException {
    byte[] zip = Zips.bytes(new java.util.TreeMap<>(Map.of("aa.txt", CONTENT, "ab.txt", CONTENT)));
    for (int i = 0; i + 2 < zip.length; i++) {
      if (zip[i] == 'a' && zip[i + 1] == 'b' && zip[i + 2] == '.') {
        zip[i + 1] = 'a';
      }
    }
    refused(zip, "'aa.txt' is there twice");
  }

  @Test
  void a_bomb_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("report.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 257; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    refused(out.toByteArray(), "the archive is a bomb");
  }

  @Test
  void encrypted_files_are_refused() throws IOException {
    byte[] zip = Zips.bytes(Map.of("report.json", CONTENT));
    for (int i = 0; i + 3 < zip.length; i++) {
      boolean header = zip[i] == 'P' && zip[i + 1] == 'K';
      if (header && zip[i + 2] == 3) {
        zip[i + 6] |= 1;
      } else if (header && zip[i + 2] == 1) {
        zip[i + 8] |= 1;
      }
    }
    refused(zip, "has encrypted files");
  }

  @Test
  void what_is_no_archive_or_cut_off_is_refused() throws IOException {
    refused(CONTENT, "is no ZIP archive that can be read");
    byte[] whole = Zips.bytes(Map.of("report.json", CONTENT));
    refused(java.util.Arrays.copyOf(whole, whole.length - 10), "is no ZIP archive");
    assertThatThrownBy(
            () -> Verification.of(folder.resolve("none.zip"), Optional.empty(), List.of()))
        .hasMessageContaining("there is no file");
  }

  @Test
  void an_archive_without_a_manifest_is_no_bundle() throws IOException {
    refused(Zips.bytes(Map.of("report.json", CONTENT)), "it has no manifest.json");
  }

  @Test
  void a_manifest_of_a_later_version_is_named() throws IOException {
    byte[] manifest = "{\"schema\": \"imprimatur-evidence/2\"}".getBytes(StandardCharsets.UTF_8);
    refused(
        Zips.bytes(
            Map.of("manifest.json", manifest, "SHA256SUMS", CONTENT, "report.json", CONTENT)),
        "imprimatur-evidence/1");
  }
}
