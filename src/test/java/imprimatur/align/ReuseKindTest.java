package imprimatur.align;

import static imprimatur.align.InsertedPassageTest.align;
import static imprimatur.align.InsertedPassageTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.align.pair.AlignedText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.text.Background;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labelled pairs of our own writing: each kind of reuse is found and named, and chance is not. */
class ReuseKindTest {
  private static final String SOURCE =
      "The ferry Adelheid, built in 1962, lost power two miles off the breakwater on Tuesday and"
          + " drifted for an hour before tugs reached her. Harbour master Ilse Brandt praised the"
          + " crew for keeping sixty passengers calm. Engineers blamed a corroded fuel line, which"
          + " inspectors had flagged in March and the owners had promised to replace.\n\n"
          + "Storms had already closed the port twice this winter, and the islanders are tired of"
          + " excuses. A petition for a second vessel has gathered nine hundred signatures, more"
          + " than a third of everybody who lives on the island. The shipping company says that a"
          + " replacement would cost four million and that the county must pay for half of it.";

  private static final String BEFORE = "Bakers complain about the price of butter once more. ";
  private static final String AFTER = " One of them has begun to sell rye bread by the slice.";

  private static ReuseKind kindOf(String submission) {
    Alignment alignment = align(BEFORE + submission + AFTER, SOURCE);
    assertThat(alignment.passages()).as(submission).hasSize(1);
    return alignment.passages().get(0).kind();
  }

  @Test
  void word_for_word_is_verbatim_whatever_the_signs() {
    assertThat(
            kindOf(
                "HARBOUR MASTER Ilse Brandt – praised the crew for keeping sixty passengers calm!"
                    + " Engineers blamed a corroded fuel line, which inspectors had flagged in March"
                    + " and the owners had promised to replace."))
        .isEqualTo(ReuseKind.VERBATIM);
  }

  @Test
  void changed_words_are_an_edit() {
    assertThat(
            kindOf(
                "The old ferry Adelheid, launched in 1962, lost all power two miles off the"
                    + " breakwater last week and drifted for an hour until tugs reached her. Harbour"
                    + " master Ilse Brandt thanked the crew for keeping sixty passengers calm."))
        .isEqualTo(ReuseKind.EDITED);
  }

  @Test
  void other_words_in_another_order_are_a_paraphrase() {
    assertThat(
            kindOf(
                "Tugs needed an hour to get to the drifting Adelheid, whose power failed on Tuesday"
                    + " two miles from the breakwater. Praise for the crew, who kept all sixty"
                    + " passengers calm, came from Ilse Brandt, master of the harbour. A fuel line,"
                    + " corroded and flagged by inspectors as early as March, was to blame according"
                    + " to the engineers; its replacement had been promised by the owners."))
        .isEqualTo(ReuseKind.PARAPHRASE);
  }

  @Test
  void sentences_in_another_order_are_an_edit() {
    assertThat(
            kindOf(
                "A petition for a second vessel has gathered nine hundred signatures, more than a"
                    + " third of everybody who lives on the island. Harbour master Ilse Brandt"
                    + " praised the crew for keeping sixty passengers calm. The shipping company"
                    + " says that a replacement would cost four million and that the county must"
                    + " pay for half of it. Storms had already closed the port twice this winter,"
                    + " and the islanders are tired of excuses."))
        .isEqualTo(ReuseKind.EDITED);
  }

  @Test
  void words_inside_quotation_marks_are_a_quotation() {
    assertThat(
            kindOf(
                "As the paper wrote: “Engineers blamed a corroded fuel line, which inspectors had"
                    + " flagged in March and the owners had promised to replace.”"))
        .isEqualTo(ReuseKind.QUOTATION);
  }

  @Test
  void a_block_quotation_is_one_without_quotation_marks() {
    String quoted =
        "Engineers blamed a corroded fuel line, which inspectors had flagged in March and the"
            + " owners had promised to replace.";
    String submission = BEFORE + "\n\n" + quoted + "\n\n" + AFTER;
    int start = submission.indexOf(quoted);
    AlignedText text =
        AlignedText.of(
            Document.builder("mem:a", Document.Role.SUBMISSION, "html", submission)
                .region(Region.Kind.BODY, new Span(0, submission.length()))
                .region(Region.Kind.BLOCK_QUOTE, new Span(start, start + quoted.length()))
                .build());
    Alignment alignment =
        new Aligner(Background.standard()).align(text, text(Document.Role.SOURCE, SOURCE));
    assertThat(alignment.passages()).extracting(Passage::kind).containsOnly(ReuseKind.QUOTATION);
  }

  @Test
  void what_both_quote_is_nobodys_own() {
    String statement =
        "“We warn the gravely misguided that our patience with their endless provocations along the"
            + " northern fishing grounds is exhausted, and that every trawler will be escorted.”";
    Alignment alignment =
        align(
            "The admiralty broke its silence late at night. " + statement + AFTER,
            "Fishing went on as usual yesterday. " + statement + " Nobody here took it seriously.");
    assertThat(alignment.passages())
        .extracting(Passage::kind)
        .containsOnly(ReuseKind.SHARED_QUOTATION);
    assertThat(alignment.ownWords()).isZero();
    assertThat(alignment.sourceWordsTaken()).isZero();
  }

  @Test
  void a_quotation_inside_copied_text_is_left_out_of_the_count() {
    String copied =
        "The ferry Adelheid drifted for an hour before tugs reached her off the breakwater."
            + " “Nobody panicked,” said harbour master Ilse Brandt. Engineers blamed a corroded fuel"
            + " line, which inspectors had flagged in March.";
    Alignment alignment = align(BEFORE + copied, "Winter came early to the coast. " + copied);
    assertThat(alignment.passages()).hasSize(1);
    assertThat(alignment.ownWords()).isEqualTo(alignment.passages().get(0).words() - 2);
  }

  @Test
  void one_sentence_of_a_dozen_words_is_enough() {
    assertThat(
            kindOf("Engineers blamed a corroded fuel line, which inspectors had flagged in March."))
        .isEqualTo(ReuseKind.VERBATIM);
  }

  @Test
  void names_and_turns_of_speech_in_common_are_no_reuse() {
    assertThat(
            align(
                    "Harbour master Ilse Brandt opens the regatta on Sunday. Last but not least, the"
                        + " question is whether or not the weather will hold, she told reporters on"
                        + " the sidelines of a meeting.",
                    SOURCE
                        + " Last but not least, the question is whether or not the owners will pay,"
                        + " Ilse Brandt told reporters on Friday.")
                .passages())
        .isEmpty();
  }

  @Test
  void the_same_event_in_independent_words_is_no_reuse() {
    assertThat(
            align(
                    "Sixty people spent an anxious hour adrift when an elderly car ferry broke down"
                        + " outside the harbour this week. Nobody was hurt. The operator has offered"
                        + " refunds, and an inquiry is to find out why an ageing pipe had not been"
                        + " renewed in time.",
                    SOURCE)
                .passages())
        .isEmpty();
  }

  @Test
  void headline_and_lede_are_noticed() {
    String lede = SOURCE.substring(0, SOURCE.indexOf("\n\n"));
    AlignedText source =
        AlignedText.of(
            Document.builder("mem:b", Document.Role.SOURCE, "html", SOURCE)
                .region(Region.Kind.BODY, new Span(0, SOURCE.length()))
                .metadata(Metadata.builder().title("Ferry adrift for an hour").build())
                .build());
    Aligner aligner = new Aligner(Background.standard());
    Alignment taken =
        aligner.align(
            text(Document.Role.SUBMISSION, "Ferry adrift for an hour\n\n" + lede + AFTER), source);
    Alignment neither =
        aligner.align(
            text(Document.Role.SUBMISSION, BEFORE + SOURCE.substring(lede.length()) + AFTER),
            source);
    assertThat(List.of(taken.headlineTaken(), taken.ledeTaken())).containsOnly(true);
    assertThat(List.of(neither.headlineTaken(), neither.ledeTaken())).containsOnly(false);
    assertThat(neither.passages()).isNotEmpty();
  }

  @Test
  void texts_declared_in_different_languages_are_compared_by_words() {
    String copied = SOURCE.substring(0, SOURCE.indexOf("\n\n"));
    Document submission =
        Document.builder("mem:a", Document.Role.SUBMISSION, "text", copied)
            .region(Region.Kind.BODY, new Span(0, copied.length()))
            .build();
    AlignedText german =
        new AlignedText(
            submission,
            imprimatur.text.Tokenizer.tokenize(copied, List.of(new Span(0, copied.length())), "de"),
            List.of());
    Alignment alignment =
        new Aligner(Background.standard()).align(german, text(Document.Role.SOURCE, SOURCE));
    assertThat(alignment.passages()).extracting(Passage::kind).containsOnly(ReuseKind.VERBATIM);
  }
}
