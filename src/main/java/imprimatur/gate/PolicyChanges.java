package imprimatur.gate;

import imprimatur.decide.Fingerprint;
import imprimatur.decide.RuleInfo;
import imprimatur.gate.config.Key;
import imprimatur.gate.config.Setting;
import imprimatur.gate.git.Change;
import imprimatur.gate.project.ChangeSet;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPaths;
import imprimatur.gate.project.ProjectPolicy;
import imprimatur.model.document.Document;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.RightsStatement;
import imprimatur.pipeline.pack.PackFiles;
import imprimatur.pipeline.policy.PolicyFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a finding of every change to a file that decides: such a file does not decide over the
 * change that brings it, and somebody has to look at it before it decides over the next.
 */
public final class PolicyChanges {
  /** The rule that these findings stand under; it is the gate's own and no rule of the policy. */
  static final String RULE = "IMP-801";

  private static final String TITLE = "Policy file changed";
  private static final int SHOWN = 2_000;
  private static final String CORPUS = "the corpus";

  private static final String MESSAGE =
      """
      This change has %s %s, a part of %s, which decides what may be published; that was left out \
      of account: what is on %s decided.
      """;

  /** The rule as the others tell of themselves. */
  public static RuleInfo rule() {
    return new RuleInfo(
        "a policy file changed",
        RULE,
        TITLE,
        Severity.REVIEW,
        "A change does not decide over itself: configuration, ledger, rules, corpus, baseline and"
            + " waivers are read from the branch that it goes to",
        MESSAGE.formatted("{changed}", "{files}", "{policy}", "{trusted}").strip(),
        HOW_TO_FIX.formatted("{policy}").strip(),
        "0.1.0");
  }

  /** What it stops and what it lets pass, by name. */
  public static SortedMap<String, String> cases() {
    return new TreeMap<>(
        Map.of(
            "fail-ledger", "A pull request enters an authorization for its own text",
            "fail-corpus", "A pull request takes the article out of the corpus that it copies",
            "fail-configuration", "A pull request excludes its own folder in .imprimatur.yml",
            "pass-documents", "A pull request edits documents and nothing that decides"));
  }

  private static final String HOW_TO_FIX =
      """
      Let somebody who may decide over %s look at this change; once it is merged, it holds for the \
      changes after it.
      """;

  private final Project project;
  private final Map<String, String> guarded = new TreeMap<>();

  /** Whether a finding is about a policy file and not about anybody's text. */
  public static boolean isPolicyFinding(Finding finding) {
    return finding.ruleId().equals(RULE);
  }

  /** The files that decide over a project. */
  PolicyChanges(Project project, ProjectPolicy policy) throws IOException {
    this.project = project;
    guard(project.configFile(), "the configuration");
    guard(project.corpus(), CORPUS);
    guard(policy.ledger(), "the ledger of authorizations");
    guard(PolicyFiles.historyOf(policy.ledger()), "the history of the ledger");
    guard(project.settings().config().folder().resolve("rules"), "the rules");
    policy.rules().ifPresent(rules -> guard(rules, "the rules"));
    project.settings().path(Key.USE).ifPresent(use -> guard(use, "the intended use"));
    Optional<Setting> packs = project.settings().packs();
    if (packs.isPresent()) {
      PackFiles.files(packs.get().value(), packs.get().base())
          .forEach(pack -> guard(pack, "the rule packs"));
    }
    guard(project.settings().path(Key.BASELINE).orElseThrow(), "the baseline");
    guard(project.settings().path(Key.WAIVERS).orElseThrow(), "the waivers");
  }

  private void guard(Path path, String what) {
    ProjectPaths.below(project.top(), path).ifPresent(p -> guarded.put(p, what));
  }

  /** A policy file that a change touches; several of the corpus are spoken of together. */
  private record Touched(Change change, String path, String what, int others) {}

  /** One result for each policy file that a change touches, and one for the corpus. */
  List<DocumentResult> results(ChangeSet set) throws IOException {
    List<DocumentResult> results = new ArrayList<>();
    for (Touched touched : grouped(set.changes().stream().flatMap(this::touched).toList())) {
      results.add(result(set, touched));
    }
    return results;
  }

  /** A file that was moved out of its place is spoken of under its former name. */
  private Stream<Touched> touched(Change change) {
    return Stream.concat(change.from().stream(), Stream.of(change.path()))
        .flatMap(path -> role(path).stream().map(what -> new Touched(change, path, what, 0)))
        .limit(1);
  }

  private static List<Touched> grouped(List<Touched> all) {
    List<Touched> articles = all.stream().filter(t -> t.what().equals(CORPUS)).toList();
    List<Touched> grouped = new ArrayList<>(all);
    grouped.removeAll(articles);
    articles.stream()
        .findFirst()
        .map(t -> new Touched(t.change(), t.path(), t.what(), articles.size() - 1))
        .ifPresent(grouped::add);
    return grouped;
  }

  /** What a file decides; the longest path that holds it says so. */
  Optional<String> role(String path) {
    return guarded.entrySet().stream()
        .filter(e -> path.equals(e.getKey()) || path.startsWith(e.getKey() + "/"))
        .reduce((a, b) -> a.getKey().length() >= b.getKey().length() ? a : b)
        .map(Map.Entry::getValue)
        .or(() -> isConfiguration(path) ? Optional.of("the configuration") : Optional.empty());
  }

  /** One in another folder would be found by a check that is started there. */
  private static boolean isConfiguration(String path) {
    return path.equals(".imprimatur.yml") || path.endsWith("/.imprimatur.yml");
  }

  private DocumentResult result(ChangeSet set, Touched touched) throws IOException {
    boolean gone =
        touched.change().kind() == Change.Kind.DELETED
            || !touched.path().equals(touched.change().path());
    String now = gone ? "" : textNow(touched.path());
    String before =
        project
            .repository()
            .orElseThrow()
            .content(set.base(), touched.path())
            .map(PolicyChanges::text)
            .orElse("");
    Document document =
        Document.builder(touched.path(), Document.Role.SUBMISSION, "text", now).build();
    Finding finding = finding(set, touched, document, before);
    return new DocumentResult(
        touched.path(),
        Optional.of(document),
        0,
        List.of(),
        new Decision(Fingerprint.numbered(List.of(finding)), List.of(), List.of()),
        List.of());
  }

  private String textNow(String path) throws IOException {
    Path file = project.top().resolve(path);
    boolean plain = Files.isRegularFile(file) && !Files.isSymbolicLink(file);
    return plain && Files.size(file) <= project.settings().config().limits().maxBytes()
        ? text(Files.readAllBytes(file))
        : "";
  }

  /** Bytes that are no text are not shown. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static Finding finding(ChangeSet set, Touched touched, Document document, String before) {
    String trusted = set.trustedName();
    String verb = touched.change().kind().name().toLowerCase(Locale.ROOT);
    String path = touched.path();
    String files =
        touched.others() == 0 ? path : "%s and %d more files".formatted(path, touched.others());
    return new Finding(
        RULE,
        TITLE,
        Severity.REVIEW,
        MESSAGE.formatted(verb, files, touched.what(), trusted).strip(),
        "",
        new SourceRef(
            trusted + ":" + path,
            "%s as it is on %s".formatted(path, trusted),
            Optional.empty(),
            path,
            Optional.empty(),
            Optional.empty()),
        RightsStatement.none(),
        List.of(passage(document, before)),
        List.of(Fact.stated("file " + verb, files, "as on " + trusted)),
        HOW_TO_FIX.formatted(touched.what()).strip(),
        List.of(
            new Cure(
                Cure.Kind.ASK,
                "Bring this change in by a pull request of its own: %s.".formatted(files))),
        Optional.empty());
  }

  /** From the first to the last line that differs, shortened to what can be looked at. */
  private static QuotedPassage passage(Document document, String before) {
    String now = document.text();
    int start = 0;
    while (start < Math.min(now.length(), before.length())
        && now.charAt(start) == before.charAt(start)) {
      start++;
    }
    start = Math.max(now.lastIndexOf('\n', start - 1), -1) + 1;
    start = Math.min(start, Math.min(now.length(), before.length()));
    Span submission = new Span(start, Math.min(now.length(), start + SHOWN));
    Span source = new Span(start, Math.min(before.length(), start + SHOWN));
    return new QuotedPassage(
        new Passage(submission, source, ReuseKind.EDITED, 0, 0, 0),
        submission.slice(now),
        source.slice(before),
        document.positionOf(submission.start()),
        document.positionOf(submission.end()));
  }
}
