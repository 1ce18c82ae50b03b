package imprimatur.decide.cases;

import imprimatur.decide.IntendedUseFile;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.Vocabulary;
import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds the facts of a case. The words that were taken are made up, a different run of filler
 * words for each passage, and the same ones in all sources; the submission's own text stands before
 * ({@code before}) and after ({@code text}) them.
 */
final class CaseFacts {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);
  private static final Node NOTHING = Notation.yaml("case", "");
  private static final int LONGEST_PASSAGE = 100_000;
  private static final Set<String> SOURCE_KEYS =
      Set.of(
          "id",
          "title",
          "publisher",
          "authors",
          "uri",
          "published",
          "agency",
          "caption",
          "status",
          "rights");

  private final Node root;
  private final List<Node> sources;
  private final Node match;
  private final Node submission;
  private final StringBuilder submissionText = new StringBuilder();
  private final StringBuilder sourceText = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();

  CaseFacts(Node root) {
    this.root = root;
    this.sources =
        Stream.concat(
                Stream.of(root.require("source")),
                root.get("others").map(Node::asList).orElse(List.of()).stream())
            .map(node -> node.only(SOURCE_KEYS))
            .toList();
    this.match =
        root.require("match")
            .only(Set.of("passages", "submission-words", "source-words", "headline", "lede"));
    this.submission = root.get("submission").orElse(NOTHING);
    if (!submission.isNull()) {
      submission.only(
          Set.of("before", "text", "format", "language", "publisher", "links", "license"));
    }
  }

  PolicyFacts facts() {
    submissionText.append(submission.text("before").orElse("")).append('\n');
    int body = submissionText.length();
    match.require("passages").asList().forEach(this::passage);
    Span taken = new Span(body, submissionText.length());
    submissionText.append('\n').append(submission.text("text").orElse("")).append('\n');
    List<SourceMatch> found = sources.stream().map(this::match).toList();
    IntendedUse use =
        root.get("use")
            .map(u -> IntendedUseFile.read(u, TODAY))
            .orElse(IntendedUse.republication(TODAY));
    return new PolicyFacts(
        submissionDocument(taken), found, CaseLedger.of(root), use, CaseShared.of(found));
  }

  private SourceMatch match(Node source) {
    return new SourceMatch(ref(source), sourceDocument(source), rights(source), alignment());
  }

  private void passage(Node node) {
    node.only(Set.of("kind", "words", "similarity", "changed", "run", "script"));
    int words = whole(node.require("words"), 1);
    ReuseKind kind = Vocabulary.word(node.require("kind"), ReuseKind.class, "kind of passage");
    boolean exact = kind == ReuseKind.VERBATIM || kind == ReuseKind.QUOTATION;
    double similarity = node.get("similarity").map(CaseFacts::share).orElse(exact ? 1.0 : 0.8);
    int changed =
        node.get("changed").map(n -> whole(n, 0)).orElseGet(() -> changed(kind, words, similarity));
    String filler = filler(words, 0, script(node));
    String original = filler(words, changed, script(node));
    int from = submissionText.length();
    int sourceFrom = sourceText.length();
    submissionText.append(filler).append('\n');
    sourceText.append(original).append('\n');
    passages.add(
        new Passage(
            new Span(from, from + filler.length()),
            new Span(sourceFrom, sourceFrom + original.length()),
            kind,
            similarity,
            words,
            node.get("run").map(n -> whole(n, 0)).orElse(exact ? words : words / 4)));
  }

  /** How many of the words are not the source's, where a case does not say. */
  private static int changed(ReuseKind kind, int words, double similarity) {
    return switch (kind) {
      case VERBATIM, QUOTATION, SHARED_QUOTATION -> 0;
      case EDITED -> (int) Math.round(words * (1 - similarity));
      case PARAPHRASE, SUMMARY, TRANSLATION -> words;
    };
  }

  private static int whole(Node node, int least) {
    int value = node.asInt();
    if (value < least || value > LONGEST_PASSAGE) {
      throw node.error("expected a number from " + least + " to " + LONGEST_PASSAGE);
    }
    return value;
  }

  private static double share(Node node) {
    double value = node.asNumber();
    if (value < 0 || value > 1) {
      throw node.error("expected a number from 0 to 1");
    }
    return value;
  }

  /** The first letter of the words' script; 0 for words with spaces. */
  private static char script(Node passage) {
    Optional<Node> script = passage.get("script");
    return script.isEmpty()
        ? 0
        : switch (script.get().asText()) {
          case "han" -> '\u4E00';
          case "thai" -> '\u0E01';
          default -> throw script.get().error("expected han or thai");
        };
  }

  /** So many words, the first of them others than those that are usual here. */
  private String filler(int words, int others, char script) {
    StringBuilder text = new StringBuilder();
    int first = passages.size() * LONGEST_PASSAGE;
    int letters = script == '\u0E01' ? 40 : 20_000;
    for (int i = first; i < first + words; i++) {
      boolean other = i - first < others;
      String word = (other ? "other" : "filler") + i + " ";
      text.append(script == 0 ? word : letter(script, letters, other ? i + letters / 2 : i));
    }
    return text.toString().strip();
  }

  private static char letter(char script, int letters, int index) {
    return (char) (script + index % letters);
  }

  private static SourceRef ref(Node source) {
    String id = source.text("id").orElse("source-1");
    return new SourceRef(
        id,
        source.text("title").orElse(id),
        source.text("publisher"),
        source.text("uri").orElse(id + ".html"),
        Vocabulary.date(source, "published"),
        source.text("agency"));
  }

  private Document sourceDocument(Node source) {
    StringBuilder text = new StringBuilder(sourceText);
    Span body = new Span(0, text.length());
    Optional<String> caption = source.text("caption");
    caption.ifPresent(c -> text.append('\n').append(c));
    Document.Builder builder =
        Document.builder(ref(source).uri(), Document.Role.SOURCE, "html", text.toString())
            .region(Region.Kind.BODY, body)
            .metadata(
                Metadata.builder()
                    .authors(source.texts("authors"))
                    .publisher(source.text("publisher").orElse(null))
                    .canonical(source.text("uri").orElse(null))
                    .build());
    source
        .text("status")
        .ifPresent(
            s ->
                builder.evidence(
                    new RightsEvidence(
                        RightsEvidence.Source.SIDECAR, "status", s, Position.START)));
    caption.ifPresent(
        c ->
            builder.region(
                Region.Kind.CAPTION, new Span(text.length() - c.length(), text.length())));
    return builder.build();
  }

  private static RightsStatement rights(Node source) {
    return source.get("rights").map(CaseRights::read).orElse(RightsStatement.none());
  }

  private Alignment alignment() {
    int own =
        passages.stream()
            .filter(p -> p.kind() != ReuseKind.SHARED_QUOTATION)
            .mapToInt(Passage::words)
            .sum();
    return new Alignment(
        passages,
        whole(match.require("submission-words"), own),
        whole(match.require("source-words"), 1),
        own,
        own,
        match.get("headline").map(Node::asBoolean).orElse(false),
        match.get("lede").map(Node::asBoolean).orElse(false));
  }

  private Document submissionDocument(Span body) {
    Document.Builder builder =
        Document.builder(
                "submission",
                Document.Role.SUBMISSION,
                submission.text("format").orElse("text").toLowerCase(Locale.ROOT),
                submissionText.toString())
            .region(Region.Kind.BODY, body)
            .metadata(
                Metadata.builder()
                    .language(submission.text("language").orElse(null))
                    .publisher(submission.text("publisher").orElse(null))
                    .build());
    submission
        .texts("links")
        .forEach(
            link ->
                builder.evidence(
                    new RightsEvidence(RightsEvidence.Source.LINK, "href", link, Position.START)));
    submission
        .text("license")
        .ifPresent(
            id ->
                builder.evidence(
                    new RightsEvidence(
                        RightsEvidence.Source.FRONT_MATTER, "license", id, Position.START)));
    return builder.build();
  }
}
