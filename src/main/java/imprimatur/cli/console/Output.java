package imprimatur.cli.console;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output that remembers why it could not be written; a plain print stream only knows that
 * it could not. Not thread-safe.
 */
public final class Output extends PrintStream {
  private final Recorder recorder;

  public Output(OutputStream to) {
    this(new Recorder(to));
  }

  private Output(Recorder recorder) {
    super(new BufferedOutputStream(recorder), false, StandardCharsets.UTF_8);
    this.recorder = recorder;
  }

  /**
   * Flushes a stream and says what kept it from being written; empty if nothing did, or if nobody
   * listens any more, as when {@code head} has seen enough.
   */
  public static Optional<String> loss(PrintStream out) {
    if (!out.checkError()) {
      return Optional.empty();
    }
    String reason = out instanceof Output output ? output.recorder.reason : "";
    return reason.toLowerCase(Locale.ROOT).contains("pipe")
        ? Optional.empty()
        : Optional.of(reason);
  }

  private static final class Recorder extends FilterOutputStream {
    private String reason = "";

    Recorder(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        reason = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
