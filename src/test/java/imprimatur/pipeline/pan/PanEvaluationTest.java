package imprimatur.pipeline.pan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import imprimatur.align.Step;
import imprimatur.model.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanEvaluationTest {
  private static final String PASSAGE =
      "The ferry, built in 1962, lost power two miles off the breakwater and drifted for an hour"
          + " before tugs reached her. Harbour master Ilse Brandt praised the crew for keeping sixty"
          + " passengers calm.";

  @TempDir private Path corpus;

  private void write(String file, String text) throws IOException {
    Path path = corpus.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void offsets_are_characters_and_not_utf_16_units() throws IOException {
    String before = "𝕊torms 🌊 closed the port. ";
    write("susp/suspicious-document1.txt", before + PASSAGE + " Bakers complain.");
    write("src/source-document1.txt", "Winter 🌊🌊 came early. " + PASSAGE + " An inquiry began.");
    write("02-copies/pairs", "suspicious-document1.txt source-document1.txt\n");
    int start = before.codePointCount(0, before.length());
    int sourceStart = "Winter ww came early. ".length();
    write(
        "02-copies/suspicious-document1-source-document1.xml",
        "<document reference=\"suspicious-document1.txt\"><feature name=\"plagiarism\""
            + " this_offset=\"%d\" this_length=\"%d\" source_reference=\"source-document1.txt\""
                .formatted(start, PASSAGE.length())
            + " source_offset=\"%d\" source_length=\"%d\"/></document>"
                .formatted(sourceStart, PASSAGE.length()));

    PanEvaluation.Result result = new PanEvaluation(corpus).run(corpus.resolve("out"));

    assertThat(result.all().plagdet()).isEqualTo(1);
    assertThat(result.folders()).extracting(PanScore::folder).containsExactly("02-copies");
    assertThat(corpus.resolve("out/02-copies/suspicious-document1-source-document1.xml"))
        .content()
        .contains("name=\"detected-plagiarism\"", "this_offset=\"" + start + "\"");
  }

  @Test
  void pairs_without_labels_are_not_scored() throws IOException {
    write("susp/suspicious-document1.txt", PASSAGE);
    write("src/source-document1.txt", PASSAGE);
    write("02-copies/pairs", "suspicious-document1.txt source-document1.txt\n");
    assertThatThrownBy(() -> new PanEvaluation(corpus).run(corpus.resolve("out")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no pair has labels");
  }

  @Test
  void leaving_out_a_step_shows_what_it_brings() throws IOException {
    String article = Files.readString(Path.of("corpus/saltmarsh-review/lighthouse-keepers.md"));
    String taken = article.substring(article.indexOf("I went back"), article.indexOf("Nobody did"));
    String before = "Bakers complain about butter. ";
    write("susp/a.txt", before + taken);
    write("src/b.txt", article);
    write("01-copies/pairs", "a.txt b.txt\n");
    write(
        "01-copies/a-b.xml",
        """
        <document><feature name="plagiarism" this_offset="%d" this_length="%d"
         source_offset="%d" source_length="%d"/></document>"""
            .formatted(before.length(), taken.length(), article.indexOf(taken), taken.length()));
    PanEvaluation evaluation = new PanEvaluation(corpus);

    double whole = evaluation.run(corpus.resolve("out")).all().recall();
    Map<String, PanEvaluation.Result> without = evaluation.ablate();

    assertThat(without).containsOnlyKeys(Arrays.stream(Step.values()).map(Step::label).toList());
    assertThat(whole).isGreaterThan(0.95);
    assertThat(without.get(Step.GROWING.label()).all().granularity()).isGreaterThan(1.5);
    assertThat(without.get(Step.CROSSED_SPLIT.label()).all().recall()).isEqualTo(whole);
  }

  @Test
  void a_folder_without_pairs_is_refused() {
    assertThatThrownBy(() -> new PanEvaluation(corpus).run(corpus.resolve("out")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pairs");
  }

  @Test
  void broken_labels_are_named() throws IOException {
    write("01/pairs", "a.txt b.txt");
    write("01/a-b.xml", "<document><feature name=\"plagiarism\" this_offset=\"x\"");
    assertThatThrownBy(() -> new PanEvaluation(corpus).run(corpus.resolve("out")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a-b.xml");
  }

  private static PanCase passage(int start, int length, int sourceStart, int sourceLength) {
    return new PanCase(
        new Span(start, start + length), new Span(sourceStart, sourceStart + sourceLength));
  }

  /** Expected figures worked out by hand after the definition of the measures. */
  @ParameterizedTest
  @CsvSource({
    "0, 100, 0, 100, 1, 1, 1",
    "0, 50, 0, 50, 0.5, 1, 0.6667",
    "0, 200, 0, 200, 1, 0.5, 0.6667",
    "0, 100, 0, 50, 0.75, 1, 0.8571",
    "0, 100, 500, 100, 0, 0, 0",
  })
  void one_detection_of_one_passage_scores_as_defined(
      int start, int length, int from, int size, double recall, double precision, double plagdet) {
    PanScore score =
        PanScore.of(
            "x",
            List.of(
                new PanScore.Judged(
                    List.of(passage(0, 100, 0, 100)),
                    List.of(passage(start, length, from, size)))));
    assertThat(score.recall()).isEqualTo(recall);
    assertThat(score.precision()).isEqualTo(precision);
    assertThat(score.plagdet()).isCloseTo(plagdet, within(1e-4));
  }

  @Test
  void a_passage_found_in_two_pieces_costs_granularity() {
    PanScore score =
        PanScore.of(
            "x",
            List.of(
                new PanScore.Judged(
                    List.of(passage(0, 100, 0, 100)),
                    List.of(passage(0, 50, 0, 50), passage(50, 50, 50, 50)))));
    assertThat(score.granularity()).isEqualTo(2);
    assertThat(score.plagdet()).isCloseTo(0.6309, within(1e-4)); // 1 / log2(3)
  }
}
