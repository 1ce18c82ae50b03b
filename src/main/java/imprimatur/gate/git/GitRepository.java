package imprimatur.gate.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A repository with its working tree. Thread-safe; writes nothing and fetches nothing. */
public final class GitRepository {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");
  private static final Pattern ENTRY =
      Pattern.compile("100(?:644|755|664) blob ([0-9a-f]+)\t(.+)", Pattern.DOTALL);

  private static final String CAT_FILE = "cat-file";
  private static final int BATCH = 500;

  private final Path top;
  private final GitCommand git;

  private GitRepository(Path top) {
    this.top = top;
    git = new GitCommand(top);
  }

  /**
   * The repository that a folder lies in.
   *
   * @throws GitException if it lies in none, or git does not trust it
   */
  public static GitRepository of(Path folder) throws GitException {
    GitCommand.Answer answer = new GitCommand(folder).run("rev-parse", "--show-toplevel");
    if (!answer.succeeded()) {
      throw new GitException(refusal(folder, answer.err()));
    }
    return new GitRepository(Path.of(answer.text().stripTrailing()));
  }

  private static String refusal(Path folder, String err) {
    if (err.contains("dubious ownership")) {
      return "git does not trust %s, which belongs to another user; if you do, run: git config"
              .formatted(folder)
          + " --global --add safe.directory "
          + folder;
    }
    if (err.contains("must be run in a work tree")) {
      return "%s is a bare repository, without files to check; clone it first".formatted(folder);
    }
    return "%s lies in no git repository, so there is no change to look at (%s)"
        .formatted(folder, err.strip());
  }

  /** The folder that holds the working tree. */
  public Path top() {
    return top;
  }

  /**
   * The name of the commit that a branch, tag or commit name stands for.
   *
   * @throws GitException if there is none; the message says how to fetch it
   */
  public String commit(String ref) throws GitException {
    GitCommand.Answer answer =
        git.run("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    String name = answer.text().strip();
    if (!answer.succeeded() || !COMMIT.matcher(name).matches()) {
      throw new GitException(
          "there is no commit '%s' in this clone%s".formatted(ref, shallowAdvice()));
    }
    return name;
  }

  /**
   * Where the checked-out branch left the one that {@code base} is on.
   *
   * @throws GitException if the clone does not reach back that far
   */
  public String mergeBase(String base) throws GitException {
    GitCommand.Answer answer = git.run("merge-base", base, "HEAD");
    if (!answer.succeeded()) {
      throw new GitException(
          "%s and HEAD have no commit in common%s".formatted(base, shallowAdvice()));
    }
    return answer.text().strip();
  }

  /** Whether the clone lacks a part of the history. */
  public boolean isShallow() throws GitException {
    return git.run("rev-parse", "--is-shallow-repository").text().startsWith("true");
  }

  /** The folders in which other repositories are checked out. */
  public List<String> submodules() throws GitException {
    return git.mustRun("ls-files", "-z", "--stage").fields().stream()
        .filter(line -> line.startsWith("160000 "))
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }

  private String shallowAdvice() throws GitException {
    return isShallow()
        ? ", which is shallow: fetch the whole history first (git fetch --unshallow; with"
            + " actions/checkout: fetch-depth: 0; on GitLab: GIT_DEPTH: 0)"
        : "; is the name right, and was it fetched (git fetch origin)?";
  }

  /** What differs between a commit and the working tree, untracked files left out. */
  public List<Change> changesSince(String commit) throws GitException {
    GitCommand.Answer answer =
        git.mustRun(
            "diff",
            "--raw",
            "-z",
            "-M",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=all",
            commit,
            "--");
    return Changes.of(answer.fields());
  }

  /** Which lines of a file were written since a commit. */
  public ChangedLines linesSince(String commit, Change change) throws GitException {
    if (change.kind() == Change.Kind.ADDED) {
      return ChangedLines.all();
    }
    List<String> call = new ArrayList<>(List.of("diff", "-U0", "-M", "--text", "--no-color"));
    call.addAll(List.of("--no-ext-diff", "--no-textconv", commit, "--", change.path()));
    change.from().ifPresent(call::add);
    return ChangedLines.of(git.mustRun(call.toArray(String[]::new)).text());
  }

  /** The files that git keeps in the working tree. */
  public List<String> files() throws GitException {
    return git.mustRun("ls-files", "-z", "--cached").fields().stream().distinct().toList();
  }

  /** Files in the working tree that git was not told of, those to be ignored left out. */
  public List<String> untracked() throws GitException {
    return git.mustRun("ls-files", "-z", "--others", "--exclude-standard").fields();
  }

  /** The files of a commit at or below a path; no links. */
  public List<TreeFile> files(String commit, String path) throws GitException {
    List<TreeFile> files = new ArrayList<>();
    for (String line :
        git.mustRun("ls-tree", "-r", "-z", "--full-tree", commit, "--", path).fields()) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        files.add(new TreeFile(entry.group(2), entry.group(1)));
      }
    }
    return List.copyOf(files);
  }

  /** The content of a file in a commit; nothing if there is no such file. */
  public Optional<byte[]> content(String commit, String path) throws GitException {
    for (TreeFile file : files(commit, path)) {
      if (file.path().equals(path)) {
        return Optional.of(git.mustRun(CAT_FILE, "blob", file.object()).out());
      }
    }
    return Optional.empty();
  }

  /**
   * Writes files of a commit below a folder.
   *
   * @throws IOException if one cannot be written, or would lie outside the folder
   */
  public void export(List<TreeFile> files, Path folder) throws IOException {
    for (int from = 0; from < files.size(); from += BATCH) {
      List<TreeFile> batch = files.subList(from, Math.min(files.size(), from + BATCH));
      String names = batch.stream().map(f -> f.object() + "\n").collect(Collectors.joining());
      byte[] out =
          git.mustRun(names.getBytes(StandardCharsets.US_ASCII), CAT_FILE, "--batch").out();
      write(batch, ByteBuffer.wrap(out), folder);
    }
  }

  /** Each file is a line {@code OBJECT blob SIZE}, its bytes, and a line end. */
  private static void write(List<TreeFile> files, ByteBuffer out, Path folder) throws IOException {
    for (TreeFile file : files) {
      StringBuilder head = new StringBuilder();
      for (char c = (char) out.get(); c != '\n'; c = (char) out.get()) {
        head.append(c);
      }
      byte[] content = new byte[Integer.parseInt(head.substring(head.lastIndexOf(" ") + 1))];
      out.get(content).get();
      Path target = folder.resolve(file.path()).normalize();
      if (!target.startsWith(folder)) {
        throw new GitException(file.path() + " is no path below the top of a repository");
      }
      Files.createDirectories(target.getParent());
      Files.write(target, content);
    }
  }
}
