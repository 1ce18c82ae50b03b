package imprimatur.gate.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Runs git without a shell, so that it neither runs anything else nor asks the network: no hooks,
 * no pager, no file-system monitor, no external diff, no transport. Variables that would point it
 * at another repository are taken away. Thread-safe.
 */
final class GitCommand {
  private static final List<String> HARMLESS =
      List.of(
          "--no-pager",
          "--no-replace-objects",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false",
          "-c",
          "protocol.allow=never");

  private final Path folder;

  GitCommand(Path folder) {
    this.folder = folder;
  }

  /**
   * What a call came to.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int code, byte[] out, String err) {
    boolean succeeded() {
      return code == 0;
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    /** The parts of an answer that ends each with a zero. */
    List<String> fields() {
      List<String> fields = new ArrayList<>(List.of(text().split("\0", -1)));
      fields.remove(fields.size() - 1);
      return fields;
    }
  }

  /** The answer of a call that has to succeed. */
  Answer mustRun(String... arguments) throws GitException {
    return mustRun(new byte[0], arguments);
  }

  /** As above, with something on its standard input. */
  Answer mustRun(byte[] input, String... arguments) throws GitException {
    Answer answer = run(input, arguments);
    if (!answer.succeeded()) {
      throw new GitException("git " + arguments[0] + " failed: " + answer.err().strip());
    }
    return answer;
  }

  /** The answer of a call that may fail. */
  Answer run(String... arguments) throws GitException {
    return run(new byte[0], arguments);
  }

  private Answer run(byte[] input, String... arguments) throws GitException {
    List<String> call = new ArrayList<>(List.of("git"));
    call.addAll(HARMLESS);
    call.addAll(List.of(arguments));
    try {
      Process process = start(call);
      try {
        CompletableFuture<String> err =
            CompletableFuture.supplyAsync(() -> drained(process.getErrorStream()));
        CompletableFuture<Void> fed =
            CompletableFuture.runAsync(() -> feed(process.getOutputStream(), input));
        byte[] out = process.getInputStream().readAllBytes();
        fed.join();
        return new Answer(process.waitFor(), out, err.join());
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new GitException("git cannot be run (" + e.getMessage() + "); is it installed?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("interrupted while git was running", e);
    }
  }

  private Process start(List<String> call) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(call).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("LC_ALL", "C");
    return builder.start();
  }

  private static String drained(InputStream stream) {
    try (stream) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      stream.transferTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static void feed(OutputStream stream, byte[] input) {
    try (stream) {
      stream.write(input);
    } catch (IOException e) {
      // it ended without reading everything; its exit code says why
    }
  }
}
