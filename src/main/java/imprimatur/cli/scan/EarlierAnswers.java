package imprimatur.cli.scan;

import imprimatur.cli.console.UsageException;
import imprimatur.model.finding.Verdict;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The answers of a batch that was cut off, so that it can go on. Not thread-safe. */
final class EarlierAnswers {
  private final Path file;
  private final Set<String> ids = new HashSet<>();
  private Verdict worst = Verdict.ALLOW;
  private boolean checked = true;
  private long end;

  private EarlierAnswers(Path file) {
    this.file = file;
  }

  /**
   * Reads a file of answers; there need be none yet. A last line that was cut off does not count.
   *
   * @throws UsageException if it holds something else
   */
  static EarlierAnswers in(Path file) throws IOException {
    EarlierAnswers answers = new EarlierAnswers(file);
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        answers.read(in);
      }
    }
    return answers;
  }

  private void read(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        end += line.size() + 1;
        add(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(next);
      }
    }
  }

  private void add(String line) {
    try {
      Node answer = Notation.json(file.toString(), line);
      answer.require("matches");
      ids.add(answer.require("id").asText());
      Optional<String> verdict = answer.text("verdict");
      checked &= verdict.isPresent() && answer.get("issues").isEmpty();
      verdict.ifPresent(v -> worst = worst.worst(Verdict.valueOf(v.toUpperCase(Locale.ROOT))));
    } catch (NotationException | IllegalArgumentException e) {
      throw new UsageException(file + " does not hold answers of scan --jsonl; name another file");
    }
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  int size() {
    return ids.size();
  }

  Verdict worst() {
    return worst;
  }

  /** Whether every text was checked. */
  boolean checked() {
    return checked;
  }

  /** Where the next answers go: behind the last whole one. */
  PrintStream append() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(end);
    }
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    return new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
  }
}
