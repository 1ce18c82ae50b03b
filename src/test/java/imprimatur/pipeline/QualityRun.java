package imprimatur.pipeline;

import imprimatur.decide.Policy;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Document;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.pan.PanCase;
import imprimatur.pipeline.pan.PanScore;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks labelled submissions against the corpus and measures what is found. */
final class QualityRun {
  /** Puts the sources behind one another, so that a place says which source it is in. */
  private static final int APART = 10_000_000;

  private final ComplianceChecker checker;
  private final List<String> sources;
  private final Map<String, List<Outcome>> outcomes = new TreeMap<>();

  /** A case, and what was found in it. */
  private record Outcome(LabelledCase labelled, PanScore.Judged judged) {
    boolean isFound(PanCase passage) {
      return judged.detections().stream().anyMatch(passage::meets);
    }

    double onePiece(PanCase passage) {
      return judged.detections().stream()
              .filter(passage::meets)
              .mapToInt(d -> overlap(d.submission(), passage.submission()))
              .max()
              .orElse(0)
          / (double) passage.submission().length();
    }

    private static int overlap(Span one, Span other) {
      return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    /** Whether the text is as it should be: the passages found, and nothing else. */
    boolean isRight() {
      return judged.cases().stream().allMatch(this::isFound)
          && judged.detections().stream()
              .allMatch(found -> judged.cases().stream().anyMatch(found::meets));
    }
  }

  QualityRun(CorpusFolder folder) throws IOException {
    Policy none = facts -> Decision.clear();
    checker =
        ComplianceChecker.builder(folder.corpus())
            .policy(none)
            .use(IntendedUse.republication(LocalDate.of(2026, 1, 1)))
            .build();
    sources = folder.corpus().list().map(ref -> ref.id()).toList();
  }

  void check(LabelledCase labelled) throws IOException {
    Document submission =
        Ingest.builder()
            .build()
            .plainText(labelled.name(), labelled.text(), Document.Role.SUBMISSION);
    List<PanCase> found = new ArrayList<>();
    for (SourceMatch match : checker.check(submission).matches()) {
      for (Passage passage : match.alignment().passages()) {
        found.add(new PanCase(passage.submission(), moved(passage.source(), match.source().id())));
      }
    }
    List<PanCase> expected =
        labelled.passages().stream()
            .map(p -> new PanCase(p.submission(), moved(p.source(), labelled.source())))
            .toList();
    outcomes
        .computeIfAbsent(labelled.kind(), kind -> new ArrayList<>())
        .add(new Outcome(labelled, new PanScore.Judged(expected, found)));
  }

  private Span moved(Span span, String source) {
    int by = sources.indexOf(source) * APART;
    return new Span(span.start() + by, span.end() + by);
  }

  /** The figures, by kind. */
  Map<String, QualityFigures> figures() {
    Map<String, QualityFigures> figures = new TreeMap<>();
    outcomes.forEach((kind, of) -> figures.put(kind, figures(kind, of)));
    return figures;
  }

  /** The cases of a kind in which something is missed, or found in vain and in which source. */
  List<String> wrong(String kind) {
    return outcomes.get(kind).stream()
        .filter(outcome -> !outcome.isRight())
        .map(outcome -> outcome.labelled().name() + " " + wrong(outcome))
        .toList();
  }

  private String wrong(Outcome outcome) {
    List<String> inVain =
        outcome.judged().detections().stream()
            .filter(found -> outcome.judged().cases().stream().noneMatch(found::meets))
            .map(found -> sources.get(found.source().start() / APART))
            .toList();
    return inVain.isEmpty() ? "missed" : "in vain: " + inVain;
  }

  private static QualityFigures figures(String kind, List<Outcome> outcomes) {
    if (kind.equals(LabelledCase.CLEAN)) {
      double right = share(outcomes.stream().map(Outcome::isRight).toList());
      return new QualityFigures(outcomes.size(), right, right, right, right);
    }
    List<Boolean> found = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    double pieces = 0;
    for (Outcome outcome : outcomes) {
      List<PanCase> expected = outcome.judged().cases();
      for (PanCase passage : expected) {
        found.add(outcome.isFound(passage));
        pieces += outcome.onePiece(passage);
      }
      outcome.judged().detections().forEach(d -> right.add(expected.stream().anyMatch(d::meets)));
    }
    double plagdet = PanScore.of(kind, outcomes.stream().map(Outcome::judged).toList()).plagdet();
    return new QualityFigures(
        found.size(), share(found), share(right), pieces / found.size(), plagdet);
  }

  private static double share(List<Boolean> all) {
    return all.isEmpty() ? 1 : all.stream().filter(each -> each).count() / (double) all.size();
  }
}
