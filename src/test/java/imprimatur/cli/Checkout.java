package imprimatur.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository that a test makes, with a history that is the same every time. */
final class Checkout {
  private final Path folder;

  private Checkout(Path folder) {
    this.folder = folder;
  }

  /** An empty repository on the branch {@code main}. */
  static Checkout in(Path folder) throws IOException {
    Checkout checkout = new Checkout(Files.createDirectories(folder).toRealPath());
    checkout.git("init", "-q", "-b", "main");
    return checkout;
  }

  Path folder() {
    return folder;
  }

  Path path(String path) {
    return folder.resolve(path);
  }

  Checkout write(String path, String text) {
    try {
      Files.createDirectories(path(path).getParent());
      Files.writeString(path(path), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Checkout commit(String message) {
    git("add", "-A");
    git("commit", "-q", "-m", message);
    return this;
  }

  /** What git prints. */
  String git(String... arguments) {
    List<String> call = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false"));
    call.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(call).directory(folder.toFile());
    Map<String, String> environment = builder.redirectErrorStream(true).environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Test");
      environment.put("GIT_" + who + "_EMAIL", "test@example.org");
      environment.put("GIT_" + who + "_DATE", "2026-11-01T12:00:00Z");
    }
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("git " + arguments[0] + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The program's answer to a command about this project. */
  Run run(String command, String... arguments) {
    List<String> call = new ArrayList<>(List.of(command.split(" ", -1)));
    call.addAll(List.of("--project", folder.toString()));
    call.addAll(List.of(arguments));
    return Run.of(call.toArray(String[]::new));
  }
}
