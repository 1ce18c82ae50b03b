package imprimatur.pipeline.pan;

import imprimatur.align.Aligner;
import imprimatur.align.Parameters;
import imprimatur.align.Step;
import imprimatur.align.pair.AlignedText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Passage;
import imprimatur.text.StemCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the aligner over a text-alignment corpus in the layout of the PAN workshops and scores what
 * it finds.
 *
 * <p>The frequencies of words are those of the corpus's source documents, as they would be in use.
 * Pairs are aligned in parallel; the result does not depend on that.
 */
public final class PanEvaluation {
  private final PanFiles files;
  private final Map<String, AlignedText> sources = new ConcurrentHashMap<>();
  private final Map<String, AlignedText> submissions = new ConcurrentHashMap<>();

  /**
   * @param directory with {@code susp}, {@code src} and one folder for each kind of pair
   */
  public PanEvaluation(Path directory) {
    files = new PanFiles(directory);
  }

  /**
   * What came of it.
   *
   * @param folders a score for each folder, by name
   * @param all the score of all pairs
   * @param characters of all pairs, both sides
   */
  public record Result(List<PanScore> folders, PanScore all, long characters) {}

  /**
   * Aligns all pairs and writes the detections of each under {@code output}.
   *
   * @throws IOException if the corpus cannot be read or has no labels, or {@code output} not be
   *     written
   */
  public Result run(Path output) throws IOException {
    List<PanPair> pairs = files.pairs();
    List<List<PanCase>> detections = detections(pairs, Parameters.passagesOnly());
    for (int i = 0; i < pairs.size(); i++) {
      PanFiles.write(output, pairs.get(i), detections.get(i));
    }
    if (pairs.stream().noneMatch(files::isLabelled)) {
      throw new IOException("no pair has labels, so nothing was scored; detections: " + output);
    }
    return result(pairs, detections);
  }

  /**
   * What the detector finds without one of its steps, by the name of the step, in their order.
   *
   * @throws IOException if the corpus cannot be read or has no labels
   */
  public Map<String, Result> ablate() throws IOException {
    List<PanPair> pairs = files.pairs();
    if (pairs.stream().noneMatch(files::isLabelled)) {
      throw new IOException("no pair has labels, so nothing can be scored");
    }
    Map<String, Result> results = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      Parameters parameters = Parameters.passagesOnly().without(step);
      results.put(step.label(), result(pairs, detections(pairs, parameters)));
    }
    return results;
  }

  private List<List<PanCase>> detections(List<PanPair> pairs, Parameters parameters)
      throws IOException {
    try {
      Aligner aligner = new Aligner(frequencies(pairs), parameters);
      return pairs.parallelStream().map(pair -> detections(aligner, pair)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private StemCounts frequencies(List<PanPair> pairs) {
    pairs.parallelStream().forEach(this::source);
    StemCounts.Builder counts = StemCounts.builder();
    sources.values().forEach(text -> counts.add(text.tokens()));
    return counts.build();
  }

  private AlignedText source(PanPair pair) {
    return sources.computeIfAbsent(
        pair.source(), name -> read(name, Document.Role.SOURCE, () -> files.source(pair)));
  }

  private AlignedText submission(PanPair pair) {
    return submissions.computeIfAbsent(
        pair.submission(),
        name -> read(name, Document.Role.SUBMISSION, () -> files.submission(pair)));
  }

  /** A text that may fail to be read. */
  @FunctionalInterface
  private interface Reader {
    String read() throws IOException;
  }

  private static AlignedText read(String name, Document.Role role, Reader reader) {
    try {
      String text = reader.read();
      return AlignedText.of(
          Document.builder(name, role, "text", text)
              .region(Region.Kind.BODY, new Span(0, text.length()))
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PanCase> detections(Aligner aligner, PanPair pair) {
    AlignedText submission = submission(pair);
    AlignedText source = source(pair);
    List<PanCase> cases = new ArrayList<>();
    for (Passage passage : aligner.align(submission, source).passages()) {
      cases.add(
          new PanCase(
              inCharacters(passage.submission(), submission.document().text()),
              inCharacters(passage.source(), source.document().text())));
    }
    return cases;
  }

  /** Units to code points, which the corpora count in. */
  private static Span inCharacters(Span span, String text) {
    int start = text.codePointCount(0, span.start());
    return new Span(start, start + text.codePointCount(span.start(), span.end()));
  }

  private Result result(List<PanPair> pairs, List<List<PanCase>> detections) {
    Map<String, List<PanScore.Judged>> folders = new LinkedHashMap<>();
    long characters = 0;
    for (int i = 0; i < pairs.size(); i++) {
      PanPair pair = pairs.get(i);
      folders
          .computeIfAbsent(pair.folder(), folder -> new ArrayList<>())
          .add(new PanScore.Judged(pair.cases(), detections.get(i)));
      characters += submission(pair).document().text().length();
      characters += source(pair).document().text().length();
    }
    List<PanScore> scores = new ArrayList<>();
    folders.forEach((folder, judged) -> scores.add(PanScore.of(folder, judged)));
    List<PanScore.Judged> all = folders.values().stream().flatMap(List::stream).toList();
    return new Result(List.copyOf(scores), PanScore.of("all", all), characters);
  }
}
