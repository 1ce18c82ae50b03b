package imprimatur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
  @TempDir Path folder;

  @Test
  void a_folder_is_read_at_any_depth_without_hidden_files_sidecars_and_settings()
      throws IOException {
    for (String name :
        List.of(
            "b/story.md",
            "a.txt",
            "a.rights.yaml",
            "use.yaml",
            "Ledger.YML",
            ".draft.md",
            ".git/config",
            "b/yaml")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }

    assertThat(FolderWalk.find(folder))
        .containsExactly(
            folder.resolve("a.txt"), folder.resolve("b/story.md"), folder.resolve("b/yaml"));
  }
}
