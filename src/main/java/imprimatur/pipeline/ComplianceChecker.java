package imprimatur.pipeline;

import imprimatur.align.Aligner;
import imprimatur.align.Parameters;
import imprimatur.align.pair.AlignedText;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.search.Candidate;
import imprimatur.corpus.search.Candidates;
import imprimatur.decide.Policy;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.shared.SharedText;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.mosaic.Matched;
import imprimatur.pipeline.mosaic.Mosaic;
import imprimatur.text.Languages;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks submissions against a corpus: which stored articles they reuse, on what terms those stand,
 * and what the policy says of it.
 *
 * <p>Immutable and thread-safe: one checker serves any number of threads. It neither owns nor
 * closes the corpus, and sees it as it was when it was opened.
 */
public final class ComplianceChecker {
  private static final int MOST_CANDIDATES = 40;

  /** A long text may be made of many: one article more is compared for so many tokens. */
  private static final int TOKENS_PER_CANDIDATE = 100;

  /** Longest submission that is compared as a whole with each article, in tokens. */
  private static final int LONG = 16_384;

  private final Corpus corpus;
  private final Policy policy;
  private final List<Authorization> authorizations;
  private final IntendedUse use;
  private final int mostCandidates;
  private final List<Issue> gaps;
  private final Aligner aligner;
  private final PreparedSources sources;

  private ComplianceChecker(Builder builder) {
    corpus = builder.corpus;
    policy = builder.policy.orElseGet(() -> DroolsPolicy.of(PolicyData.bundled()));
    authorizations = builder.authorizations;
    use = Objects.requireNonNull(builder.use, "say what is to be done with the submissions");
    mostCandidates = builder.mostCandidates;
    gaps = builder.gaps;
    aligner = new Aligner(corpus.frequencies(), Parameters.amid(corpus.size()));
    sources = new PreparedSources(corpus);
  }

  /** Settings of a checker of submissions against {@code corpus}. */
  public static Builder builder(Corpus corpus) {
    return new Builder(corpus);
  }

  /** Settings of a {@link ComplianceChecker}. Not thread-safe. */
  public static final class Builder {
    private final Corpus corpus;
    private Optional<Policy> policy = Optional.empty();
    private List<Authorization> authorizations = List.of();
    private IntendedUse use;
    private int mostCandidates = MOST_CANDIDATES;
    private List<Issue> gaps = List.of();

    private Builder(Corpus corpus) {
      this.corpus = Objects.requireNonNull(corpus);
    }

    /** What decides; without it the rules and data that come with the program. */
    public Builder policy(Policy value) {
      policy = Optional.of(value);
      return this;
    }

    /** The ledger; without it nothing is on file. */
    public Builder authorizations(List<Authorization> value) {
      authorizations = List.copyOf(value);
      return this;
    }

    /** What is to be done with the submissions. */
    public Builder use(IntendedUse value) {
      use = value;
      return this;
    }

    /**
     * How many stored articles are compared with a submission word by word, the likeliest first;
     * one more for each {@value ComplianceChecker#TOKENS_PER_CANDIDATE} tokens.
     *
     * @throws IllegalArgumentException if below 1
     */
    public Builder mostCandidates(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("mostCandidates " + value);
      }
      mostCandidates = value;
      return this;
    }

    /**
     * What no submission can be compared with, such as source articles that could not be read; each
     * document that is checked has these among its issues, so that none passes for clear.
     */
    public Builder gaps(List<Issue> value) {
      gaps = List.copyOf(value);
      return this;
    }

    /**
     * The checker.
     *
     * @throws NullPointerException if the intended use is not said
     */
    public ComplianceChecker build() {
      return new ComplianceChecker(this);
    }
  }

  /** Checks what was read; an input that could not be read gives a result that says so. */
  public DocumentResult check(ReadResult input) throws CorpusException {
    return input instanceof ReadResult.Read read
        ? check(read.document())
        : DocumentResult.unread(input.uri(), input.refusal().orElseThrow());
  }

  /**
   * Checks one submission.
   *
   * @throws CorpusException if the corpus turns out to be damaged
   */
  public DocumentResult check(Document submission) throws CorpusException {
    Tokens tokens = Tokenizer.tokenizeBody(submission);
    Document named = Languages.named(submission, tokens.language());
    List<Issue> issues = new ArrayList<>(submission.issues());
    if (tokens.size() == 0 && issues.stream().allMatch(Issue::isWarning)) {
      issues.add(nothingToCheck(submission));
    }
    issues.addAll(tokens.disguises(submission));
    issues.addAll(gaps);
    PolicyFacts facts = facts(named, tokens, issues);
    Decision decision = policy.decide(facts);
    return new DocumentResult(
        named.uri(),
        Optional.of(named),
        tokens.size(),
        facts.matches(),
        decision,
        issues,
        facts.shared().clusters());
  }

  /**
   * All that a policy looks at in one submission: to ask it more than what it decides.
   *
   * @throws CorpusException if the corpus turns out to be damaged
   */
  public PolicyFacts facts(Document submission) throws CorpusException {
    Tokens tokens = Tokenizer.tokenizeBody(submission);
    return facts(Languages.named(submission, tokens.language()), tokens, new ArrayList<>());
  }

  private PolicyFacts facts(Document named, Tokens tokens, List<Issue> issues)
      throws CorpusException {
    List<Matched> found = matches(AlignedText.of(named, tokens), issues);
    return facts(named, tokens, found, authorizations, use);
  }

  /** What a policy looks at once it is known what was taken. */
  static PolicyFacts facts(
      Document named,
      Tokens tokens,
      List<Matched> found,
      List<Authorization> authorizations,
      IntendedUse use) {
    List<SourceMatch> matches = found.stream().map(Matched::match).toList();
    SharedText shared = Mosaic.of(tokens, found);
    return new PolicyFacts(ShownText.of(named, matches), matches, authorizations, use, shared);
  }

  private List<Matched> matches(AlignedText submission, List<Issue> issues) throws CorpusException {
    List<Matched> matches = new ArrayList<>();
    Tokens tokens = submission.tokens();
    int most = mostCandidates + tokens.size() / TOKENS_PER_CANDIDATE;
    Candidates candidates = corpus.candidates(tokens, most);
    AlignedText text = submission.with(candidates.rarity());
    List<LicenceWords.Shared> licences = new ArrayList<>();
    for (Candidate candidate : candidates.best()) {
      PreparedSources.Source source = sources.get(candidate.sourceId());
      source
          .licence()
          .flatMap(words -> LicenceWords.shared(aligner, text, words, source.ref()))
          .ifPresent(licences::add);
      Alignment alignment =
          tokens.size() > LONG
              ? aligner.align(text, source.text(), Stretches.of(candidate, tokens.size()))
              : aligner.align(text, source.text());
      if (!alignment.passages().isEmpty()) {
        SourceMatch match =
            new SourceMatch(source.ref(), source.text().document(), source.rights(), alignment);
        matches.add(new Matched(match, source.text().tokens()));
      }
    }
    LicenceWords.leftOut(submission.document(), licences).ifPresent(issues::add);
    return matches;
  }

  /** What nobody could read must not pass for clean, be it a step before us that failed. */
  private static Issue nothingToCheck(Document submission) {
    String what =
        submission.text().isBlank() ? "it holds no text" : "no article text was found in it";
    return Issue.error(what + ", so nothing was checked", submission.uri());
  }
}
