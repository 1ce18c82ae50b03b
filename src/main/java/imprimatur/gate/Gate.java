package imprimatur.gate;

import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.RulePack;
import imprimatur.gate.accepted.Acceptance;
import imprimatur.gate.config.FailOn;
import imprimatur.gate.git.Change;
import imprimatur.gate.git.ChangedLines;
import imprimatur.gate.project.ChangeSet;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectCache;
import imprimatur.gate.project.ProjectPolicy;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.OrderedWork;
import imprimatur.pipeline.Progress;
import imprimatur.pipeline.cache.CachedChecks;
import imprimatur.pipeline.cache.Grounds;
import imprimatur.pipeline.cache.ResultCache;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.CorpusGaps;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The check of a project: what it has, or what a change brings, by a policy that the change itself
 * cannot bend. Used once.
 */
public final class Gate {
  private final GateOptions options;
  private final Progress progress;
  private final Project project;
  private final ProjectPolicy policy;
  private final List<Issue> issues = new ArrayList<>();

  /** Findings left out for the lines they lie on. */
  private final AtomicInteger elsewhere = new AtomicInteger();

  private Gate(GateOptions options, Progress progress) throws IOException {
    this.options = options;
    this.progress = progress;
    project = Project.open(options.opening());
    policy = new ProjectPolicy(project);
  }

  /**
   * What a check came to.
   *
   * @param result before anybody accepted anything
   * @param accepted the same with waivers and baseline applied
   * @param acceptance what was made of those
   * @param failOn from which verdict on the run fails
   * @param project what was checked
   */
  public record Outcome(
      CheckResult result,
      CheckResult accepted,
      Acceptance acceptance,
      FailOn failOn,
      Project project) {}

  /**
   * Checks what the options say.
   *
   * @throws IOException if git, the corpus or a policy file cannot be read
   * @throws imprimatur.notation.NotationException if a policy file does not say what it should
   * @throws IllegalArgumentException if a setting has no meaning
   */
  public static Outcome run(GateOptions options, Progress progress) throws IOException {
    return new Gate(options, progress).outcome();
  }

  private Outcome outcome() throws IOException {
    FailOn failOn = project.settings().failOn();
    List<Authorization> ledger = policy.authorizations();
    Acceptance acceptance =
        new Acceptance(policy.baseline(), policy.waivers(), ledger, options.today(), moves());
    List<DocumentResult> results = new ArrayList<>(documents(ledger));
    if (project.change().isPresent()) {
      results.addAll(new PolicyChanges(project, policy).results(project.change().get()));
    }
    List<DocumentResult> accepted = results.stream().map(acceptance::applied).toList();
    CheckResult raw = result(results, issues);
    List<Issue> noted = new ArrayList<>(issues);
    noted.addAll(acceptance.notices(options.whole()));
    return new Outcome(raw, result(accepted, noted), acceptance, failOn, project);
  }

  private CheckResult result(List<DocumentResult> results, List<Issue> known) {
    return new CheckResult(options.version(), options.now(), results, known);
  }

  private Acceptance.Moves moves() {
    Map<String, String> from = new HashMap<>();
    project.change().map(ChangeSet::changes).orElse(List.of()).stream()
        .filter(c -> c.from().isPresent())
        .forEach(c -> from.put(c.path(), c.from().orElseThrow()));
    Set<String> elsewhere = new HashSet<>(from.values()); // where they went is known
    return new Acceptance.Moves(
        from, path -> !elsewhere.contains(path) && !Files.exists(project.top().resolve(path)));
  }

  private List<DocumentResult> documents(List<Authorization> ledger) throws IOException {
    Selection selection = new Selection(project, new DocumentFilter(project, options.only()));
    List<Selected> selected = selection.find(options.listed());
    long unknown = selection.unknownToGit();
    if (unknown > 0) {
      issues.add(
          Issue.warning(
              "%d documents are not under git and were left out; 'git add' them to have them checked"
                  .formatted(unknown),
              "git"));
    }
    if (selected.isEmpty()) {
      return List.of();
    }
    IntendedUse use = policy.use(options.today());
    PolicyData data = policy.data();
    List<RulePack> packs = policy.packs();
    try (ResultCache cache = cache();
        TrustedCorpus corpus = TrustedCorpus.of(project);
        CorpusFolder folder = open(corpus)) {
      issues.addAll(CorpusGaps.inTheRun(folder, corpus.folder()));
      List<Issue> gaps = CorpusGaps.inEachDocument(folder, corpus.folder());
      Grounds grounds = new Grounds(folder.corpus(), gaps, data, packs, ledger, use);
      return checked(selected, new CachedChecks(cache, grounds));
    }
  }

  private CorpusFolder open(TrustedCorpus corpus) throws IOException {
    Ingest ingest = Ingest.builder().build();
    return CorpusFolder.open(corpus.folder(), ingest, progress, options.clock(), options.asOf());
  }

  /**
   * How common words are is counted over the corpus of today, so no key tells one day's results.
   */
  private ResultCache cache() {
    if (options.asOf().isPresent()) {
      return ResultCache.none();
    }
    ProjectCache cache =
        ProjectCache.of(
            project.settings(), options.opening().environment(), project.top(), options.now());
    cache.refusal().ifPresent(issues::add);
    return cache.cache();
  }

  private List<DocumentResult> checked(List<Selected> selected, CachedChecks checks) {
    var limits = project.settings().config().limits();
    GuardedCheck check =
        new GuardedCheck(checks, new GuardedReader(project.top(), limits), limits.seconds());
    List<DocumentResult> results = new ArrayList<>();
    try (OrderedWork<Selected, DocumentResult> work =
        new OrderedWork<>(
            selected.iterator(), options.threads(), s -> touched(s, check.check(s.path())))) {
      while (work.hasNext()) {
        results.add(work.next());
        progress.at("checking", results.size(), selected.size());
      }
    }
    noteElsewhere();
    return results;
  }

  private static int findings(DocumentResult result) {
    return result.decision().findings().size();
  }

  /** Who looks at changed lines only should know that there is more. */
  private void noteElsewhere() {
    int count = elsewhere.get();
    if (count > 0) {
      issues.add(
          Issue.warning(
              (count == 1 ? "1 finding lies" : count + " findings lie")
                  + " on lines that this change did not write, and had to be left out; without"
                  + " --changed-lines the report has them all",
              "--changed-lines"));
    }
  }

  private DocumentResult touched(Selected selected, DocumentResult result) throws IOException {
    Optional<Change> change = selected.change().filter(c -> options.changedLines());
    if (change.isEmpty() || result.decision().findings().isEmpty()) {
      return result;
    }
    boolean arrived = change.get().sameContent();
    ChangedLines lines =
        arrived
            ? ChangedLines.all()
            : project
                .repository()
                .orElseThrow()
                .linesSince(project.change().orElseThrow().base(), change.get());
    DocumentResult touching = LineFilter.touching(lines, result);
    elsewhere.addAndGet(findings(result) - findings(touching));
    return touching;
  }
}
